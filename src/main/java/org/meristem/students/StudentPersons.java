package org.meristem.students;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.meristem.curriculum.ProgrammeType;
import org.meristem.people.PersonSource;
import org.meristem.platform.SliceRequest;

/** Students as persons who go on in the house; of doctoral graduates with the day. */
@ApplicationScoped
public class StudentPersons implements PersonSource {
  private static final Set<ProgrammeType> TO_THE_DOCTORATE =
      Set.of(ProgrammeType.DOCTORAL, ProgrammeType.COMBINED, ProgrammeType.DIRECT_DOCTORAL);

  @Inject private StudentRegister register;
  @Inject private Students students;

  @Override
  public List<Known> find(String words, int most) {
    var lines = register.list(new SliceRequest(words, 0, most, null, true)).rows();
    return students.withPersons(lines.stream().map(StudentLine::key).toList()).stream()
        .map(StudentPersons::known)
        .toList();
  }

  private static Known known(Episode present) {
    var student = present.student();
    return new Known(
        student.person(), student.number(), present.programme().name(), doctorate(present));
  }

  private static LocalDate doctorate(Episode present) {
    return present.status() == EpisodeStatus.GRADUATED
            && TO_THE_DOCTORATE.contains(present.programme().type())
        ? present.endedOn()
        : null;
  }
}

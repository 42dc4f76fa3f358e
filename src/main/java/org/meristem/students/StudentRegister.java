package org.meristem.students;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.Programmes;
import org.meristem.identity.CurrentUser;
import org.meristem.people.Person;
import org.meristem.platform.NotFound;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;

/** The register of students: looked up by those who may, written by the registry. */
@ApplicationScoped
public class StudentRegister {
  @Inject private Students students;
  @Inject private Programmes programmes;
  @Inject private StudentsPolicy policy;
  @Inject private CurrentUser currentUser;

  @Transactional
  public Slice<Episode> list(SliceRequest request) {
    StudentsPolicy.require(policy.maySeeAll(currentUser.get()));
    return students.slice(request);
  }

  /** The students after a number, for an export of the whole list. */
  @Transactional
  public List<StudentEntry> after(String number, String query, int most) {
    StudentsPolicy.require(policy.maySeeAll(currentUser.get()));
    return students.after(number, query, most).stream().map(Episode::entry).toList();
  }

  /**
   * @throws NotFound where nobody has this number
   */
  @Transactional
  public List<Episode> episodes(String number) {
    var episodes = students.episodes(number == null ? "" : number);
    if (episodes.isEmpty()) {
      throw new NotFound();
    }
    StudentsPolicy.require(policy.maySee(currentUser.get(), episodes.get(0).student()));
    return episodes;
  }

  /** The caller's own student number, where there is one. */
  @Transactional
  public Optional<String> own() {
    return students.numberOfAccount(currentUser.get().account());
  }

  /** What the register says at present of these numbers. */
  @Transactional
  public List<StudentEntry> present(Collection<String> numbers) {
    StudentsPolicy.require(policy.mayRegister(currentUser.get()));
    return students.findByNumbers(numbers).stream().map(Episode::entry).toList();
  }

  /**
   * Enters new students and takes over changes of known ones; the caller has checked the entries.
   */
  @Transactional
  public void enter(List<StudentEntry> entries) {
    StudentsPolicy.require(policy.mayRegister(currentUser.get()));
    var byCode =
        programmes.all().stream().collect(Collectors.toMap(Programme::code, Function.identity()));
    var known = new HashMap<String, Episode>();
    students
        .findByNumbers(entries.stream().map(StudentEntry::number).toList())
        .forEach(episode -> known.put(episode.student().number(), episode));
    for (var entry : entries) {
      var programme = byCode.get(entry.programme());
      var episode = known.get(entry.number());
      if (episode == null) {
        var student = new Student(entry.number(), new Person(entry.name(), entry.latinName()));
        student.describe(entry);
        students.add(student, new Episode(student, programme, entry));
      } else {
        episode.student().describe(entry);
        episode.describe(programme, entry);
      }
    }
    students.flush();
  }
}

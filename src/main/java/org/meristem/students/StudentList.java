package org.meristem.students;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.meristem.platform.Mirror;
import org.meristem.platform.RecordHistory;
import org.meristem.platform.SearchText;

/** The list of all students, as new as the register. */
@ApplicationScoped
class StudentList {
  @Inject RegisterLines lines;
  @Inject RecordHistory history;

  private final Mirror<RegisterIndex> mirror =
      new Mirror<>(
          StudentRegister.RECORD,
          () -> new RegisterIndex(shown(lines.all())),
          (index, numbers) -> renewed(index, numbers));

  /** The list as of now, in the caller's transaction. */
  RegisterIndex now() {
    return mirror.now(history);
  }

  void forget(@Observes(during = TransactionPhase.AFTER_FAILURE) RegisterTouched touched) {
    mirror.forget();
  }

  private RegisterIndex renewed(RegisterIndex index, Set<String> numbers) {
    var keys = numbers.stream().map(SearchText::of).collect(Collectors.toSet());
    return index.with(keys, shown(lines.of(keys)));
  }

  private static List<StudentLine> shown(List<RegisterLine> lines) {
    var texts = new ConcurrentHashMap<String, String>();
    return lines.parallelStream()
        .map(
            line ->
                StudentLine.of(
                    line.entry(),
                    text -> text == null ? null : texts.computeIfAbsent(text, one -> one)))
        .toList();
  }
}

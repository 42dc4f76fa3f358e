package org.meristem.students;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.meristem.platform.RecordHistory;
import org.meristem.platform.SearchText;

/**
 * The list of all students, as new as the register: whatever changes a student is in the audit
 * trail, so that those who were changed since are read again, whichever process changed them.
 */
@ApplicationScoped
class StudentList {
  /** Beyond so many changes all is read again. */
  private static final int MOST_CHANGES = 500;

  @Inject RegisterLines lines;
  @Inject RecordHistory history;

  private volatile RegisterIndex index = RegisterIndex.NONE;

  /** The list as of now, in the caller's transaction. */
  RegisterIndex now() {
    var known = index;
    return history.mark().equals(known.mark()) ? known : renewed();
  }

  private synchronized RegisterIndex renewed() {
    var mark = history.mark();
    if (!mark.equals(index.mark())) {
      index =
          history
              .changedSince(index.mark(), StudentRegister.RECORD, MOST_CHANGES)
              .map(numbers -> renewed(mark, numbers))
              .orElseGet(() -> new RegisterIndex(mark, shown(lines.all())));
    }
    return index;
  }

  /**
   * Derby shows what is not committed yet; where that came to nothing, what was read meanwhile may
   * be wrong.
   */
  synchronized void forget(
      @Observes(during = TransactionPhase.AFTER_FAILURE) RegisterTouched touched) {
    index = RegisterIndex.NONE;
  }

  private RegisterIndex renewed(RecordHistory.Mark mark, Set<String> numbers) {
    var keys = numbers.stream().map(SearchText::of).collect(Collectors.toSet());
    return index.with(mark, keys, shown(lines.of(keys)));
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

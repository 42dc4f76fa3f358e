package org.meristem.platform;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.meristem.platform.RecordHistory.Mark;

/**
 * Records of one type as lists look through them, in memory and never stale: whatever changes one
 * is in the audit trail, so that those which were changed since are read again, whichever process
 * changed them.
 */
public final class Mirror<T> {
  /** Beyond so many changes all is read again. */
  private static final int MOST_CHANGES = 500;

  private final String recordType;
  private final Supplier<T> all;
  private final BiFunction<T, Set<String>, T> renewed;
  private volatile Seen<T> seen = new Seen<>(null, null);

  /**
   * @param mark where the trail stood before the content was read; null before anything was
   */
  private record Seen<T>(Mark mark, T content) {}

  /**
   * @param all reads everything
   * @param renewed the same with these records as they are now; some may be new, some gone
   */
  public Mirror(String recordType, Supplier<T> all, BiFunction<T, Set<String>, T> renewed) {
    this.recordType = recordType;
    this.all = all;
    this.renewed = renewed;
  }

  /** The records as of now, in the caller's transaction. */
  public T now(RecordHistory history) {
    var known = seen;
    return history.mark().equals(known.mark()) ? known.content() : renewed(history);
  }

  private synchronized T renewed(RecordHistory history) {
    var mark = history.mark();
    if (!mark.equals(seen.mark())) {
      seen =
          new Seen<>(
              mark,
              history
                  .changedSince(seen.mark(), recordType, MOST_CHANGES)
                  .map(this::renewed)
                  .orElseGet(all));
    }
    return seen.content();
  }

  private T renewed(Set<String> changed) {
    return changed.isEmpty() ? seen.content() : renewed.apply(seen.content(), changed);
  }

  /**
   * For when a transaction that wrote such records came to nothing: Derby shows what is not
   * committed yet, so that what was read meanwhile may be wrong.
   */
  public synchronized void forget() {
    seen = new Seen<>(null, null);
  }
}

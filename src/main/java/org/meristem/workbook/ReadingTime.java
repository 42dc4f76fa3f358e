package org.meristem.workbook;

import java.time.Duration;
import java.util.function.Consumer;
import org.meristem.platform.RuleViolation;

/** How long a file may keep its reader busy; what is done with its rows does not count. */
final class ReadingTime {
  static final Duration USUAL = Duration.ofSeconds(60);

  private final long most;
  private long used;
  private long since = System.nanoTime();

  ReadingTime(Duration most) {
    this.most = most.toNanos();
  }

  /**
   * @throws RuleViolation {@code workbook.file.slow} where the time is up
   */
  void check() {
    if (used + System.nanoTime() - since > most) {
      throw new RuleViolation("workbook.file.slow");
    }
  }

  /** The same taker of rows, with the clock stopped while it works. */
  Consumer<SheetRow> stoppedFor(Consumer<SheetRow> taker) {
    return row -> {
      used += System.nanoTime() - since;
      try {
        taker.accept(row);
      } finally {
        since = System.nanoTime();
      }
    };
  }
}

package org.meristem.talent.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.meristem.platform.Mirror;
import org.meristem.platform.RecordHistory;
import org.meristem.talent.ResearchersTouched;

/** Who leaves which window, as new as researchers, extensions, answers, rules and the day. */
@ApplicationScoped
class WindowList {
  /** Whatever moves a clock is recorded about the researcher. */
  static final String RECORD = "talent.record.researcher";

  @Inject ClockLines lines;
  @Inject RuleBook book;
  @Inject RecordHistory history;
  @Inject Clock clock;

  private volatile long persons;

  private final Mirror<WindowIndex> mirror =
      new Mirror<>(
          RECORD,
          () -> new WindowIndex(lines.all()),
          (index, numbers) -> index.with(numbers, lines.of(numbers)));

  /** The list as of now, in the caller's transaction. */
  WindowIndex.Windows now() {
    var mark = lines.personsMark();
    if (mark != persons) {
      persons = mark;
      mirror.forget();
    }
    return mirror.now(history).at(book.rules(), LocalDate.now(clock));
  }

  void forget(@Observes(during = TransactionPhase.AFTER_FAILURE) ResearchersTouched touched) {
    mirror.forget();
  }
}

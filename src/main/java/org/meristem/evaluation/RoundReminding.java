package org.meristem.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.meristem.evaluation.review.Review;
import org.meristem.evaluation.review.Reviews;
import org.meristem.platform.Incident;

/** Reminds evaluators of reviews that wait: some days before they are due, and once they are. */
@ApplicationScoped
public class RoundReminding {
  /** How many days before reviews are due somebody is reminded; in the order of the calendar. */
  private static final List<Integer> DAYS = List.of(7, 3, 1, 0);

  @Inject Rounds rounds;
  @Inject Reviews reviews;
  @Inject RoundMail mail;
  @Inject Clock clock;
  @Inject RoundReminding self;

  /** Reminds whoever is to be reminded by now; nobody twice of the same. */
  public void remind() {
    try {
      rounds.open().forEach(self::remind);
    } catch (RuntimeException e) {
      Incident.log(e); // the next time may do better
    }
  }

  @Transactional
  public void remind(long id) {
    var round = rounds.find(id).orElseThrow();
    var now = clock.instant();
    for (var member : rounds.panel(round)) {
      if (!member.isWithdrawn() && !member.isOver(now) && waits(round, member)) {
        DAYS.stream()
            .filter(days -> isReached(member, days, now))
            .reduce((earlier, later) -> later)
            .ifPresent(days -> mail.remind(member, days));
      }
    }
  }

  private boolean waits(Round round, PanelMember member) {
    return reviews.of(round, member.person()).stream()
        .map(Review::state)
        .anyMatch(state -> state.isOpen());
  }

  private static boolean isReached(PanelMember member, int days, Instant now) {
    return !now.isBefore(member.due().minus(Duration.ofDays(days)));
  }
}

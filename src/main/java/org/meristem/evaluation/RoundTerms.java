package org.meristem.evaluation;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;

/**
 * By what rules a round is held.
 *
 * @param responseDue by when evaluators say whether they judge, in the round's zone
 * @param due the last minute for reviews, in the round's zone
 * @param graceHours how long after that a review is still taken, as late; 0 to 720
 * @param reviewsEach how many reviews each candidate gets; 1 to 20
 * @param quorum the fewest counting reviews on which is decided; 1 to {@code reviewsEach}
 * @param minimumCoverage the least share of the weight in percent that a review must answer to
 *     count
 * @param sharedWorkMonths for how long common work is a conflict
 * @param rebuttalDays how long after a decision a candidate can answer it; 0 for not at all
 */
public record RoundTerms(
    BilingualText title,
    ZoneId zone,
    LocalDateTime responseDue,
    LocalDateTime due,
    int graceHours,
    int reviewsEach,
    int quorum,
    BigDecimal minimumCoverage,
    int sharedWorkMonths,
    int rebuttalDays) {
  public static final int MOST_GRACE = 720;
  public static final int MOST_REVIEWS = 20;
  public static final int MOST_MONTHS = 600;
  public static final int MOST_DAYS = 365;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** The house's defaults, where a director says nothing else. */
  public static final int GRACE_HOURS = 24;

  public static final int REVIEWS_EACH = 3;
  public static final int QUORUM = 2;
  public static final BigDecimal MINIMUM_COVERAGE = BigDecimal.valueOf(50);
  public static final int SHARED_WORK_MONTHS = 36;
  public static final int REBUTTAL_DAYS = 14;

  /**
   * @throws RuleViolation {@code evaluation.round.noTitle}, {@code .dates} where the days are
   *     missing or the wrong way round, {@code .numbers} where a number is beyond its bounds
   */
  public RoundTerms {
    require(title.en() != null || title.zh() != null, "noTitle");
    require(zone != null && responseDue != null && due != null, "dates");
    require(!responseDue.isAfter(due), "dates");
    require(
        isWithin(graceHours, 0, MOST_GRACE)
            && isWithin(reviewsEach, 1, MOST_REVIEWS)
            && isWithin(quorum, 1, reviewsEach)
            && isWithin(sharedWorkMonths, 0, MOST_MONTHS)
            && isWithin(rebuttalDays, 0, MOST_DAYS)
            && minimumCoverage.signum() >= 0
            && minimumCoverage.compareTo(WHOLE) <= 0
            && minimumCoverage.stripTrailingZeros().scale() <= 2,
        "numbers",
        MOST_GRACE,
        MOST_REVIEWS,
        MOST_MONTHS,
        MOST_DAYS);
  }

  /** With the house's defaults. */
  public static RoundTerms usual(
      BilingualText title, ZoneId zone, LocalDateTime responseDue, LocalDateTime due) {
    return new RoundTerms(
        title,
        zone,
        responseDue,
        due,
        GRACE_HOURS,
        REVIEWS_EACH,
        QUORUM,
        MINIMUM_COVERAGE,
        SHARED_WORK_MONTHS,
        REBUTTAL_DAYS);
  }

  private static boolean isWithin(int value, int least, int most) {
    return value >= least && value <= most;
  }

  private static void require(boolean fulfilled, String what, Object... bounds) {
    if (!fulfilled) {
      throw new RuleViolation("evaluation.round." + what, bounds);
    }
  }
}

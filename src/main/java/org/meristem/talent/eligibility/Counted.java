package org.meristem.talent.eligibility;

import java.time.LocalDate;
import java.util.List;

/**
 * What the extensions of a person come to under one rule.
 *
 * @param months to be added first, for children
 * @param days to be added then: each documented day once
 * @param each every extension that was asked for, and what became of it
 */
public record Counted(int months, int days, List<Each> each) {
  /** Why an extension counts or not. */
  public enum Effect {
    APPLIED,
    /** It gives what the rule lets its kind give at most. */
    CAPPED,
    /** Some or all of its days are counted elsewhere already. */
    OVERLAPPING,
    /** Days before the day from which the rule counts are left out. */
    EARLY,
    TOO_SHORT,
    /** The rule does not know the kind. */
    NOT_IN_RULE,
    /** There is neither a child nor a documented day. */
    EMPTY,
    NOT_DECIDED,
    NOT_GRANTED
  }

  /**
   * What became of one extension.
   *
   * @param documented how many days were documented
   */
  public record Each(Facts.Period period, Effect effect, int months, int days, int documented) {
    public boolean isApplied() {
      return months > 0 || days > 0;
    }
  }

  /** A day as it counts for the rule, with years and extensions added; the month's end is kept. */
  LocalDate add(LocalDate day, int years) {
    return day.plusMonths(12L * years + months).plusDays(days);
  }
}

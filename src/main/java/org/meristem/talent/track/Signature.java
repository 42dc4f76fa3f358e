package org.meristem.talent.track;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * Who enters an act, when, and why.
 *
 * @param by the account's name
 * @param at in the institution's zone
 * @param reason in the person's words, or null
 */
public record Signature(String by, ZonedDateTime at, String reason) {
  static final int LONGEST_REASON = 1000;

  /** Whether a day is still to come, by the institution's calendar. */
  boolean isBefore(LocalDate day) {
    return day.isAfter(at.toLocalDate());
  }

  boolean saysWhy() {
    return reason != null && !reason.isBlank();
  }
}

package org.meristem.talent.track;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Who enters an act, when, and why.
 *
 * @param by the account's name
 * @param reason in the person's words, or null
 */
public record Signature(String by, Instant at, String reason) {
  static final int LONGEST_REASON = 1000;

  /** Whether a day is still to come, everywhere on earth. */
  boolean isBefore(LocalDate day) {
    return day.isAfter(LocalDate.ofInstant(at, ZoneId.of("UTC+14")));
  }

  boolean saysWhy() {
    return reason != null && !reason.isBlank();
  }
}

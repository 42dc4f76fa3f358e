package org.meristem.talent.track;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.meristem.talent.MemberState;

/**
 * Time away from the track.
 *
 * @param from the first day away
 * @param until the first day back; null while it lasts
 */
public record Pause(LocalDate from, LocalDate until) {
  /** What happened on a day, as far as it matters here. */
  record Step(TrackActKind kind, LocalDate on) {}

  /**
   * The times away among what happened, in order: from a pause or a departure to the next return.
   */
  static List<Pause> among(List<Step> steps) {
    var found = new ArrayList<Pause>();
    LocalDate away = null;
    for (var step : steps) {
      if (step.kind() == TrackActKind.RETURN && away != null) {
        found.add(new Pause(away, step.on()));
        away = null;
      } else if (step.kind().result() != MemberState.ACTIVE && away == null) {
        away = step.on();
      }
    }
    if (away != null) {
      found.add(new Pause(away, null));
    }
    return found;
  }

  /** What of it has passed when a day begins. */
  Pause asOf(LocalDate day) {
    return until == null ? new Pause(from, day) : this;
  }

  /** How many days of it lie on or after a day; it must have ended. */
  long daysSince(LocalDate day) {
    var first = from.isBefore(day) ? day : from;
    return Math.max(0, ChronoUnit.DAYS.between(first, until));
  }
}

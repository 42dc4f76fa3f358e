package org.meristem.talent.track;

import java.time.LocalDate;
import java.util.List;

/**
 * When a milestone is to be reached.
 *
 * @param opens the first day of the window
 * @param due the last one, on which it is still in time
 */
public record Window(LocalDate opens, LocalDate due) {
  /**
   * The window from one month to another after a day: months end with the month where it has no
   * such day. Each end moves on by every day of a pause that lies between the first day and that
   * end; a pause that begins on that very day moves it too.
   *
   * @param pauses in the order of their days, none overlapping, all ended
   */
  static Window of(LocalDate first, int fromMonth, int toMonth, List<Pause> pauses) {
    return new Window(
        moved(first, first.plusMonths(fromMonth), pauses),
        moved(first, first.plusMonths(toMonth), pauses));
  }

  private static LocalDate moved(LocalDate first, LocalDate end, List<Pause> pauses) {
    var moved = end;
    for (var pause : pauses) {
      if (!pause.from().isAfter(moved)) {
        moved = moved.plusDays(pause.daysSince(first));
      }
    }
    return moved;
  }

  /** How an unreached milestone stands on a day. */
  MilestoneState on(LocalDate day) {
    return day.isAfter(due)
        ? MilestoneState.LATE
        : day.isBefore(opens) ? MilestoneState.TO_COME : MilestoneState.OPEN;
  }
}

package org.meristem.students;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What it means that a roster names another programme: the student is transferred. Where the
 * studies have not begun there is nothing to end, so that the programme is merely another.
 *
 * @param day on which these studies end and the others begin; null where nobody is transferred
 * @param problem why that cannot be, as the code of a fault; null where it can
 */
public record RosterTransfer(LocalDate day, String problem) {
  private static final RosterTransfer NONE = new RosterTransfer(null, null);

  /**
   * The day is the new entry date where the roster tells one that has come, else today.
   *
   * @param before what the register says
   * @param after what it is to say
   */
  public static RosterTransfer of(StudentEntry before, StudentEntry after, LocalDate today) {
    var start = Episode.start(before);
    if (before.programme().equals(after.programme()) || start.isAfter(today)) {
      return NONE;
    }
    if (!ActKind.TRANSFER.isPossibleFrom(before.status())) {
      return new RosterTransfer(today, "transfer.status");
    }
    var day = isDay(after.entryDate(), start, today) ? after.entryDate() : today;
    var isCounted =
        after.entryYear() >= before.entryYear()
            && after.entryYear() <= Math.max(before.entryYear(), day.getYear() + 1);
    return new RosterTransfer(day, isCounted ? null : "transfer.year");
  }

  private static boolean isDay(LocalDate entry, LocalDate start, LocalDate today) {
    return entry != null && entry.isAfter(start) && !entry.isAfter(today);
  }

  public boolean isDue() {
    return day != null;
  }

  public Optional<String> refusal() {
    return Optional.ofNullable(problem);
  }
}

package org.meristem.talent.agenda;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One thing that somebody should know of.
 *
 * @param day when it was or is due, or ends; null where it has no day
 * @param key the key of its text
 * @param arguments of that text
 * @param link the page on which it is done, within the application, such as {@code /talent/plans}
 */
public record AgendaItem(
    Concern concern, LocalDate day, String key, List<Object> arguments, String link) {
  /** The most pressing first, and of these the soonest; what has no day last. */
  static final Comparator<AgendaItem> PRESSING =
      Comparator.comparing(AgendaItem::concern)
          .thenComparing(AgendaItem::day, Comparator.nullsLast(Comparator.naturalOrder()));

  /** So far ahead one looks. */
  private static final int MONTHS = 12;

  /** Whether a day lies within the next twelve months, both ends included. */
  public static boolean isNear(LocalDate day, LocalDate today) {
    return !day.isBefore(today) && !day.isAfter(today.plusMonths(MONTHS));
  }

  /** What has a day: late from the next day on, due until then, if that is near. */
  public static AgendaItem due(
      LocalDate day, LocalDate today, String key, String link, Object... arguments) {
    return new AgendaItem(pressing(day, today), day, key, List.of(arguments), link);
  }

  private static Concern pressing(LocalDate day, LocalDate today) {
    if (day == null || isNear(day, today)) {
      return Concern.DUE;
    }
    return day.isBefore(today) ? Concern.LATE : Concern.NEXT;
  }

  /** What has no day. */
  public static AgendaItem of(Concern concern, String key, String link, Object... arguments) {
    return new AgendaItem(concern, null, key, List.of(arguments), link);
  }
}

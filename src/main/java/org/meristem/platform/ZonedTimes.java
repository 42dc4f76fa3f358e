package org.meristem.platform;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Times of day in a zone of their own: taken where they mean one moment, shown with the offset. */
public final class ZonedTimes {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter WITH_ZONE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV '(UTC'xxx')'");
  private static final int WEEKS_A_YEAR = 52;
  private static final int DAYS_A_WEEK = 7;

  private ZonedTimes() {}

  /**
   * The moment that a time of day means.
   *
   * @throws RuleViolation {@code platform.time.skipped} where clocks leap over it, {@code
   *     platform.time.twice} where they show it twice
   */
  public static Instant instant(LocalDateTime time, ZoneId zone) {
    var transition = zone.getRules().getTransition(time);
    if (transition != null) {
      throw new RuleViolation(
          transition.isGap() ? "platform.time.skipped" : "platform.time.twice",
          MINUTE.format(time),
          zone.getId(),
          MINUTE.format(transition.getDateTimeBefore()),
          MINUTE.format(transition.getDateTimeAfter()));
    }
    return time.atZone(zone).toInstant();
  }

  public static String text(Instant moment, ZoneId zone) {
    return WITH_ZONE.format(moment.atZone(zone));
  }

  /** A zone with the offsets that it has in the year after a moment. */
  public static String name(ZoneId zone, Instant from) {
    return IntStream.range(0, WEEKS_A_YEAR)
        .mapToObj(
            week ->
                zone.getRules().getOffset(from.plus((long) week * DAYS_A_WEEK, ChronoUnit.DAYS)))
        .distinct()
        .map(offset -> "UTC" + DateTimeFormatter.ofPattern("xxx").format(offset))
        .sorted()
        .collect(Collectors.joining(", ", zone.getId() + " (", ")"));
  }
}

package org.meristem.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.meristem.platform.BilingualText;
import org.meristem.platform.Texts;
import org.meristem.platform.ZonedTimes;

/**
 * Texts, names, dates and numbers in the language of the page: {@code
 * #{t.of('students.list.title')}}.
 */
@Named("t")
@RequestScoped
public class TextsBean {
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private static final int KIBIBYTE = 1 << 10;
  private static final int MEBIBYTE = 1 << 20;

  @Inject private Language language;
  @Inject private Clock clock;

  public String of(String key, Object... arguments) {
    return Texts.of(language.getLocale(), key, arguments);
  }

  /** The same with its arguments in a list. */
  public String told(String key, List<Object> arguments) {
    return Texts.of(language.getLocale(), key, arguments.toArray());
  }

  public String name(Enum<?> constant) {
    return constant == null ? "" : Texts.of(language.getLocale(), constant);
  }

  public String in(BilingualText text) {
    return text == null ? "" : text.in(language.getLocale());
  }

  public String day(LocalDate date) {
    return date == null ? "" : date.toString();
  }

  /** A moment in the institution's zone. */
  public String moment(Instant instant) {
    return instant == null ? "" : DAY_AND_TIME.format(instant.atZone(clock.getZone()));
  }

  /** A moment in the zone that it belongs to, with the zone's name and offset. */
  public String momentIn(Instant instant, ZoneId zone) {
    return instant == null ? "" : ZonedTimes.text(instant, zone);
  }

  /** A zone with its offsets in the coming year. */
  public String zone(ZoneId zone) {
    return ZonedTimes.name(zone, clock.instant());
  }

  public String time(Instant instant) {
    return instant == null ? "" : TIME.format(instant.atZone(clock.getZone()));
  }

  public String number(BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }

  /** The size of a file, in kibibytes or mebibytes. */
  public String size(long bytes) {
    return bytes < MEBIBYTE
        ? (bytes + KIBIBYTE - 1) / KIBIBYTE + " KiB"
        : BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(MEBIBYTE), 1, RoundingMode.HALF_UP)
                .toPlainString()
            + " MiB";
  }
}

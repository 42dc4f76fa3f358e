package org.meristem.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.meristem.platform.SearchText;
import org.meristem.workbook.ColumnType.Reading;

/**
 * The forms in which a day may be written; what could be two days is a fault, never a guess. A day
 * with a time before noon is that day, with a warning; one from noon on may be the next, as where a
 * program has counted midnight in another time zone.
 */
final class Days {
  static final String FORMS = "2001-2-3, 2001/2/3, 2001.02.03, 20010203, 2001年2月3日";

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})"
              + "(?:[ t](?<hour>\\d{1,2}):(?<rest>\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)"
              + "(?<zone>z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern CHINESE =
      Pattern.compile("(\\d{4}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日");
  private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{2}|\\d{4})");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

  /** 1900-03-01: before it the 1900 system counts a day that never was. */
  private static final int FIRST_SERIAL = 61;

  private static final int LAST_SERIAL = 2_958_465;
  private static final int SECONDS = 86_400;
  private static final int NOON = 12;

  private Days() {}

  static Reading ofText(String typed) {
    var text = ColumnTypes.hasOtherNumbers(typed) ? "" : SearchText.of(typed);
    var yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      var day = day(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
      return yearFirst.group("hour") == null || day.value() == null
          ? day
          : timed(day.value(), yearFirst, typed);
    }
    for (var form : List.of(CHINESE, EIGHT_DIGITS)) {
      var match = form.matcher(text);
      if (match.matches()) {
        return day(match.group(1), match.group(2), match.group(3));
      }
    }
    return Reading.fault(YEAR_LAST.matcher(text).matches() ? "date.ambiguous" : "date.invalid");
  }

  private static Reading timed(String day, Matcher time, String typed) {
    var zone = time.group("zone");
    var hour = Integer.parseInt(time.group("hour"));
    if (hour == 0 && time.group("rest").matches("[0:.]+")) {
      return zone == null ? Reading.of(day) : Reading.warning(day, "date.shown", day);
    }
    return zone != null || hour >= NOON
        ? Reading.fault("date.time", typed)
        : Reading.warning(day, "date.shown", day);
  }

  /** A number, which a sheet shows as a day or as a plain number. */
  static Reading ofNumber(Cell cell, boolean date1904) {
    var whole = Reference.whole(cell.stored());
    if (cell.stored().length() == 8 && whole > LAST_SERIAL) {
      return day(whole / 10_000, whole / 100 % 100, whole % 100);
    }
    var seconds = seconds(cell.stored());
    var days = Math.floorDiv(seconds, SECONDS);
    if (days < (date1904 ? 0 : FIRST_SERIAL) || days > LAST_SERIAL) {
      return Reading.fault("date.invalid");
    }
    if (Math.floorMod(seconds, SECONDS) >= SECONDS / 2) {
      return Reading.fault("date.time", moment(cell.stored(), date1904));
    }
    var day = epoch(date1904).plusDays(days);
    var roundedUp = new BigDecimal(cell.stored()).longValue() < days;
    return seconds % SECONDS == 0 && !roundedUp && isShown(day, cell)
        ? Reading.of(day.toString())
        : Reading.warning(day.toString(), "date.shown", moment(cell.stored(), date1904));
  }

  /** Rounded, as fractions of days are never exact. */
  private static long seconds(String serial) {
    return new BigDecimal(serial)
        .multiply(BigDecimal.valueOf(SECONDS))
        .setScale(0, RoundingMode.HALF_UP)
        .longValue();
  }

  /** A number with its time rounded, as sheets show it. */
  static double toTheSecond(String serial) {
    return (double) seconds(serial) / SECONDS;
  }

  /** Whether what the sheet shows has at least year and day in it; months may have names. */
  private static boolean isShown(LocalDate day, Cell cell) {
    var numbers = Arrays.stream(cell.text().split("\\D+")).filter(part -> !part.isEmpty());
    var shown = numbers.map(Reference::whole).collect(Collectors.toCollection(ArrayList::new));
    if (cell.kind() != Cell.Kind.DAY || !shown.remove((Integer) day.getDayOfMonth())) {
      return false;
    }
    // each number stands for one part only: 4 and 4 are a day and a month, and no year
    shown.remove((Integer) day.getMonthValue());
    return shown.contains(day.getYear()) || shown.contains(day.getYear() % 100);
  }

  /** The day that a number stands for, with its time where it has one; null where it is none. */
  static String moment(String serial, boolean date1904) {
    var seconds = seconds(serial);
    var days = Math.floorDiv(seconds, SECONDS);
    if (days < (date1904 ? 0 : FIRST_SERIAL) || days > LAST_SERIAL) {
      return null;
    }
    var day = epoch(date1904).plusDays(days).toString();
    var time = LocalTime.ofSecondOfDay(Math.floorMod(seconds, SECONDS));
    return time.equals(LocalTime.MIDNIGHT) ? day : day + " " + TIME.format(time);
  }

  /** Whether a number stands for any day or time. */
  static boolean isCounted(String serial) {
    var number = new BigDecimal(serial);
    return number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST_SERIAL + 1)) < 0;
  }

  /** The number that stands for a day in ISO form, with or without a time; none with a zone. */
  static Optional<String> serial(String iso, boolean date1904) {
    try {
      var moment =
          iso.contains("T") ? LocalDateTime.parse(iso) : LocalDate.parse(iso).atStartOfDay();
      var days = ChronoUnit.DAYS.between(epoch(date1904), moment.toLocalDate());
      var part =
          BigDecimal.valueOf(moment.toLocalTime().toSecondOfDay())
              .divide(BigDecimal.valueOf(SECONDS), ValueFormat.DIGITS, RoundingMode.HALF_UP);
      return Optional.of(BigDecimal.valueOf(days).add(part).toPlainString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate epoch(boolean date1904) {
    return date1904 ? EPOCH_1904 : EPOCH_1900;
  }

  private static Reading day(String year, String month, String day) {
    return day(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static Reading day(int year, int month, int day) {
    try {
      return Reading.of(LocalDate.of(year, month, day).toString());
    } catch (DateTimeException e) {
      return Reading.fault("date.invalid");
    }
  }
}

package org.meristem.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.meristem.platform.SearchText;
import org.meristem.workbook.ColumnType.Reading;

/** The forms in which a day may be written; what could be two days is a fault, never a guess. */
final class Days {
  static final String FORMS = "2001-2-3, 2001/2/3, 2001.02.03, 20010203, 2001年2月3日";

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[ t]00:00(?::00)?(?:\\.0+)?)?");
  private static final Pattern CHINESE =
      Pattern.compile("(\\d{4}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日");
  private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{2}|\\d{4})");

  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

  /** 1900-03-01: before it the 1900 system counts a day that never was. */
  private static final int FIRST_SERIAL = 61;

  private static final int LAST_SERIAL = 2_958_465;

  private Days() {}

  static Reading ofText(String typed) {
    var text = SearchText.of(typed);
    var yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return day(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
    }
    for (var form : new Pattern[] {CHINESE, EIGHT_DIGITS}) {
      var match = form.matcher(text);
      if (match.matches()) {
        return day(match.group(1), match.group(2), match.group(3));
      }
    }
    return Reading.fault(YEAR_LAST.matcher(text).matches() ? "date.ambiguous" : "date.invalid");
  }

  static Reading ofNumber(String number, boolean date1904) {
    var value = Double.parseDouble(number);
    var whole = (long) value;
    if (value == whole && whole >= 10_000_000 && whole <= 99_999_999) {
      return day((int) whole / 10_000, (int) whole / 100 % 100, (int) whole % 100);
    }
    if (whole < (date1904 ? 0 : FIRST_SERIAL) || whole > LAST_SERIAL) {
      return Reading.fault("date.invalid");
    }
    return Reading.of((date1904 ? EPOCH_1904 : EPOCH_1900).plusDays(whole).toString());
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

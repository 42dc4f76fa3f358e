package org.meristem.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.meristem.platform.SearchText;
import org.meristem.platform.Texts;

/**
 * Columns of numbers: the number that the sheet shows, never cut to fewer digits. Where the format
 * rounds, that is said; where it shows something else than the number (percent, fractions), it is a
 * fault.
 *
 * @param most the largest, in which the least stands at zero unless said otherwise
 * @param decimals how many decimal places there may be
 */
record NumberType(int least, int most, int decimals) implements ColumnType {
  private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");

  /** Longer than any number within bounds; to calculate with more digits only costs time. */
  private static final int LONGEST = 100;

  /** A number among what a format adds: signs of currencies, units, separators of thousands. */
  private static final Pattern SHOWN =
      Pattern.compile("[^\\d.,%‰/]*?(-?)[^\\d.,%‰/]*?([\\d,]*\\.?\\d+)(E[+-]?\\d+)?[^\\d%‰/]*");

  @Override
  public Reading read(Cell cell, boolean date1904) {
    return switch (cell.kind()) {
      case NUMBER -> ofNumber(cell);
      case TEXT -> ofText(cell.text());
      default -> Reading.fault("number.invalid");
    };
  }

  private Reading ofText(String typed) {
    var text = SearchText.of(typed);
    return typed.length() > LONGEST
            || ColumnTypes.hasOtherNumbers(typed)
            || !PLAIN.matcher(text).matches()
        ? Reading.fault("number.invalid")
        : checked(new BigDecimal(text));
  }

  private Reading ofNumber(Cell cell) {
    var stored = new BigDecimal(cell.stored());
    var shown = shown(cell.text());
    if (shown == null
        || stored.setScale(shown.scale(), RoundingMode.HALF_UP).compareTo(shown) != 0) {
      return Reading.fault("number.invalid");
    }
    var reading = checked(shown);
    return reading.value() == null || shown.compareTo(stored) == 0
        ? reading
        : Reading.warning(reading.value(), "number.rounded", cell.stored());
  }

  /** The one number in a text; null where it has none, or something besides. */
  private static BigDecimal shown(String text) {
    var match = SHOWN.matcher(text);
    if (!match.matches()) {
      return null;
    }
    var exponent = match.group(3) == null ? "" : match.group(3);
    return new BigDecimal(match.group(1) + match.group(2).replace(",", "") + exponent);
  }

  private Reading checked(BigDecimal value) {
    if (value.compareTo(BigDecimal.valueOf(least)) < 0
        || value.compareTo(BigDecimal.valueOf(most)) > 0) {
      return Reading.fault("number.invalid");
    }
    if (value.stripTrailingZeros().scale() > decimals) {
      return Reading.fault(decimals == 0 ? "number.invalid" : "number.decimals");
    }
    return Reading.of(ValueFormat.plain(value));
  }

  @Override
  public String form(Locale locale) {
    return Texts.of(locale, "workbook.form.number", advice());
  }

  @Override
  public String advice() {
    return least + "–" + most;
  }
}

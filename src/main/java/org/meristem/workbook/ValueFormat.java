package org.meristem.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** How a cell shows a number: as its number format says, with 15 significant digits. */
final class ValueFormat {
  /** The built-in format of days, which each computer shows as its region does. */
  static final int REGIONAL_DAY = 14;

  private static final int REGIONAL_DAY_AND_TIME = 22;

  /**
   * What a sheet shows in place of a day before all days or after them; here also of times that
   * cannot be told.
   */
  static final String NO_DAY = "####";

  /** Spreadsheets neither calculate with more digits nor show them. */
  static final int DIGITS = 15;

  private static final MathContext EXACT = new MathContext(DIGITS, RoundingMode.HALF_UP);

  /** Built-in formats of Chinese versions, which are only known by their index. */
  private static final Map<Integer, String> CHINESE =
      Map.ofEntries(
          Map.entry(27, "yyyy\"年\"m\"月\""),
          Map.entry(28, "m\"月\"d\"日\""),
          Map.entry(29, "m\"月\"d\"日\""),
          Map.entry(30, "m-d-yy"),
          Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
          Map.entry(32, "h\"时\"mm\"分\""),
          Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
          Map.entry(36, "yyyy\"年\"m\"月\""),
          Map.entry(50, "yyyy\"年\"m\"月\""),
          Map.entry(51, "m\"月\"d\"日\""),
          Map.entry(52, "yyyy\"年\"m\"月\""),
          Map.entry(53, "m\"月\"d\"日\""),
          Map.entry(54, "m\"月\"d\"日\""),
          Map.entry(57, "yyyy\"年\"m\"月\""),
          Map.entry(58, "m\"月\"d\"日\""));

  /** What stands in a format without a meaning: quoted and escaped text, colours, regions. */
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hmsHMS]+\\])[^\\]]*\\]");

  private static final Pattern DAY_OR_TIME = Pattern.compile("[yYmMdDhHsS]");

  private static final Pattern TIME = Pattern.compile("[hHsS]");
  private static final Pattern ELAPSED = Pattern.compile("\\[[hmsHMS]+\\]");
  private static final Pattern DATE = Pattern.compile("[yYdD]");

  static final ValueFormat GENERAL = new ValueFormat(0, "General");

  private final int index;
  private final String pattern;
  private final boolean plain;
  private final boolean day;
  private final boolean timed;
  private final List<FormatSection> sections;
  private final DataFormatter formatter = new DataFormatter(Locale.US);

  private ValueFormat(int index, String pattern) {
    this.index = index;
    this.pattern = pattern;
    this.plain = pattern.isEmpty() || pattern.equals("@") || pattern.equalsIgnoreCase("General");
    var meant = LITERAL.matcher(pattern).replaceAll("");
    this.day = !plain && DAY_OR_TIME.matcher(meant).find();
    this.timed = TIME.matcher(meant).find() && DATE.matcher(meant).find();
    this.sections = FormatSection.of(pattern);
  }

  /**
   * @param pattern as the file has it; null for a built-in format
   */
  static ValueFormat of(int index, String pattern) {
    if (pattern != null && !pattern.startsWith("reserved-")) {
      return new ValueFormat(index, pattern);
    }
    var builtIn = CHINESE.get(index);
    if (builtIn == null) {
      builtIn = index < 0 ? null : BuiltinFormats.getBuiltinFormat(index);
    }
    return builtIn == null || builtIn.startsWith("reserved-")
        ? GENERAL
        : new ValueFormat(index, builtIn);
  }

  boolean isDay() {
    return day;
  }

  /**
   * @param number as a file stores it
   */
  Cell cell(String number, boolean date1904) {
    var stored = stored(number);
    if (day) {
      return new Cell(Cell.Kind.DAY, shownDay(stored, date1904), stored);
    }
    if (!plain && !FormatSection.areRight(sections, stored)) {
      return new Cell(Cell.Kind.ERROR, stored + " (" + pattern + ")");
    }
    return new Cell(Cell.Kind.NUMBER, plain ? stored : shown(stored, date1904), stored);
  }

  private static String stored(String number) {
    var isShort = number.length() <= DIGITS && Reference.whole(number) >= 0;
    return isShort && (number.length() == 1 || number.charAt(0) != '0')
        ? number
        : plain(new BigDecimal(number).round(EXACT));
  }

  /** Without an exponent and without zeros at its end. */
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** In a form that no region reads in another way, where the format leaves that to the region. */
  private String shownDay(String stored, boolean date1904) {
    // the library rounds elapsed hours, and takes some formats with words for no days
    if (!Days.isCounted(stored)
        || ELAPSED.matcher(pattern).find()
        || !DateUtil.isADateFormat(index, pattern)) {
      return NO_DAY;
    }
    var regional =
        index == REGIONAL_DAY || index == REGIONAL_DAY_AND_TIME || pattern.startsWith("[$-F");
    var moment = regional ? Days.moment(stored, date1904) : null;
    return moment == null ? shown(stored, date1904) : moment;
  }

  /** What the library cannot format is shown as it is. */
  private String shown(String stored, boolean date1904) {
    try {
      return formatter
          .formatRawCellContents(
              timed ? Days.toTheSecond(stored) : Double.parseDouble(stored),
              index,
              pattern,
              date1904)
          .replaceAll(day ? "[\"\\\\]" : "\"", "") // the library leaves them in formats of days
          .strip();
    } catch (RuntimeException e) {
      return stored;
    }
  }
}

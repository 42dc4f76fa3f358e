package org.meristem.workbook;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.meristem.platform.EmailAddress;
import org.meristem.platform.Identifier;
import org.meristem.platform.Texts;
import org.meristem.workbook.ColumnType.Reading;

/** The kinds of column that rosters and the other workbooks have. */
public final class ColumnTypes {
  /** How a spreadsheet writes a long number into a text when it has let digits go. */
  static final Pattern SHORTENED = Pattern.compile("\\d+(\\.\\d+)?[Ee]\\+?\\d+");

  private static final Pattern AROUND = Pattern.compile("^[ \\t\\r\\n]+|[ \\t\\r\\n]+$");
  private static final Pattern SHARE = Pattern.compile("(\\d{1,2}|100) \\S.{0,199}");

  /** As many as the database keeps. */
  private static final int DECIMALS = 2;

  private ColumnTypes() {}

  /**
   * Text of at most so many UTF-16 units, as forms and the database count; stored as typed, without
   * the spaces around it and without a character zero, which not every database keeps.
   */
  public static ColumnType text(int longest) {
    return text(longest, String::length);
  }

  /**
   * A person's name of at most so many characters; the database has room for two UTF-16 units each,
   * which rare characters take.
   */
  public static ColumnType name(int longest) {
    return text(longest, text -> text.codePointCount(0, text.length()));
  }

  private static ColumnType text(int longest, ToIntFunction<String> length) {
    return new SimpleType(
        cell -> {
          var typed = asText(cell);
          var text = typed.replace("\0", "");
          if (hasLostDigits(cell)) {
            return Reading.fault("digits.lost");
          }
          if (cell.kind() == Cell.Kind.DAY && text.equals(ValueFormat.NO_DAY)) {
            return Reading.fault("cell.error");
          }
          if (length.applyAsInt(text) > longest) {
            return Reading.fault("too-long");
          }
          return text.equals(typed)
              ? Reading.of(text)
              : Reading.warning(text, "characters.removed");
        },
        "workbook.form.text",
        longest);
  }

  /**
   * A key, a code or a name to sign in with, as {@link Identifier} has it: where that is not what
   * was typed, with a warning.
   */
  public static ColumnType code(int longest) {
    return new SimpleType(
        cell -> {
          if (hasLostDigits(cell)) {
            return Reading.fault("digits.lost");
          }
          var code = identifier(cell, Identifier.of(asText(cell)));
          return code.value() != null && code.value().length() > longest
              ? Reading.fault("too-long")
              : code;
        },
        "workbook.form.text",
        longest);
  }

  static Reading identifier(Cell cell, String value) {
    if (value == null) {
      return Reading.fault("characters.removed");
    }
    return cell.kind() == Cell.Kind.NUMBER || isAsTyped(cell.text(), value)
        ? Reading.of(value)
        : Reading.warning(value, "characters.removed");
  }

  /** Whether nothing was left out of a text; spaces around it do not count. */
  static boolean isAsTyped(String typed, String value) {
    return value.equals(AROUND.matcher(typed).replaceAll(""));
  }

  /** Several texts of one line as {@link PipeSeparated}, together of at most so many units. */
  public static ColumnType texts(int longest) {
    return new SimpleType(
        cell -> {
          var texts = PipeSeparated.split(asText(cell));
          return PipeSeparated.length(texts) > longest
              ? Reading.fault("too-long")
              : Reading.of(PipeSeparated.join(texts));
        },
        "workbook.form.texts",
        longest);
  }

  /**
   * Digits of a fixed width: a number that lost its leading zeros gets them back, with a warning.
   */
  public static ColumnType digits(int width) {
    return new SimpleType(cell -> Digits.read(cell, width), "workbook.form.digits", width);
  }

  /** A day: a date cell of either date system or one of the declared text forms. */
  public static ColumnType day() {
    return new ColumnType() {
      @Override
      public Reading read(Cell cell, boolean date1904) {
        return cell.kind() == Cell.Kind.NUMBER || cell.kind() == Cell.Kind.DAY
            ? Days.ofNumber(cell, date1904)
            : Days.ofText(cell.text());
      }

      @Override
      public String form(Locale locale) {
        return Texts.of(locale, "workbook.form.day", Days.FORMS);
      }

      @Override
      public String advice() {
        return Days.FORMS;
      }
    };
  }

  /** A whole number within bounds, both inclusive. */
  public static ColumnType whole(int least, int most) {
    return new NumberType(least, most, 0);
  }

  /** A number with at most two decimal places, zero or more, at most so large. */
  public static ColumnType decimal(int most) {
    return new NumberType(0, most, DECIMALS);
  }

  /** Parts with their share in percent, such as {@code 60 Project | 40 Examination}. */
  public static ColumnType shares() {
    return new ColumnType() {
      @Override
      public Reading read(Cell cell, boolean date1904) {
        var parts = PipeSeparated.split(cell.text());
        return parts.stream().allMatch(part -> SHARE.matcher(part).matches())
            ? Reading.of(PipeSeparated.join(parts))
            : Reading.fault("shares.invalid");
      }

      @Override
      public String form(Locale locale) {
        return Texts.of(locale, "workbook.form.shares", advice());
      }

      @Override
      public String advice() {
        return "60 … | 40 …";
      }
    };
  }

  public static ColumnType email() {
    return new SimpleType(
        cell -> {
          var address = EmailAddress.of(asText(cell));
          return address != null && EmailAddress.isWellFormed(address)
              ? identifier(cell, address)
              : Reading.fault("email.invalid");
        },
        "workbook.form.email");
  }

  /** A kind of column that needs to know nothing but the cell. */
  private record SimpleType(Function<Cell, Reading> reading, String key, Object... arguments)
      implements ColumnType {
    @Override
    public Reading read(Cell cell, boolean date1904) {
      return reading.apply(cell);
    }

    @Override
    public String form(Locale locale) {
      return Texts.of(locale, key, arguments);
    }

    @Override
    public String advice() {
      return arguments.length == 0 ? null : String.valueOf(arguments[0]);
    }
  }

  /**
   * One of an enum's constants, by its name in either language, its code or one of the further
   * spellings.
   */
  public static <E extends Enum<E>> ColumnType choice(Class<E> type, Map<String, E> spellings) {
    return Choices.one(type, spellings);
  }

  /** Several of an enum's constants with bars between them, each as in {@link #choice}. */
  public static <E extends Enum<E>> ColumnType choices(Class<E> type) {
    return Choices.several(type);
  }

  static String asText(Cell cell) {
    return Objects.requireNonNullElse(canonical(cell.text()), "");
  }

  /**
   * Text in the one form in which it is compared: without the spaces around it, with one kind of
   * line break.
   *
   * @return null where there is nothing else
   */
  public static String canonical(String text) {
    var stripped = strip(text).replaceAll("\\r\\n?", "\n");
    return stripped.isEmpty() ? null : stripped;
  }

  /** Whether a number has more digits than are stored, or shows fewer than it has. */
  private static boolean hasLostDigits(Cell cell) {
    return cell.kind() == Cell.Kind.NUMBER
        && (SHORTENED.matcher(cell.text()).matches()
            || cell.stored().replaceFirst("\\..*", "").length() > ValueFormat.DIGITS);
  }

  /** Whether there are numbers beside digits (², ½, ①), which are no digits of a number. */
  static boolean hasOtherNumbers(String text) {
    return text.codePoints().anyMatch(point -> Character.getType(point) == Character.OTHER_NUMBER);
  }

  static String strip(String text) {
    var start = 0;
    var end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}

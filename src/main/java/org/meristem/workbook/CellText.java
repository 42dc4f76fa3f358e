package org.meristem.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.meristem.platform.RuleViolation;

/**
 * Texts as .xlsx files keep them: a control character, which XML cannot carry, stands there as
 * {@code _x0001_}, and an underscore that could be taken for the beginning of one as {@code
 * _x005F_}.
 */
final class CellText {
  /** As in every spreadsheet program, in UTF-16 units. */
  static final int LONGEST = 32_767;

  /** A text all of whose characters are escaped. */
  private static final int LONGEST_STORED = 7 * LONGEST;

  private static final Pattern ESCAPE = Pattern.compile("_x(\\p{XDigit}{4})_");
  private static final char UNREADABLE = '\uFFFD';

  private CellText() {}

  /**
   * Adds a piece to what is stored in a cell.
   *
   * @throws RuleViolation {@code workbook.file.text}
   */
  static void add(StringBuilder stored, char[] piece, int start, int length) {
    if (stored.length() + length > LONGEST_STORED) {
      throw tooLong();
    }
    stored.append(piece, start, length);
  }

  /**
   * What is meant by what is stored.
   *
   * @throws RuleViolation {@code workbook.file.text}
   */
  static String decoded(String stored) {
    var text = stored.contains("_x") ? ESCAPE.matcher(stored).replaceAll(CellText::meant) : stored;
    if (text.length() > LONGEST) {
      throw tooLong();
    }
    return text;
  }

  static RuleViolation tooLong() {
    return new RuleViolation("workbook.file.text", LONGEST);
  }

  /** Neither a zero nor half of a character can be meant. */
  private static String meant(java.util.regex.MatchResult escape) {
    var character = (char) Integer.parseInt(escape.group(1), 16);
    return Matcher.quoteReplacement(
        character == 0 || Character.isSurrogate(character)
            ? escape.group()
            : String.valueOf(character));
  }

  /**
   * A text as it is to be stored. What no cell can hold, a zero or half of a character, leaves as
   * U+FFFD, and a text that is too long ends in an ellipsis.
   */
  static String shortened(String text) {
    var stored = new StringBuilder();
    for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      var piece = encoded(text, at);
      if (stored.length() + piece.length() > LONGEST - (at == text.length() - 1 ? 0 : 1)) {
        return stored.append('…').toString();
      }
      stored.append(piece);
    }
    return stored.toString();
  }

  /** The same of a text that must stay whole; empty where it is too long for a cell. */
  static Optional<String> encoded(String text) {
    if (text.length() <= LONGEST && text.chars().allMatch(CellText::isPlain)) {
      return Optional.of(text);
    }
    var stored = new StringBuilder();
    for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      stored.append(encoded(text, at));
    }
    return Optional.of(stored.toString()).filter(whole -> whole.length() <= LONGEST);
  }

  private static boolean isPlain(int character) {
    return character >= ' ' && character != '_' && character < Character.MIN_SURROGATE;
  }

  private static String encoded(String text, int at) {
    var point = text.codePointAt(at);
    if (point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      return String.valueOf(UNREADABLE);
    }
    var escaped =
        point == '_'
            ? ESCAPE.matcher(text).region(at, text.length()).lookingAt()
            : point < ' ' && "\t\n\r".indexOf(point) < 0 || point == 0xFFFE || point == 0xFFFF;
    return escaped ? String.format("_x%04X_", point) : Character.toString(point);
  }
}

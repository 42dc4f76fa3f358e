package org.meristem.workbook;

import java.util.regex.Pattern;

/**
 * Text of a text file (CSV) that a spreadsheet program would calculate when it opens the file. It
 * leaves with an apostrophe in front, which the way in takes off again. In workbooks a text is
 * marked as one, and needs none.
 */
public final class FormulaText {
  private static final String APOSTROPHE = "'";

  /** A sign before nothing but a number, as of a telephone, calculates nothing. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "'*([=@\\uFF1D\\uFF20\\t\\r\\n]|[+\\-\\uFF0B\\uFF0D](?![\\d ()./-]*$)).*",
          Pattern.DOTALL);

  private FormulaText() {}

  /** The text as it may leave in a text file; null stays null. */
  public static String escaped(String text) {
    return text != null && FORMULA.matcher(text).matches() ? APOSTROPHE + text : text;
  }

  /** What {@link #escaped} was given. */
  public static String unescaped(String text) {
    return text.startsWith(APOSTROPHE) && FORMULA.matcher(text).matches()
        ? text.substring(1)
        : text;
  }
}

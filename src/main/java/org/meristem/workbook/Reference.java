package org.meristem.workbook;

import org.meristem.platform.RuleViolation;

/** Where cells stand, as files write it. */
final class Reference {
  /** The most letters that a column has. */
  private static final int LETTERS = 3;

  private static final int VERY_LARGE = 100_000_000;

  private Reference() {}

  /** The column of a reference such as {@code AB12}; one of nonsense is far beyond every limit. */
  static int column(String reference) {
    var column = 0;
    for (var i = 0; i < reference.length(); i++) {
      var letter = reference.charAt(i) | 0x20;
      if (letter < 'a' || letter > 'z') {
        return i == 0 ? Integer.MAX_VALUE : column - 1;
      }
      if (i == LETTERS) {
        return Integer.MAX_VALUE;
      }
      column = column * 26 + letter - 'a' + 1;
    }
    return column - 1;
  }

  /**
   * The row of a reference such as {@code AB12}.
   *
   * @param open what it is where the reference is one of a whole column
   */
  static int row(String reference, int open) {
    var letters = 0;
    while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
      letters++;
    }
    return letters == reference.length() ? open : requireRow(whole(reference.substring(letters)));
  }

  /**
   * @throws RuleViolation {@code workbook.file.damaged} where no sheet has such a row
   */
  static int requireRow(int number) {
    if (number < 1 || number > WorkbookFile.LAST_ROW) {
      throw new RuleViolation("workbook.file.damaged");
    }
    return number;
  }

  /** A whole number, a very large one as {@link #VERY_LARGE}, or -1 where it is none. */
  static int whole(String digits) {
    if (digits == null || digits.isEmpty()) {
      return -1;
    }
    var value = 0;
    for (var i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = Math.min(10 * value + digit, VERY_LARGE);
    }
    return value;
  }
}

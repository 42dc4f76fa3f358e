package org.meristem.workbook;

/**
 * A cell as the file has it: its kind and its stored text; a formula counts as its stored value.
 */
public record Cell(Kind kind, String text) {
  /** What a file says that a cell holds. */
  public enum Kind {
    TEXT,
    NUMBER,
    ERROR
  }

  public boolean isBlank() {
    return text == null || text.isBlank();
  }

  /** A column's letters: 0 is A, 26 is AA. */
  public static String letters(int column) {
    var letters = new StringBuilder();
    for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}

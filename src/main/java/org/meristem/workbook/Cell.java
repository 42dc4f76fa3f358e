package org.meristem.workbook;

/**
 * A cell as a person sees it: its kind and the text that the sheet shows; a formula counts as its
 * stored value.
 *
 * @param text what the sheet shows; of a {@link Kind#FORMULA} the formula
 * @param stored of a number or a day the stored number with the 15 digits that spreadsheets
 *     calculate with, else the same as the text
 */
public record Cell(Kind kind, String text, String stored) {
  /** What a file says that a cell holds. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** A number that its format shows as a day or a time. */
    DAY,
    /** A formula whose value nobody has calculated. */
    FORMULA,
    ERROR
  }

  public Cell(Kind kind, String text) {
    this(kind, text, text);
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

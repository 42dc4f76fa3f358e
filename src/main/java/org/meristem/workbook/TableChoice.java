package org.meristem.workbook;

import java.util.Map;
import java.util.Set;

/**
 * What a person decided about the reading of a file, where they know better than its headers tell.
 *
 * @param sheet the sheet with the table, or null for the one that is found
 * @param headerRow the row of the header, from 1, or 0 for the one that is found
 * @param columns what a header means: its field, or an empty text where it is to be ignored
 * @param corrections values typed in place of what the file has, by row and field
 * @param leftOut rows that are not to be read
 * @param encoding of a text file, one of {@link WorkbookLook#ENCODINGS}, or null for the one that
 *     is found
 */
public record TableChoice(
    String sheet,
    int headerRow,
    Map<String, String> columns,
    Map<Integer, Map<String, String>> corrections,
    Set<Integer> leftOut,
    String encoding) {
  public static final TableChoice NONE =
      new TableChoice(null, 0, Map.of(), Map.of(), Set.of(), null);

  /** The same with the table elsewhere. */
  public TableChoice standing(String newSheet, int newHeaderRow) {
    return new TableChoice(newSheet, newHeaderRow, columns, corrections, leftOut, encoding);
  }
}

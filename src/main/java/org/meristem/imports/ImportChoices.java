package org.meristem.imports;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.meristem.workbook.TableChoice;

/**
 * What a person decided about one upload.
 *
 * @param table how the file is to be read
 * @param clears the fields in which an empty cell empties the record; in all others it keeps
 * @param overwrite whether the file also wins where people have edited by hand
 */
public record ImportChoices(TableChoice table, Set<String> clears, boolean overwrite) {
  public static final ImportChoices NONE = new ImportChoices(TableChoice.NONE, Set.of(), false);

  /**
   * Reads {@code {"sheet", "headerRow", "columns": {header: field or null}, "clear": [field],
   * "overwrite", "corrections": {row: {field: value}}, "leaveOut": [row], "encoding"}}; every part
   * may be absent.
   *
   * @throws RuntimeException of JSON-P where it is no such object
   */
  public static ImportChoices parse(String text) {
    if (text == null || text.isBlank()) {
      return NONE;
    }
    return ChoicesJson.read(text);
  }

  String text() {
    return ChoicesJson.write(this);
  }

  /**
   * Whether an empty cell empties a field; never so for a column without one, whose field is null.
   */
  public boolean isCleared(String field) {
    return field != null && clears.contains(field);
  }

  /** The same with a value typed in place of what a cell has. */
  public ImportChoices correcting(int row, String field, String value) {
    var corrections = new TreeMap<>(table.corrections());
    var fields = new TreeMap<>(corrections.getOrDefault(row, Map.of()));
    fields.put(field, value);
    corrections.put(row, fields);
    return with(
        new TableChoice(
            table.sheet(),
            table.headerRow(),
            table.columns(),
            corrections,
            table.leftOut(),
            table.encoding()));
  }

  /** The same without a row of the file. */
  public ImportChoices leavingOut(int row) {
    var leftOut = new TreeSet<>(table.leftOut());
    leftOut.add(row);
    return with(
        new TableChoice(
            table.sheet(),
            table.headerRow(),
            table.columns(),
            table.corrections(),
            leftOut,
            table.encoding()));
  }

  /** The same file read in another way; what was put right in single rows stays. */
  public ImportChoices reading(
      String sheet,
      int headerRow,
      Map<String, String> columns,
      Set<String> newClears,
      boolean newOverwrite) {
    return new ImportChoices(
        new TableChoice(
            sheet, headerRow, columns, table.corrections(), table.leftOut(), table.encoding()),
        newClears,
        newOverwrite);
  }

  /**
   * The same with the letters of a text file read in another way.
   *
   * @param encoding null for the one that is found
   */
  public ImportChoices encoded(String encoding) {
    return with(
        new TableChoice(
            table.sheet(),
            table.headerRow(),
            table.columns(),
            table.corrections(),
            table.leftOut(),
            encoding));
  }

  /** A further sheet of the same file, read as it is found there. */
  ImportChoices further(String sheet) {
    return new ImportChoices(
        new TableChoice(sheet, 0, table.columns(), Map.of(), Set.of(), null), clears, overwrite);
  }

  private ImportChoices with(TableChoice other) {
    return new ImportChoices(other, clears, overwrite);
  }
}

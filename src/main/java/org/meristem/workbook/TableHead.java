package org.meristem.workbook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.meristem.platform.SearchText;

/**
 * Where the table stands in a workbook and what its columns are.
 *
 * @param headerRow the number of the header row, from 1; of a header in two rows, the upper
 * @param bodyRow the number of the row after the header
 */
public record TableHead(String sheet, int headerRow, int bodyRow, List<HeadCell> cells) {
  /**
   * A cell of the header.
   *
   * @param place the column in the sheet, from 0
   * @param column what it means, or null where it means nothing here
   * @param nationalId whether it heads national identity numbers, which are left out
   */
  public record HeadCell(int place, String header, Column column, boolean nationalId) {
    public String letters() {
      return Cell.letters(place);
    }

    public String field() {
      return column == null ? null : column.field();
    }
  }

  /** The recognised columns by their place, from 0. */
  public Map<Integer, Column> columns() {
    return cells.stream()
        .filter(cell -> cell.column() != null)
        .collect(
            Collectors.toMap(
                HeadCell::place, HeadCell::column, (one, other) -> one, java.util.TreeMap::new));
  }

  /** Headers that mean nothing here. */
  public List<String> ignored() {
    return cells.stream()
        .filter(cell -> cell.column() == null && !cell.nationalId())
        .map(HeadCell::header)
        .toList();
  }

  public boolean nationalId() {
    return cells.stream().anyMatch(HeadCell::nationalId);
  }

  /** The letters of the column that holds a field. */
  Optional<String> letters(String field) {
    return cells.stream()
        .filter(cell -> field.equals(cell.field()))
        .map(HeadCell::letters)
        .findFirst();
  }

  /** The same for two files with the same headers, in whatever order they stand. */
  public String headerSet() {
    return cells.stream()
        .map(cell -> SearchText.of(cell.header()))
        .filter(Objects::nonNull)
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}

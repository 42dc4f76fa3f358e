package org.meristem.workbook;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A row as it stands in a sheet.
 *
 * @param number from 1
 * @param cells by their column, from 0; null where there is none
 */
record SheetRow(int number, Cell[] cells, boolean hidden) {
  /** The cells of a row while they are met, in whatever order. */
  static final class Cells {
    private Cell[] cells = new Cell[16];
    private int width;

    void put(int column, Cell cell) {
      if (column >= cells.length) {
        cells = Arrays.copyOf(cells, Math.max(column + 1, 2 * cells.length));
      }
      cells[column] = cell;
      width = Math.max(width, column + 1);
    }

    boolean isEmpty() {
      return width == 0;
    }

    /** The row that they make; the next begins. */
    SheetRow end(int number, boolean hidden) {
      var row = new SheetRow(number, Arrays.copyOf(cells, width), hidden);
      Arrays.fill(cells, 0, width, null);
      width = 0;
      return row;
    }
  }

  /** The same with further cells of this row. */
  SheetRow with(SheetRow further) {
    var all = Arrays.copyOf(cells, Math.max(cells.length, further.cells.length));
    for (var i = 0; i < further.cells.length; i++) {
      all[i] = further.cells[i] == null ? all[i] : further.cells[i];
    }
    return new SheetRow(number, all, hidden);
  }

  /** What stands in a column, or null. */
  Cell cell(int column) {
    return column < cells.length ? cells[column] : null;
  }

  /** The cells that hold anything, from left to right. */
  Stream<Cell> filled() {
    return Arrays.stream(cells).filter(Objects::nonNull).filter(cell -> !cell.isBlank());
  }

  boolean isBlank() {
    for (var cell : cells) {
      if (cell != null && !cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}

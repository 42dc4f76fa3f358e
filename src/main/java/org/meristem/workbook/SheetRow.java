package org.meristem.workbook;

import java.util.SortedMap;

/** A row as it stands in a sheet; number counts from 1, columns from 0. */
record SheetRow(int number, SortedMap<Integer, Cell> cells, boolean hidden) {
  boolean isBlank() {
    return cells.values().stream().allMatch(Cell::isBlank);
  }
}

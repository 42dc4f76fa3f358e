package org.meristem.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.meristem.platform.RuleViolation;

/** What a sheet says of itself besides its rows: which columns it hides, which cells it merges. */
final class SheetFacts {
  private static final int MOST_MERGES = 200_000;

  private final Set<Integer> hiddenColumns = new TreeSet<>();
  private final Map<Integer, TreeMap<Integer, Integer>> merges = new HashMap<>();
  private int count;

  /** Both from 0, inclusive; a sheet may hide all the columns that it never uses. */
  void hide(int first, int last) {
    for (var column = first; column <= Math.min(last, WorkbookFile.MOST_COLUMNS); column++) {
      hiddenColumns.add(column);
    }
  }

  /**
   * Notes cells merged downwards, rows from 1, columns from 0, all inclusive; a merge across
   * columns gives its value to the first of them only.
   */
  void merge(int firstRow, int lastRow, int column) {
    if (++count > MOST_MERGES) {
      throw new RuleViolation("workbook.file.damaged");
    }
    if (lastRow > firstRow) {
      merges.computeIfAbsent(column, place -> new TreeMap<>()).put(firstRow, lastRow);
    }
  }

  Set<Integer> hiddenColumns() {
    return hiddenColumns;
  }

  /** Whether any of these columns has merged cells at or below a row. */
  boolean mergesBelow(int row, Set<Integer> columns) {
    return merges.entrySet().stream()
        .anyMatch(
            merged ->
                columns.contains(merged.getKey())
                    && merged.getValue().values().stream().anyMatch(last -> last >= row));
  }

  /** The first row of the merged cells that a cell lies in, or 0 where it stands alone. */
  int top(int row, int column) {
    var merged = merges.get(column);
    var found = merged == null ? null : merged.floorEntry(row);
    return found != null && row <= found.getValue() ? found.getKey() : 0;
  }
}

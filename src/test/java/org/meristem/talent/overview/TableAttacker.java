package org.meristem.talent.overview;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Knows all that is shown of a table, its sums and a part of the whole, and tries every table of
 * non-negative numbers up to a limit against it.
 */
final class TableAttacker {
  private final int[][] truth;
  private final int part;
  private final Set<Object> withheld;
  private final int most;
  private final int[][] guess;
  private final Map<String, int[]> ranges = new TreeMap<>();

  /**
   * @param part of the whole; the rest of it is never shown
   * @param withheld keys as {@link #cell}, "row 0", "column 0", "all", "part", "rest"
   * @param most the highest number that is tried in a cell
   */
  TableAttacker(int[][] truth, int part, Set<Object> withheld, int most) {
    this.truth = truth;
    this.part = part;
    this.withheld = withheld;
    this.most = most;
    this.guess = new int[truth.length][truth[0].length];
  }

  static String cell(int row, int column) {
    return row + ":" + column;
  }

  /** The least and the greatest that each withheld figure may be. */
  Map<String, int[]> ranges() {
    tryFrom(0);
    return ranges;
  }

  private void tryFrom(int at) {
    var columns = truth[0].length;
    if (at > 0 && at % columns == 0 && !fits("row " + (at / columns - 1), row(guess, at), at)) {
      return;
    }
    if (at == truth.length * columns) {
      takeIfItFits();
      return;
    }
    var row = at / columns;
    var column = at % columns;
    var open = withheld.contains(cell(row, column));
    for (var i = open ? 0 : truth[row][column]; i <= (open ? most : truth[row][column]); i++) {
      guess[row][column] = i;
      tryFrom(at + 1);
    }
  }

  private static int row(int[][] table, int at) {
    var sum = 0;
    for (var number : table[at / table[0].length - 1]) {
      sum += number;
    }
    return sum;
  }

  private boolean fits(String key, int sum, int at) {
    return withheld.contains(key) || sum == row(truth, at);
  }

  private void takeIfItFits() {
    for (var column = 0; column < truth[0].length; column++) {
      if (!withheld.contains("column " + column)
          && column(guess, column) != column(truth, column)) {
        return;
      }
    }
    var all = all(guess);
    var shownPart = !withheld.contains("part");
    if (!withheld.contains("all") && all != all(truth) || shownPart && all < part) {
      return;
    }
    note("all", all);
    note("part", shownPart ? part : 0);
    note("part", shownPart ? part : all);
    note("rest", shownPart ? all - part : 0);
    note("rest", shownPart ? all - part : all);
    for (var row = 0; row < guess.length; row++) {
      note("row " + row, row(guess, (row + 1) * guess[0].length));
      for (var column = 0; column < guess[0].length; column++) {
        note("column " + column, column(guess, column));
        note(cell(row, column), guess[row][column]);
      }
    }
  }

  private void note(String key, int value) {
    if (withheld.contains(key)) {
      var range = ranges.computeIfAbsent(key, any -> new int[] {value, value});
      range[0] = Math.min(range[0], value);
      range[1] = Math.max(range[1], value);
    }
  }

  static int column(int[][] table, int column) {
    var sum = 0;
    for (var row : table) {
      sum += row[column];
    }
    return sum;
  }

  static int all(int[][] table) {
    var sum = 0;
    for (var row : table) {
      for (var number : row) {
        sum += number;
      }
    }
    return sum;
  }
}

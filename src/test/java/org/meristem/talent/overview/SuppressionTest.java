package org.meristem.talent.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.meristem.talent.overview.Suppression.Group;

/** What is withheld cannot be worked out, by somebody who tries every table. */
class SuppressionTest {
  private static final int MOST = 7;

  /** As far as a figure has to be moved. */
  private static final int REACH = Suppression.FEWEST + MOST;

  /** Two bundles of small figures, and one alone between them. */
  private static final int[][] BRIDGE = {
    {2, 3, 12, 15}, {3, 1, 1, 11}, {13, 16, 3, 2}, {17, 14, 4, 3}
  };

  private static final int PART = 60;

  @Property(tries = 400)
  void noSmallGroupOfATableCanBeWorkedOut(
      @ForAll("tables") int[][] table, @ForAll("parts") int of) {
    var part = TableAttacker.all(table) * of / 10;
    var withheld = suppressed(table, part).withheld();
    requireHidden(table, part, withheld, REACH);
  }

  @Test
  void twoSmallFiguresInEachLineAreNotEnough() {
    var small = new HashSet<Object>(Set.of("rest"));
    values(BRIDGE, PART).forEach((key, value) -> small.add(value < 5 ? key : "rest"));
    assertThat(small).hasSize(10);
    var range = new TableAttacker(BRIDGE, PART, small, 9).ranges().get(TableAttacker.cell(1, 2));
    assertThat(range).as("worked out").containsExactly(1, 1);
    requireHidden(BRIDGE, PART, suppressed(BRIDGE, PART).withheld(), 20);
  }

  @Test
  void whatStandsAloneTakesTheSmallestFiguresWithIt() {
    int[][] table = {{2, 20, 30}, {40, 50, 6}};
    assertThat(suppressed(table, 100).withheld())
        .containsExactlyInAnyOrder("0:0", "0:2", "1:0", "1:2", "rest");
  }

  @Test
  void nothingIsWithheldWhereEveryGroupIsLargeEnough() {
    int[][] table = {{5, 6}, {7, 8}};
    assertThat(suppressed(table, 13).withheld()).containsExactly("rest");
  }

  @Test
  void aPartIsWithheldWhereItsRestIsSmall() {
    int[][] table = {{15, 16}, {17, 18}};
    assertThat(suppressed(table, 64).withheld()).containsExactlyInAnyOrder("part", "rest");
    assertThat(suppressed(table, 60).withheld()).containsExactly("rest");
  }

  @Test
  void manyThingsOfFewPeopleAreASmallGroup() {
    var figures =
        new Suppression()
            .shown("all", "end", "begin", new Group(40, 20))
            .shown("few", "begin", "end", new Group(12, 2))
            .shown("some", "begin", "end", new Group(8, 8))
            .shown("many", "begin", "end", new Group(20, 15));
    assertThat(figures.withheld()).containsExactlyInAnyOrder("few", "some");
  }

  @Test
  void anEmptyTableShowsNothing() {
    int[][] table = {{0, 0}, {0, 0}};
    assertThat(suppressed(table, 0).withheld()).hasSize(11);
  }

  private static void requireHidden(int[][] table, int part, Set<Object> withheld, int most) {
    var ranges = new TableAttacker(table, part, withheld, most).ranges();
    assertThat(ranges.keySet()).isEqualTo(withheld);
    values(table, part)
        .forEach(
            (key, value) -> {
              var range = ranges.get(key);
              var said = key + " of " + Arrays.deepToString(table) + ", shown but " + withheld;
              if (value < 5) {
                assertThat(range).as(said).isNotNull();
                assertThat(range[1]).as(said).isGreaterThanOrEqualTo(5);
              }
              if (range != null && !key.equals("rest")) {
                assertThat(range[0]).as(said).isLessThan(range[1]);
              }
            });
  }

  private static Suppression suppressed(int[][] table, int part) {
    var figures = new Suppression();
    values(table, part)
        .forEach(
            (key, value) -> {
              var group = new Group(value, value);
              var ends = key.split("[ :]");
              switch (ends[0]) {
                case "all" -> figures.shown(key, "end", "begin", group);
                case "part" -> figures.shown(key, "columns", "end", group);
                case "rest" -> figures.rest(key, "columns", "end", group);
                case "row" -> figures.shown(key, "begin", "r" + ends[1], group);
                case "column" -> figures.shown(key, "c" + ends[1], "columns", group);
                default -> figures.shown(key, "r" + ends[0], "c" + ends[1], group);
              }
            });
    return figures;
  }

  private static Map<String, Integer> values(int[][] table, int part) {
    var values = new HashMap<String, Integer>();
    for (var row = 0; row < table.length; row++) {
      values.put("row " + row, Arrays.stream(table[row]).sum());
      for (var column = 0; column < table[0].length; column++) {
        values.put(TableAttacker.cell(row, column), table[row][column]);
        values.put("column " + column, TableAttacker.column(table, column));
      }
    }
    values.put("all", TableAttacker.all(table));
    values.put("part", part);
    values.put("rest", TableAttacker.all(table) - part);
    return values;
  }

  @Provide
  Arbitrary<Integer> parts() {
    return Arbitraries.integers().between(0, 10);
  }

  @Provide
  Arbitrary<int[][]> tables() {
    var sizes = Arbitraries.of(new int[][] {{1, 2}, {1, 4}, {2, 2}, {2, 3}, {3, 2}});
    return sizes.flatMap(
        size ->
            Arbitraries.integers()
                .between(0, MOST)
                .array(int[].class)
                .ofSize(size[1])
                .array(int[][].class)
                .ofSize(size[0]));
  }
}

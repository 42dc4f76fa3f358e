package org.meristem.talent.track;

import java.math.BigDecimal;
import java.util.List;

/**
 * How whole numbers spread: between two of them the part of the way that the rank asks for, so that
 * each is a multiple of a quarter.
 *
 * @param count how many numbers there are, at least 1
 */
public record Quartiles(int count, BigDecimal lower, BigDecimal median, BigDecimal upper) {
  private static final BigDecimal QUARTER = new BigDecimal("0.25");

  /**
   * @param numbers at least one, in any order
   */
  static Quartiles of(List<Long> numbers) {
    var sorted = numbers.stream().sorted().toList();
    return new Quartiles(sorted.size(), at(sorted, 1), at(sorted, 2), at(sorted, 3));
  }

  private static BigDecimal at(List<Long> sorted, int quarter) {
    var rank = (sorted.size() - 1) * quarter;
    var below = sorted.get(rank / 4);
    var above = sorted.get(Math.min(sorted.size() - 1, rank / 4 + 1));
    return BigDecimal.valueOf(below)
        .add(QUARTER.multiply(BigDecimal.valueOf((above - below) * (rank % 4))))
        .stripTrailingZeros();
  }
}

package org.meristem.talent.track;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cohorts of a table, by the year of the first day: eight years one by one, all others and
 * those of whom it is not known together, so that no row or column tells by its being there that
 * somebody began in a certain year.
 */
public record CohortYears(int first, int last) {
  /** The cohort of everybody else. */
  public static final String OTHER = "other";

  private static final int YEARS_BACK = 6;

  /** Six years back, this one and the next. */
  public static CohortYears asOf(LocalDate today) {
    return new CohortYears(today.getYear() - YEARS_BACK, today.getYear() + 1);
  }

  /** Their names, in order. */
  public List<String> all() {
    return Stream.concat(
            IntStream.rangeClosed(first, last).mapToObj(String::valueOf), Stream.of(OTHER))
        .toList();
  }

  /**
   * @param started null where it is not known
   */
  public String of(LocalDate started) {
    return started == null || started.getYear() < first || started.getYear() > last
        ? OTHER
        : String.valueOf(started.getYear());
  }
}

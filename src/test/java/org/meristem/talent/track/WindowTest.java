package org.meristem.talent.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
  private static final LocalDate START = LocalDate.of(2024, 3, 1);

  @ParameterizedTest
  @CsvSource({
    "2025-02-28,TO_COME",
    "2025-03-01,OPEN",
    "2025-06-01,OPEN",
    "2025-06-02,LATE",
    "2030-01-01,LATE"
  })
  void aWindowIsOpenFromItsFirstDayToItsLast(LocalDate day, MilestoneState expected) {
    assertThat(Window.of(START, 12, 15, List.of()).on(day)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29,12,2025-02-28",
    "2024-02-29,48,2028-02-29",
    "2023-08-31,6,2024-02-29",
    "2023-08-31,18,2025-02-28",
    "2024-01-31,1,2024-02-29",
    "2024-01-31,3,2024-04-30",
    "2024-01-30,0,2024-01-30"
  })
  void monthsEndWithTheMonth(LocalDate first, int months, LocalDate due) {
    assertThat(Window.of(first, 0, months, List.of()).due()).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "a pause within,2024-06-01,2024-07-01,2025-03-31,2025-07-01",
    "one that begins on the opening day,2025-03-01,2025-03-11,2025-03-11,2025-06-11",
    "one in the window moves its end only,2025-04-01,2025-04-11,2025-03-01,2025-06-11",
    "one that begins on the last day,2025-06-01,2025-06-02,2025-03-01,2025-06-02",
    "one after it,2025-06-02,2026-06-02,2025-03-01,2025-06-01",
    "one before the first day,2023-01-01,2023-05-01,2025-03-01,2025-06-01",
    "one around the first day,2024-02-01,2024-03-11,2025-03-11,2025-06-11"
  })
  void daysOfAPauseMoveTheEndsAfterThem(
      String why, LocalDate from, LocalDate until, LocalDate opens, LocalDate due) {
    var window = Window.of(START, 12, 15, List.of(new Pause(from, until)));
    assertThat(window).as(why).isEqualTo(new Window(opens, due));
  }

  @Test
  void aPauseThatAnotherHasPushedAWindowIntoMovesItToo() {
    var pauses =
        List.of(
            new Pause(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 4, 1)),
            new Pause(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 11)));
    assertThat(Window.of(START, 12, 15, pauses).opens()).isEqualTo(LocalDate.of(2025, 6, 9));
  }

  @Test
  void nobodyFallsBehindWhileAway() {
    var away = new Pause(LocalDate.of(2025, 6, 1), null);
    for (var day = LocalDate.of(2025, 6, 1); day.getYear() < 2028; day = day.plusDays(1)) {
      assertThat(Window.of(START, 12, 15, List.of(away.asOf(day))).on(day))
          .as(day.toString())
          .isEqualTo(MilestoneState.OPEN);
    }
  }

  @Property(tries = 400)
  void everyEndIsTheDayThatCountingPresentDaysFinds(
      @ForAll("days") LocalDate first,
      @ForAll @IntRange(max = 40) int from,
      @ForAll @IntRange(max = 20) int length,
      @ForAll("pauses") List<Pause> pauses) {
    var window = Window.of(first, from, from + length, pauses);
    assertThat(window.opens()).isEqualTo(counted(first, first.plusMonths(from), pauses));
    assertThat(window.due()).isEqualTo(counted(first, first.plusMonths(from + length), pauses));
    assertThat(window.due()).isAfterOrEqualTo(window.opens());
  }

  /** Day by day: as many days of presence before it as there would be without pauses. */
  private static LocalDate counted(LocalDate first, LocalDate end, List<Pause> pauses) {
    var left = end.toEpochDay() - first.toEpochDay();
    for (var day = first; ; day = day.plusDays(1)) {
      if (isPresent(day, pauses) && left-- == 0) {
        return day;
      }
    }
  }

  private static boolean isPresent(LocalDate day, List<Pause> pauses) {
    return pauses.stream()
        .noneMatch(pause -> !day.isBefore(pause.from()) && day.isBefore(pause.until()));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 1500)
        .map(days -> LocalDate.of(2023, 1, 1).plusDays(days));
  }

  /** Up to six, one after the other, some touching. */
  @Provide
  Arbitrary<List<Pause>> pauses() {
    return Arbitraries.integers()
        .between(0, 400)
        .list()
        .ofMaxSize(12)
        .map(
            steps -> {
              var pauses = new ArrayList<Pause>();
              var day = LocalDate.of(2022, 10, 1);
              for (var i = 0; i + 1 < steps.size(); i += 2) {
                var from = day.plusDays(steps.get(i));
                day = from.plusDays(steps.get(i + 1));
                pauses.add(new Pause(from, day));
              }
              return pauses;
            });
  }
}

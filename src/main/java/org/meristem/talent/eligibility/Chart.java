package org.meristem.talent.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The picture of all windows of a person on one scale of whole years; places are parts of a hundred
 * from the left.
 *
 * @param years the beginnings of some of the years
 */
public record Chart(List<Year> years, double today, List<Row> rows) {
  private static final int YEARS_BACK = 3;
  private static final int YEARS_AHEAD = 3;
  private static final int MOST_LABELS = 6;
  private static final double WIDTH = 100;

  /** Where a year begins. */
  public record Year(int year, double at) {}

  /** A call at its reference day. */
  public record Mark(boolean met, double at) {}

  /**
   * The window of one rule.
   *
   * @param plain how wide it is by the rule itself; 0 where there is none
   * @param added how much wider it is by extensions
   * @param gaps around calls within it that do not fit all the same, by the version that judges
   *     them
   */
  public record Row(
      Reading reading, double from, double plain, double added, List<Gap> gaps, List<Mark> marks) {}

  /** Where a window is interrupted. */
  public record Gap(double from, double width) {}

  /** From the first day that fits to the last. */
  private record Span(LocalDate from, LocalDate until) {
    static Optional<Span> of(Outcome outcome) {
      var window = outcome.window();
      if (window.isPresent()) {
        return window
            .filter(one -> !one.until().isBefore(one.from()))
            .map(one -> new Span(one.from(), one.until()));
      }
      return outcome
          .first()
          .map(
              first -> new Span(start(first.call()), outcome.last().orElseThrow().call().closes()));
    }

    /** An age rule has no first day: its window is drawn from the first call that we know of. */
    private static LocalDate start(Call call) {
      return call.closes().isBefore(call.reference()) ? call.closes() : call.reference();
    }
  }

  private record Scale(int first, int last) {
    boolean shows(LocalDate day) {
      return day.getYear() >= first && day.getYear() <= last;
    }

    double at(LocalDate day) {
      var begin = LocalDate.of(first, 1, 1);
      var whole = ChronoUnit.DAYS.between(begin, LocalDate.of(last + 1, 1, 1));
      return rounded(
          Math.max(0, Math.min(WIDTH, WIDTH * ChronoUnit.DAYS.between(begin, day) / whole)));
    }

    List<Year> years() {
      var step = (last - first) / MOST_LABELS + 1;
      var years = new ArrayList<Year>();
      for (var year = first; year <= last; year += step) {
        years.add(new Year(year, at(LocalDate.of(year, 1, 1))));
      }
      return years;
    }
  }

  static Chart of(List<Reading> readings, LocalDate today) {
    var last =
        readings.stream()
            .map(one -> Span.of(one.outcome()))
            .flatMap(Optional::stream)
            .mapToInt(one -> one.until().getYear())
            .max()
            .orElse(0);
    var scale =
        new Scale(today.getYear() - YEARS_BACK, Math.max(last, today.getYear() + YEARS_AHEAD));
    return new Chart(
        scale.years(), scale.at(today), readings.stream().map(one -> row(one, scale)).toList());
  }

  private static Row row(Reading reading, Scale scale) {
    var span = Span.of(reading.outcome());
    var from = span.map(one -> scale.at(one.from())).orElse(0.0);
    var until = span.map(one -> scale.at(one.until())).orElse(0.0);
    var bare =
        span.flatMap(one -> Span.of(reading.bare())).map(one -> scale.at(one.until())).orElse(from);
    var plain = Math.max(0, Math.min(bare, until) - from);
    var marks =
        reading.outcome().calls().stream()
            .filter(one -> scale.shows(one.call().reference()))
            .map(one -> new Mark(one.isMet(), scale.at(one.call().reference())))
            .toList();
    return new Row(
        reading,
        from,
        rounded(plain),
        rounded(until - from - plain),
        gaps(marks, from, until),
        marks);
  }

  /** Each reaches half the way to the calls before and after. */
  private static List<Gap> gaps(List<Mark> marks, double from, double until) {
    var gaps = new ArrayList<Gap>();
    for (var i = 0; i < marks.size(); i++) {
      var at = marks.get(i).at();
      if (!marks.get(i).met() && at > from && at < until) {
        var left = i == 0 ? from : Math.max(from, (marks.get(i - 1).at() + at) / 2);
        var right =
            i == marks.size() - 1 ? until : Math.min(until, (marks.get(i + 1).at() + at) / 2);
        gaps.add(new Gap(rounded(left), rounded(right - left)));
      }
    }
    return gaps;
  }

  private static double rounded(double place) {
    return Math.round(place * 10) / 10.0;
  }
}

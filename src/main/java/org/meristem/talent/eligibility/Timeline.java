package org.meristem.talent.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The picture of a window: whole years from left (0) to right (100), the calls in it and today.
 *
 * @param from where the stretch in which the person fits begins; equal to {@code until} where none
 */
public record Timeline(
    int firstYear, int lastYear, double today, double from, double until, List<Mark> marks) {
  private static final int YEARS_BACK = 3;
  private static final int YEARS_AHEAD = 3;
  private static final double WIDTH = 100;

  /** A call in the picture, at its reference day. */
  public record Mark(Outcome.OfCall call, double at) {}

  static Timeline of(Outcome outcome, LocalDate today) {
    var shown = shown(outcome, today);
    var days =
        Stream.concat(Stream.of(today), shown.stream().map(one -> one.call().reference())).toList();
    var first = days.stream().min(LocalDate::compareTo).orElseThrow();
    var last = days.stream().max(LocalDate::compareTo).orElseThrow();
    var scale = new Scale(first.getYear(), Math.max(last.getYear(), first.getYear() + YEARS_AHEAD));
    var from =
        outcome.from() != null
            ? outcome.from()
            : outcome.first().map(one -> one.call().reference()).orElse(null);
    var until =
        outcome.until() != null
            ? outcome.until()
            : outcome.last().map(one -> one.call().reference()).orElse(null);
    var empty = from == null || until == null || until.isBefore(from);
    return new Timeline(
        scale.first,
        scale.last,
        scale.at(today),
        empty ? 0 : scale.at(from),
        empty ? 0 : scale.at(until),
        shown.stream().map(one -> new Mark(one, scale.at(one.call().reference()))).toList());
  }

  /** Calls of the last years and all to come. */
  private static List<Outcome.OfCall> shown(Outcome outcome, LocalDate today) {
    return outcome.calls().stream()
        .filter(one -> one.call().reference().isAfter(today.minusYears(YEARS_BACK)))
        .toList();
  }

  private record Scale(int first, int last) {
    double at(LocalDate day) {
      var begin = LocalDate.of(first, 1, 1);
      var whole = ChronoUnit.DAYS.between(begin, LocalDate.of(last + 1, 1, 1));
      var at = WIDTH * ChronoUnit.DAYS.between(begin, day) / whole;
      return Math.round(Math.max(0, Math.min(WIDTH, at)) * 10) / 10.0;
    }
  }
}

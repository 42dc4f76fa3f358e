package org.meristem.curriculum;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.meristem.platform.Texts;

/** A term of a calendar year; written {@code 2027-SPRING}. */
public record AcademicTerm(int year, Season season) implements Comparable<AcademicTerm> {
  /** The terms of a year and their first days, as the house's calendar has them. */
  public enum Season {
    SPRING(MonthDay.of(3, 1)),
    SUMMER(MonthDay.of(7, 1)),
    AUTUMN(MonthDay.of(9, 1));

    private final MonthDay firstDay;

    Season(MonthDay firstDay) {
      this.firstDay = firstDay;
    }
  }

  private static final Comparator<AcademicTerm> BY_DAY =
      Comparator.comparing(AcademicTerm::firstDay);

  public LocalDate firstDay() {
    return season.firstDay.atYear(year);
  }

  /** The term of a day. */
  public static AcademicTerm at(LocalDate day) {
    return Stream.of(Season.AUTUMN, Season.SUMMER, Season.SPRING)
        .map(season -> new AcademicTerm(day.getYear(), season))
        .filter(term -> !term.firstDay().isAfter(day))
        .findFirst()
        .orElseGet(() -> new AcademicTerm(day.getYear() - 1, Season.AUTUMN));
  }

  public AcademicTerm next() {
    return season == Season.AUTUMN
        ? new AcademicTerm(year + 1, Season.SPRING)
        : new AcademicTerm(year, Season.values()[season.ordinal() + 1]);
  }

  /** This term and those that follow. */
  public List<AcademicTerm> onwards(int terms) {
    return Stream.iterate(this, AcademicTerm::next).limit(terms).toList();
  }

  /**
   * @throws DateTimeException where the text is no term
   */
  public static AcademicTerm parse(String code) {
    try {
      var parts = code.split("-", 2);
      return new AcademicTerm(Integer.parseInt(parts[0]), Season.valueOf(parts[1]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new DateTimeException("no term: " + code, e);
    }
  }

  /** What people call it. */
  public String in(Locale locale) {
    return Texts.of(locale, Texts.key(season), String.valueOf(year));
  }

  @Override
  public int compareTo(AcademicTerm other) {
    return BY_DAY.compare(this, other);
  }

  @Override
  public String toString() {
    return year + "-" + season;
  }
}

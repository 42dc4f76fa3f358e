package org.meristem.exchange.oneroster;

import static org.meristem.exchange.oneroster.OneRosterFile.ACADEMIC_SESSIONS;
import static org.meristem.exchange.oneroster.OneRosterFile.CLASSES;
import static org.meristem.exchange.oneroster.OneRosterFile.COURSES;
import static org.meristem.exchange.oneroster.OneRosterFile.ORGS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.meristem.curriculum.CourseLine;
import org.meristem.curriculum.Programme;
import org.meristem.platform.Texts;

/**
 * What the house has besides people, as lines of OneRoster: programmes are departments of the
 * house, and the students who entered one in the same year are a homeroom class.
 */
final class HouseLines {
  private final Locale locale;
  private final Consumer<Line> lines;

  /**
   * @param locale the language of titles
   */
  HouseLines(Locale locale, Consumer<Line> lines) {
    this.locale = locale;
    this.lines = lines;
  }

  void house() {
    lines.accept(
        new Line(ORGS, SourcedId.HOUSE)
            .with("name", Texts.of(locale, "exchange.oneroster.house"))
            .with("type", "school"));
  }

  void course(CourseLine course) {
    lines.accept(
        new Line(COURSES, SourcedId.course(course.code()))
            .with("title", course.title().in(locale))
            .with("courseCode", course.code())
            .with("orgSourcedId", SourcedId.HOUSE));
  }

  /** The programme with its cohorts; a class needs a course, so all of them share one. */
  void programme(Programme programme, Set<Cohort> cohorts) {
    var code = programme.code();
    var id = SourcedId.programme(code);
    var name = programme.name().in(locale);
    lines.accept(
        new Line(ORGS, id)
            .with("name", name)
            .with("type", "department")
            .with("identifier", code)
            .with("parentSourcedId", SourcedId.HOUSE));
    var own =
        cohorts.stream()
            .filter(cohort -> cohort.programme().equals(code))
            .sorted(Comparator.comparing(Cohort::entryYear))
            .toList();
    if (!own.isEmpty()) {
      lines.accept(
          new Line(COURSES, SourcedId.cohorts(code))
              .with("title", Texts.of(locale, "exchange.oneroster.cohorts", name))
              .with("orgSourcedId", id));
      own.forEach(cohort -> cohort(cohort, name));
    }
  }

  private void cohort(Cohort cohort, String programmeName) {
    var year = String.valueOf(cohort.entryYear());
    lines.accept(
        new Line(CLASSES, SourcedId.cohort(cohort))
            .with("title", Texts.of(locale, "exchange.oneroster.cohort", programmeName, year))
            .with("courseSourcedId", SourcedId.cohorts(cohort.programme()))
            .with("classCode", cohort.programme() + "-" + year)
            .with("classType", "homeroom")
            .with("schoolSourcedId", SourcedId.HOUSE)
            .with("termSourcedIds", SourcedId.schoolYear(cohort.entryYear())));
  }

  /**
   * A school year, September to August, for each entry year. The standard names it by the year in
   * which it ends, and leaves the day of its end out of it.
   */
  void schoolYears(Set<Cohort> cohorts) {
    var years = new TreeSet<Integer>();
    cohorts.forEach(cohort -> years.add(cohort.entryYear()));
    for (var year : years) {
      lines.accept(
          new Line(ACADEMIC_SESSIONS, SourcedId.schoolYear(year))
              .with("title", year + "–" + (year + 1))
              .with("type", "schoolYear")
              .with("startDate", LocalDate.of(year, 9, 1).toString())
              .with("endDate", LocalDate.of(year + 1, 9, 1).toString())
              .with("schoolYear", String.valueOf(year + 1)));
    }
  }
}

package org.meristem.curriculum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.meristem.platform.BilingualText;

/** What is published, and the words that find it. */
record CatalogueEntry(CourseLine line, String words) {
  /** What {@link #of} reads, from {@code CourseVersion v}, {@code v.course c} and its area a. */
  static final String COLUMNS =
      "v.id, c.code, v.number, v.state, v.content.title, a.code, v.content.credits,"
          + " v.content.language, v.content.instructors, v.effective, v.ends, v.searchText";

  static CatalogueEntry of(Object[] row) {
    return new CatalogueEntry(
        new CourseLine(
            (Long) row[0],
            (String) row[1],
            (Integer) row[2],
            (VersionState) row[3],
            (BilingualText) row[4],
            (String) row[5],
            (BigDecimal) row[6],
            (TeachingLanguage) row[7],
            (String) row[8],
            (LocalDate) row[9],
            (LocalDate) row[10]),
        (String) row[11]);
  }

  static Predicate<CatalogueEntry> within(CatalogueFilter filter) {
    Predicate<CatalogueEntry> within = entry -> true;
    if (filter.area() != null) {
      within = within.and(entry -> filter.area().equals(entry.line.area()));
    }
    if (filter.language() != null) {
      within =
          within.and(entry -> filter.language().equalsIgnoreCase(entry.line.language().name()));
    }
    return within;
  }
}

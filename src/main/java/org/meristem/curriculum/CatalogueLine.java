package org.meristem.curriculum;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.meristem.platform.Searchable;

/**
 * A published version as the catalogue looks for it.
 *
 * @param id of the version
 * @param area the code of its area
 * @param ends the first day on which it holds no more, or null
 */
record CatalogueLine(
    long id,
    String code,
    String area,
    TeachingLanguage language,
    LocalDate effective,
    LocalDate ends,
    Searchable searchable) {
  /**
   * @param row as {@link Courses#catalogueLines} selects it
   */
  static CatalogueLine of(Object[] row) {
    return new CatalogueLine(
        (Long) row[0],
        (String) row[1],
        (String) row[2],
        (TeachingLanguage) row[3],
        (LocalDate) row[4],
        (LocalDate) row[5],
        new Searchable((String) row[6]));
  }

  boolean isInForce(LocalDate day) {
    return !effective.isAfter(day) && (ends == null || ends.isAfter(day));
  }

  static Predicate<CatalogueLine> holding(String words) {
    if (words.isBlank()) {
      return line -> true;
    }
    var holding = Searchable.holding(words);
    return line -> holding.test(line.searchable);
  }

  static Predicate<CatalogueLine> within(CatalogueFilter filter) {
    return line ->
        (filter.area() == null || filter.area().equals(line.area))
            && (filter.language() == null
                || filter.language().equalsIgnoreCase(line.language.name()));
  }
}

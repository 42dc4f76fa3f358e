package org.meristem.curriculum;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.meristem.platform.BilingualText;

/**
 * A version of a course as lists show it.
 *
 * @param id of the version
 * @param area the code of its area; null, as what follows, where it does not say
 * @param effective the first day on which it holds
 * @param ends the first day on which it holds no more
 */
public record CourseLine(
    long id,
    String code,
    int version,
    VersionState state,
    BilingualText title,
    String area,
    BigDecimal credits,
    TeachingLanguage language,
    String instructors,
    LocalDate effective,
    LocalDate ends) {
  public static CourseLine of(CourseVersion version) {
    var text = version.text();
    return new CourseLine(
        version.id(),
        version.course().code(),
        version.number(),
        version.state(),
        text.title(),
        text.area() == null ? null : text.area().code(),
        text.credits(),
        text.language(),
        text.instructors(),
        version.effective(),
        version.ends());
  }

  /** Whether it is what the catalogue shows on a day. */
  boolean isInForce(LocalDate day) {
    return isInForce(effective, ends, day);
  }

  static boolean isInForce(LocalDate effective, LocalDate ends, LocalDate day) {
    return effective != null && !day.isBefore(effective) && (ends == null || day.isBefore(ends));
  }
}

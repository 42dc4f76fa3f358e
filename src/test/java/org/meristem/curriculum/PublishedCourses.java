package org.meristem.curriculum;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.meristem.curriculum.CourseText.AssessmentPart;
import org.meristem.platform.BilingualText;

/** Courses that are published, for tests that ask nothing of a database. */
public final class PublishedCourses {
  public static final Instant WRITTEN = Instant.parse("2026-11-20T12:00:00Z");
  public static final Instant PUBLISHED = Instant.parse("2026-11-23T12:00:00Z");

  private PublishedCourses() {}

  public static CourseVersion of(String code, CourseArea area, String credits) {
    var text =
        new CourseText(
            new BilingualText(code, code),
            area,
            new BigDecimal(credits),
            new Hours(32, 0, 0, 0, 0),
            TeachingLanguage.BOTH,
            "Chen Hao",
            new BilingualText(null, null),
            List.of(CourseOutcome.of("Explains", "解释")),
            List.of(new AssessmentPart("Exam", 100)),
            Requisites.NONE);
    var version = new CourseVersion(new Course(code), 1, "chen", text, WRITTEN);
    version.submit("chen", WRITTEN);
    version.approve("zhou");
    version.publish(AcademicTerm.parse("2027-SPRING"), PUBLISHED);
    return version;
  }
}

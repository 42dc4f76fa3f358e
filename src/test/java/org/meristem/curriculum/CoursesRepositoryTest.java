package org.meristem.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.curriculum.CourseText.AssessmentPart;
import org.meristem.platform.BilingualText;
import org.meristem.platform.SliceRequest;
import org.meristem.testing.TestDatabase;

class CoursesRepositoryTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @ParameterizedTest
  @EnumSource
  void aVersionIsStoredAndReadBackAsItWasWritten(TestDatabase database) {
    database.rolledBack(
        em -> {
          var version = add(em, "TST-1", "chen", "Optics", "光学 𠮷");
          em.clear();
          var read = courses(em).find(version.id()).orElseThrow();
          assertThat(read.text().outcomes()).containsExactly("Explains", "Judges");
          assertThat(read.text().assessment()).containsExactly(new AssessmentPart("Exam 1", 100));
          assertThat(read.text().title()).isEqualTo(new BilingualText("Optics", "光学 𠮷"));
          assertThat(read.credits()).isEqualByComparingTo("2.5");
          assertThat(read.savedAt()).isEqualTo(NOW);
        });
  }

  @ParameterizedTest
  @EnumSource
  void theCatalogueFindsOnlyWhatIsPublished(TestDatabase database) {
    database.rolledBack(
        em -> {
          add(em, "TST-1", "chen", "Hidden draft zeta", "草稿");
          publish(add(em, "TST-2", "chen", "Published zeta", "已发布泽塔"));
          for (var query : List.of("ZETA", "泽塔", "tst-2", "chen hao")) {
            assertThat(
                    courses(em).catalogue(new SliceRequest(query, 0, 10, null, true), null).rows())
                .as(query)
                .extracting(version -> version.course().code())
                .containsExactly("TST-2");
          }
          assertThat(
                  courses(em)
                      .catalogue(new SliceRequest("zeta", 0, 10, null, true), "TST-AREA")
                      .total())
              .isEqualTo(1);
          assertThat(
                  courses(em)
                      .catalogue(new SliceRequest("zeta", 0, 10, null, true), "OTHER")
                      .total())
              .isZero();
        });
  }

  @ParameterizedTest
  @EnumSource
  void theQueueShowsTheLongestWaitingFirst(TestDatabase database) {
    database.rolledBack(
        em -> {
          add(em, "TST-1", "chen", "Later", "晚").submit("chen", NOW.plusSeconds(60));
          add(em, "TST-2", "liu", "Earlier", "早").submit("liu", NOW);
          em.flush();
          assertThat(courses(em).submitted())
              .extracting(version -> version.course().code())
              .containsExactly("TST-2", "TST-1");
          assertThat(courses(em).count(VersionState.SUBMITTED, "")).isEqualTo(2);
          assertThat(courses(em).count(VersionState.SUBMITTED, "liu")).isEqualTo(1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatWasReturnedComesFirstAmongOnesOwn(TestDatabase database) {
    database.rolledBack(
        em -> {
          var returned = add(em, "TST-1", "chen", "Returned", "退回");
          returned.submit("chen", NOW);
          returned.giveBack("zhou", "more");
          add(em, "TST-2", "chen", "Draft", "草稿");
          courses(em).add(new CourseStep(returned, CourseStep.Kind.RETURNED, "zhou", NOW, "more"));
          em.flush();
          assertThat(courses(em).byAuthor("chen"))
              .extracting(version -> version.course().code())
              .containsExactly("TST-1", "TST-2");
          assertThat(courses(em).steps(returned.id()))
              .extracting(CourseStep::words)
              .containsExactly("more");
        });
  }

  private static void publish(CourseVersion version) {
    version.submit("chen", NOW);
    version.publish("zhou", LocalDate.of(2027, 3, 1));
  }

  private static CourseVersion add(
      EntityManager em, String code, String author, String en, String zh) {
    var course = new Course(code);
    courses(em).add(course);
    var version = new CourseVersion(course, 1, author, text(em, en, zh), NOW);
    courses(em).add(version);
    return version;
  }

  private static CourseText text(EntityManager em, String en, String zh) {
    var area =
        em.createQuery("select a from CourseArea a where a.code = 'TST-AREA'", CourseArea.class)
            .getResultStream()
            .findFirst()
            .orElseGet(
                () -> {
                  var fresh = new CourseArea("TST-AREA", new BilingualText("Area", "领域"), 1);
                  em.persist(fresh);
                  em.flush();
                  return fresh;
                });
    return new CourseText(
        new BilingualText(en, zh),
        area,
        new BigDecimal("2.5"),
        new Hours(32, 0, 16, 0, 0),
        TeachingLanguage.BOTH,
        "Chen Hao",
        new BilingualText("In English", "中文"),
        List.of("Explains", "Judges"),
        List.of(new AssessmentPart("Exam 1", 100)));
  }

  private static Courses courses(EntityManager em) {
    var courses = new Courses();
    courses.em = em;
    return courses;
  }
}

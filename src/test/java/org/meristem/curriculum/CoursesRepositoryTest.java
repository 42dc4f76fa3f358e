package org.meristem.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.curriculum.AcademicTerm.Season;
import org.meristem.curriculum.CourseText.AssessmentPart;
import org.meristem.platform.BilingualText;
import org.meristem.platform.SliceRequest;
import org.meristem.testing.TestDatabase;

class CoursesRepositoryTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 6, 1);
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @ParameterizedTest
  @EnumSource
  void aVersionIsStoredAndReadBackAsItWasWritten(TestDatabase database) {
    database.rolledBack(
        em -> {
          var version = add(em, "TST-1", "chen", "Optics", "光学 𠮷");
          em.clear();
          var read = courses(em).find(version.id()).orElseThrow();
          assertThat(read.text().outcomes()).isEqualTo(version.text().outcomes()).hasSize(2);
          assertThat(read.text().assessment()).containsExactly(new AssessmentPart("Exam 1", 100));
          assertThat(read.text().title()).isEqualTo(new BilingualText("Optics", "光学 𠮷"));
          assertThat(read.text().requisites())
              .isEqualTo(Requisites.of("TST-9 >= 60 & (TST-7 | TST-8 = TST-6)", "TST-5"));
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
          for (var query : List.of("ZETA", "泽塔", "tst-2", "chen hao", "explains", "判断")) {
            assertThat(
                    courses(em)
                        .catalogue(new SliceRequest(query, 0, 10, null, true), null, TODAY)
                        .rows())
                .as(query)
                .extracting(version -> version.course().code())
                .containsExactly("TST-2");
          }
          assertThat(
                  courses(em)
                      .catalogue(new SliceRequest("zeta", 0, 10, null, true), "TST-AREA", TODAY)
                      .total())
              .isEqualTo(1);
          assertThat(
                  courses(em)
                      .catalogue(new SliceRequest("zeta", 0, 10, null, true), "OTHER", TODAY)
                      .total())
              .isZero();
        });
  }

  @ParameterizedTest
  @EnumSource
  void aVersionHoldsFromItsTermUntilTheNextOneBegins(TestDatabase database) {
    database.rolledBack(
        em -> {
          var first = add(em, "TST-1", "chen", "First zeta", "一");
          publish(first);
          var second =
              new CourseVersion(first.course(), 2, "chen", text(em, "Second zeta", "二"), NOW);
          courses(em).add(second);
          second.submit("chen", NOW);
          second.approve("zhou");
          var autumn = new AcademicTerm(2027, Season.AUTUMN);
          second.publish(autumn);
          first.retire(autumn);
          em.flush();
          assertThat(inForce(em, LocalDate.of(2027, 2, 28))).isEmpty();
          assertThat(inForce(em, LocalDate.of(2027, 3, 1))).containsExactly("First zeta");
          assertThat(inForce(em, LocalDate.of(2027, 8, 31))).containsExactly("First zeta");
          assertThat(inForce(em, LocalDate.of(2027, 9, 1))).containsExactly("Second zeta");
          assertThat(courses(em).requisites())
              .containsExactly(
                  new Courses.Needs(
                      "TST-1", Requisites.of("TST-9 >= 60 & (TST-7 | TST-8 = TST-6)", "TST-5")));
          assertThat(courses(em).titles(List.of("TST-1", "TST-2")))
              .containsExactly(Map.entry("TST-1", new BilingualText("Second zeta", "二")));
          assertThat(courses(em).known(List.of("TST-1", "TST-2"))).containsExactly("TST-1");
        });
  }

  private static List<String> inForce(EntityManager em, LocalDate day) {
    return courses(em)
        .catalogue(new SliceRequest("zeta", 0, 10, null, true), null, day)
        .rows()
        .stream()
        .map(version -> version.title().en())
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void theQueueShowsTheLongestWaitingFirst(TestDatabase database) {
    database.rolledBack(
        em -> {
          add(em, "TST-1", "chen", "Later", "晚").submit("chen", NOW.plusSeconds(60));
          add(em, "TST-2", "liu", "Earlier", "早").submit("liu", NOW);
          em.flush();
          assertThat(courses(em).waiting())
              .extracting(version -> version.course().code())
              .containsExactly("TST-2", "TST-1");
          assertThat(courses(em).countWaiting()).isEqualTo(2);
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
    version.approve("zhou");
    version.publish(new AcademicTerm(2027, Season.SPRING));
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
        List.of(CourseOutcome.of("Explains", "解释 𠮷"), CourseOutcome.of(null, "判断")),
        List.of(new AssessmentPart("Exam 1", 100)),
        Requisites.of("TST-9 >= 60 & (TST-7 | TST-8 = TST-6)", "TST-5"));
  }

  private static Courses courses(EntityManager em) {
    var courses = new Courses();
    courses.em = em;
    return courses;
  }
}

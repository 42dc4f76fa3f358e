package org.meristem.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.curriculum.AcademicTerm.Season;
import org.meristem.curriculum.CourseText.AssessmentPart;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RecordHistory;
import org.meristem.platform.SliceRequest;
import org.meristem.testing.KnownHistory;
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
            assertThat(found(em, query, CatalogueFilter.ALL, TODAY))
                .as(query)
                .containsExactly("TST-2 Published zeta");
          }
          assertThat(found(em, "zeta", new CatalogueFilter("TST-AREA", "both"), TODAY)).hasSize(1);
          assertThat(found(em, "zeta", new CatalogueFilter("OTHER", null), TODAY)).isEmpty();
          assertThat(found(em, "zeta", new CatalogueFilter("", "CHINESE"), TODAY)).isEmpty();
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
          second.publish(autumn, NOW);
          first.retire(autumn);
          em.flush();
          assertThat(inForce(em, LocalDate.of(2027, 2, 28))).isEmpty();
          assertThat(inForce(em, LocalDate.of(2027, 3, 1))).containsExactly("TST-1 First zeta");
          assertThat(inForce(em, LocalDate.of(2027, 8, 31))).containsExactly("TST-1 First zeta");
          assertThat(inForce(em, LocalDate.of(2027, 9, 1))).containsExactly("TST-1 Second zeta");
          assertThat(toCome(em, LocalDate.of(2027, 2, 28)))
              .containsExactly("TST-1 First zeta", "TST-1 Second zeta");
          assertThat(toCome(em, LocalDate.of(2027, 8, 31))).containsExactly("TST-1 Second zeta");
          assertThat(toCome(em, LocalDate.of(2027, 9, 1))).isEmpty();
          var list = list(em, new KnownHistory());
          assertThat(list.taught(Set.of("TST-1"), Set.of(), LocalDate.of(2026, 9, 1)))
              .as("a plan of an earlier term can use what is to come, the next first")
              .containsExactly(first.id());
          assertThat(list.taught(Set.of(), Set.of("TST-AREA"), LocalDate.of(2027, 9, 1)))
              .containsExactly(second.id());
          assertThat(courses(em).requisites(LocalDate.of(2027, 8, 31)))
              .as("what is in force although it is retired later counts")
              .hasSize(2);
          assertThat(courses(em).requisites(LocalDate.of(2027, 9, 1)))
              .containsExactly(
                  new Courses.Needs(
                      "TST-1", Requisites.of("TST-9 >= 60 & (TST-7 | TST-8 = TST-6)", "TST-5")));
          assertThat(courses(em).titles(List.of("TST-1", "TST-2")))
              .containsExactly(Map.entry("TST-1", new BilingualText("Second zeta", "二")));
          assertThat(courses(em).known(List.of("TST-1", "TST-2"))).containsExactly("TST-1");
        });
  }

  private static List<String> toCome(EntityManager em, LocalDate day) {
    var request = SliceRequest.page("zeta", 0, 10);
    return list(em, new KnownHistory()).toCome(request, CatalogueFilter.ALL, day).stream()
        .map(line -> line.code() + " " + line.title().en())
        .toList();
  }

  private static List<String> inForce(EntityManager em, LocalDate day) {
    return found(em, "zeta", CatalogueFilter.ALL, day);
  }

  private static List<String> found(
      EntityManager em, String words, CatalogueFilter filter, LocalDate day) {
    var request = SliceRequest.page(words, 0, 10);
    var found = list(em, new KnownHistory()).find(request, filter, day);
    assertThat(found.rows()).hasSize((int) found.total());
    return found.rows().stream().map(line -> line.code() + " " + line.title().en()).toList();
  }

  private static CatalogueList list(EntityManager em, RecordHistory history) {
    var list = new CatalogueList();
    list.courses = courses(em);
    list.history = history;
    list.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return list;
  }

  @ParameterizedTest
  @EnumSource
  void whatIsPublishedOrRetiredIsFoundAnewByItsPlaceInTheTrail(TestDatabase database) {
    database.rolledBack(
        em -> {
          var history = new KnownHistory();
          var list = list(em, history);
          var ids = new ArrayList<Long>();
          for (var code : List.of("TST-3", "TST-1", "TST-2")) {
            var version = add(em, code, "chen", "Kept zeta", "常在");
            publish(version);
            ids.add(version.id());
          }
          var request = SliceRequest.page("zeta", 0, 2);
          assertThat(ids(list, request)).containsExactly(ids.get(1), ids.get(2));
          assertThat(ids(list, SliceRequest.page("zeta", 1, 2))).containsExactly(ids.get(0));
          assertThat(list.find(request, CatalogueFilter.ALL, TODAY).total()).isEqualTo(3);
          assertThat(list.taught(Set.of("TST-3"), Set.of(), TODAY)).containsExactly(ids.get(0));
          assertThat(list.taught(Set.of(), Set.of("TST-AREA"), TODAY)).hasSize(3);
          assertThat(courses(em).all(ids))
              .extracting(CourseVersion::id)
              .containsExactly(ids.get(1), ids.get(2), ids.get(0));
          courses(em).find(ids.get(2)).orElseThrow().retire(new AcademicTerm(2027, Season.SPRING));
          em.flush();
          history.tells(Set.of("TST-2 v1"));
          assertThat(ids(list, request)).containsExactly(ids.get(1), ids.get(0));
        });
  }

  private static List<Long> ids(CatalogueList list, SliceRequest request) {
    return list.find(request, CatalogueFilter.ALL, TODAY).rows().stream()
        .map(CourseLine::id)
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
    version.publish(new AcademicTerm(2027, Season.SPRING), NOW);
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

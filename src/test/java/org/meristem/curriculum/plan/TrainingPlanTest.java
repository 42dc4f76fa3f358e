package org.meristem.curriculum.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.curriculum.CourseArea;
import org.meristem.curriculum.DegreeCategory;
import org.meristem.curriculum.Discipline;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.ProgrammeType;
import org.meristem.curriculum.RequisiteSentence;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;

class TrainingPlanTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final CourseArea ETHICS =
      new CourseArea("ETHICS", new BilingualText("Research ethics", "科研伦理"), 5);

  @Test
  void requirementsAreAddedTakenOutAndMoved() {
    var plan = aPlan();
    plan.add(courses(RequirementKind.COURSE, null, "A-1"));
    plan.add(courses(RequirementKind.SOME_OF, "2", "B-1", "B-2", "B-3"));
    plan.add(amount(RequirementKind.TOTAL, "30.5"));
    assertThat(refusal(() -> plan.add(amount(RequirementKind.TOTAL, "30.50"))))
        .isEqualTo("curriculum.plan.twice");
    plan.raise("TOTAL 30.5");
    plan.raise("COURSE A-1");
    plan.remove("COURSE A-1");
    assertThat(refusal(() -> plan.remove("COURSE A-1"))).isEqualTo("platform.list.changed");
    assertThat(refusal(() -> plan.raise("COURSE A-1"))).isEqualTo("platform.list.changed");
    assertThat(plan.requirements())
        .extracting(Requirement::toString)
        .containsExactly("TOTAL 30.5", "SOME_OF 2 B-1 | B-2 | B-3");
  }

  @ParameterizedTest
  @CsvSource({"TOTAL,30,31", "AVERAGE,75,80", "FACILITY_HOURS,40,60", "PORTFOLIO,1,2"})
  void oneAmountIsAskedForOfOneThing(RequirementKind kind, String first, String second) {
    var plan = aPlan();
    plan.add(amount(kind, first));
    assertThat(refusal(() -> plan.add(amount(kind, second)))).isEqualTo("curriculum.plan.rival");
    plan.take(amount(kind, second));
    assertThat(refusal(() -> plan.publish("zhou", NOW)))
        .as("a plan of before may ask so, one that begins with it may not")
        .isEqualTo("curriculum.plan.rival");
    plan.remove(amount(kind, second).toString());
    plan.publish("zhou", NOW);
  }

  @Test
  void everyAreaHasItsAmount() {
    var plan = aPlan();
    plan.add(area(ETHICS, "2"));
    plan.add(area(new CourseArea("SAFETY", ETHICS.name(), 6), "2"));
    assertThat(refusal(() -> plan.add(area(ETHICS, "3")))).isEqualTo("curriculum.plan.rival");
  }

  @Test
  void nobodyMakesHalfAnArtefact() {
    var plan = aPlan();
    assertThat(refusal(() -> plan.add(amount(RequirementKind.PORTFOLIO, "1.5"))))
        .isEqualTo("curriculum.plan.need.whole");
    plan.take(amount(RequirementKind.PORTFOLIO, "1.5"));
    assertThat(refusal(() -> plan.publish("zhou", NOW))).isEqualTo("curriculum.plan.need.whole");
  }

  private static Requirement area(CourseArea area, String amount) {
    return new Requirement(
        RequirementKind.AREA,
        new BilingualText(null, null),
        area,
        new BigDecimal(amount),
        List.of());
  }

  @Test
  void aPublishedPlanNeverChanges() {
    var plan = aPlan();
    assertThat(refusal(() -> plan.publish("zhou", NOW))).isEqualTo("curriculum.plan.empty");
    plan.add(amount(RequirementKind.TOTAL, "30"));
    plan.publish("zhou", NOW);
    var asked = plan.requirements();
    List<ThrowingCallable> changes =
        List.of(
            () -> plan.add(amount(RequirementKind.TOTAL, "31")),
            () -> plan.remove("TOTAL 30"),
            () -> plan.raise("TOTAL 30"),
            () -> plan.publish("chen", NOW));
    assertThat(changes)
        .allSatisfy(change -> assertThat(refusal(change)).isEqualTo("curriculum.plan.published"));
    assertThat(plan.requirements()).isEqualTo(asked);
    assertThat(plan.publishedBy()).isEqualTo("zhou");
  }

  @ParameterizedTest
  @CsvSource({
    "TOTAL,,,amount",
    "TOTAL,0,,amount",
    "TOTAL,-1,,amount",
    "AVERAGE,100.5,,amount",
    "AREA,3,,area",
    "COURSE,,,courses",
    "COURSE,,A-1 A-2,oneCourse",
    "SOME_OF,3,A-1 A-2,someOf",
    "SOME_OF,1.5,A-1 A-2,someOf",
    "TOTAL,30.555,,amount",
    "CERTIFICATE,,,title",
    "MILESTONE,,,title"
  })
  void whatLacksAPartIsRefused(
      RequirementKind kind, BigDecimal amount, String courses, String missing) {
    var named = courses == null ? List.<String>of() : List.of(courses.split(" "));
    var none = new BilingualText(null, null);
    assertThat(refusal(() -> new Requirement(kind, none, null, amount, named)))
        .isEqualTo("curriculum.plan.need." + missing);
  }

  @Test
  void everyKindReadsAsASentenceInBothLanguages() {
    var titles = Map.of("A-1", new BilingualText("Optics", "光学"));
    for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      var sentence = new RequirementSentence(new RequisiteSentence(titles, locale), locale);
      for (var kind : RequirementKind.values()) {
        var said =
            sentence.of(
                new Requirement(
                    kind,
                    new BilingualText("Proposal", "开题"),
                    ETHICS,
                    BigDecimal.ONE,
                    List.of("A-1")));
        assertThat(said).as(kind + " " + locale).isNotBlank().doesNotContain("{", "curriculum.");
      }
    }
    var english =
        new RequirementSentence(new RequisiteSentence(titles, Locale.ENGLISH), Locale.ENGLISH);
    assertThat(english.of(courses(RequirementKind.SOME_OF, "1", "A-1", "A-2")))
        .isEqualTo("1 of the courses A-1 Optics and A-2");
    assertThat(
            english.of(
                new Requirement(
                    RequirementKind.AREA,
                    new BilingualText(null, null),
                    ETHICS,
                    new BigDecimal("2.50"),
                    List.of())))
        .isEqualTo("At least 2.5 credits in Research ethics");
  }

  private static TrainingPlan aPlan() {
    var discipline = new Discipline("1406", new BilingualText("Nanoscience", "纳米"), null);
    return new TrainingPlan(
        new Programme(
            "NSE-PHD",
            new BilingualText("Doctorate", "博士"),
            discipline,
            ProgrammeType.DOCTORAL,
            DegreeCategory.SCIENCE),
        2027);
  }

  private static Requirement amount(RequirementKind kind, String amount) {
    return new Requirement(
        kind, new BilingualText(null, null), null, new BigDecimal(amount), List.of());
  }

  private static Requirement courses(RequirementKind kind, String amount, String... codes) {
    return new Requirement(
        kind,
        new BilingualText(null, null),
        null,
        amount == null ? null : new BigDecimal(amount),
        List.of(codes));
  }

  private static String refusal(ThrowingCallable act) {
    return catchThrowableOfType(RuleViolation.class, act).key();
  }
}

package org.meristem.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.meristem.curriculum.AcademicTerm.Season;
import org.meristem.curriculum.CourseText.AssessmentPart;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;

class CourseVersionTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final AcademicTerm TERM = new AcademicTerm(2027, Season.SPRING);
  private static final String A_LECTURER = "chen";
  private static final String A_DIRECTOR = "zhou";

  @Test
  void anIncompleteDraftIsKeptButNotSubmitted() {
    var version = aDraft(CourseText.empty());
    assertThat(refusal(() -> version.submit(A_LECTURER, NOW)))
        .isEqualTo("curriculum.submit.incomplete");
    assertThat(version.state()).isEqualTo(VersionState.DRAFT);
    assertThat(version.text().missing()).hasSize(9);
  }

  @Test
  void thePartsOfTheAssessmentMustSumTo100() {
    assertThat(text("Optics", 60, 35).missing()).containsExactly("curriculum.missing.assessment");
    assertThat(text("Optics", 60, 40).missing()).isEmpty();
    assertThat(text("Optics", 60, 40, 5).missing())
        .containsExactly("curriculum.missing.assessment");
  }

  @Test
  void nobodyApprovesTheirOwnCourse() {
    var version = aSubmittedCourse();
    assertThat(refusal(() -> version.approve(A_LECTURER))).isEqualTo("curriculum.approval.own");
    assertThat(refusal(() -> version.giveBack(A_LECTURER, "no")))
        .isEqualTo("curriculum.approval.own");
    assertThat(version.state()).isEqualTo(VersionState.SUBMITTED);
  }

  @Test
  void onlyWhatWasSubmittedIsJudged() {
    var version = aDraft(text("Optics", 100));
    assertThat(refusal(() -> version.approve(A_DIRECTOR)))
        .isEqualTo("curriculum.approval.notSubmitted");
    assertThat(refusal(() -> version.publish(TERM, NOW)))
        .isEqualTo("curriculum.publish.notApproved");
  }

  @Test
  void aReturnedVersionNeedsWordsAndIsWrittenOn() {
    var version = aSubmittedCourse();
    assertThat(refusal(() -> version.giveBack(A_DIRECTOR, " ")))
        .isEqualTo("curriculum.return.words");
    version.giveBack(A_DIRECTOR, "Say more about the exam.");
    version.write(A_LECTURER, text("Near-field optics", 100), NOW);
    version.submit(A_LECTURER, NOW);
    version.approve(A_DIRECTOR);
    version.publish(TERM, NOW);
    assertThat(version.title().en()).isEqualTo("Near-field optics");
    assertThat(version.effective()).isEqualTo(LocalDate.of(2027, 3, 1));
  }

  @Test
  void whatNobodyHasJudgedCanBeWithdrawn() {
    var version = aSubmittedCourse();
    assertThat(refusal(() -> version.withdraw(A_DIRECTOR))).isEqualTo("curriculum.draft.notYours");
    version.withdraw(A_LECTURER);
    assertThat(version.state()).isEqualTo(VersionState.DRAFT);
    version.submit(A_LECTURER, NOW);
    version.approve(A_DIRECTOR);
    assertThat(refusal(() -> version.withdraw(A_LECTURER)))
        .isEqualTo("curriculum.approval.notSubmitted");
  }

  @Test
  void aRetiredVersionHoldsUntilItsTerm() {
    var version = aPublishedCourse();
    assertThat(refusal(() -> version.retire(new AcademicTerm(2026, Season.AUTUMN))))
        .isEqualTo("curriculum.retire.order");
    version.retire(new AcademicTerm(2027, Season.AUTUMN));
    assertThat(version.isInForce(LocalDate.of(2027, 2, 28))).isFalse();
    assertThat(version.isInForce(LocalDate.of(2027, 3, 1))).isTrue();
    assertThat(version.isInForce(LocalDate.of(2027, 8, 31))).isTrue();
    assertThat(version.isInForce(LocalDate.of(2027, 9, 1))).isFalse();
    assertThat(refusal(() -> version.retire(TERM))).isEqualTo("curriculum.retire.notPublished");
  }

  /** Else two versions of a course would be in force at once. */
  @Test
  void aLaterVersionEndsOneThatIsRetiredFromAStillLaterTerm() {
    var version = aPublishedCourse();
    version.retire(new AcademicTerm(2028, Season.SPRING));
    assertThat(version.holdsAfter(LocalDate.of(2027, 9, 1))).isTrue();
    version.supersede(new AcademicTerm(2027, Season.AUTUMN));
    assertThat(version.isInForce(LocalDate.of(2027, 8, 31))).isTrue();
    assertThat(version.holdsAfter(LocalDate.of(2027, 9, 1))).isFalse();
  }

  @Test
  void whatIsLongerThanAWorkbookTakesIsRefused() {
    var version = aDraft(text("Optics", 100));
    var longest = "x".repeat(CourseText.LONGEST_TITLE);
    version.write(A_LECTURER, text(longest, 100), NOW);
    assertThat(version.title().en()).isEqualTo(longest);
    assertThat(refusal(() -> version.write(A_LECTURER, text(longest + "x", 100), NOW)))
        .isEqualTo("curriculum.text.long");
  }

  @Test
  void onlyTheAuthorWrites() {
    var version = aDraft(text("Optics", 100));
    assertThat(refusal(() -> version.write(A_DIRECTOR, text("Mine", 100), NOW)))
        .isEqualTo("curriculum.draft.notYours");
    assertThat(refusal(() -> version.submit(A_DIRECTOR, NOW)))
        .isEqualTo("curriculum.draft.notYours");
  }

  /** Whatever anybody does in whatever order: once published, the text stays as it is. */
  @Property(tries = 2000)
  void noPathChangesAPublishedVersion(@ForAll("acts") List<Integer> acts) {
    var version = aSubmittedCourse();
    CourseText published = null;
    for (var act : acts) {
      if (version.state() == VersionState.PUBLISHED && published == null) {
        published = version.text();
      }
      attempt(version, act);
      if (published != null) {
        assertThat(version.text()).isEqualTo(published);
        assertThat(version.state()).isIn(VersionState.PUBLISHED, VersionState.RETIRED);
      }
    }
  }

  @Provide
  Arbitrary<List<Integer>> acts() {
    return Arbitraries.integers().between(0, 13).list().ofMinSize(1).ofMaxSize(25);
  }

  private static void attempt(CourseVersion version, int act) {
    var who = act % 2 == 0 ? A_LECTURER : A_DIRECTOR;
    try {
      switch (act / 2) {
        case 0 -> version.write(who, text("Rewritten", 100), NOW.plusSeconds(act));
        case 1 -> version.submit(who, NOW);
        case 2 -> version.giveBack(who, "words");
        case 3 -> version.approve(who);
        case 4 -> version.publish(TERM.next(), NOW);
        case 5 -> version.withdraw(who);
        default -> version.retire(TERM.next().next());
      }
    } catch (RuleViolation refused) {
      assertThat(refused.key()).startsWith("curriculum.");
    }
  }

  @Test
  void aCodeIsLettersDigitsAndHyphens() {
    assertThat(new Course(" nse-5102 ").code()).isEqualTo("NSE-5102");
    for (var wrong : new String[] {null, "", "ab", "5102", "纳米-1", "NSE 5102"}) {
      assertThat(refusal(() -> new Course(wrong))).as(wrong).isEqualTo("curriculum.course.code");
    }
  }

  @Test
  void authorsEditTheirOwnDirectorsJudgeAndAllReadWhatIsPublished() {
    var policy = new CurriculumPolicy();
    var version = aSubmittedCourse();
    assertThat(policy.mayEdit(user(A_LECTURER, Role.FACULTY), version)).isTrue();
    assertThat(policy.mayEdit(user("other", Role.FACULTY), version)).isFalse();
    assertThat(policy.maySee(user("other", Role.FACULTY), version)).isFalse();
    assertThat(policy.maySee(user(A_DIRECTOR, Role.DIRECTOR), version)).isTrue();
    assertThat(policy.maySee(user("li", Role.STUDENT), version)).isFalse();
    version.approve(A_DIRECTOR);
    assertThat(policy.maySee(user("li", Role.STUDENT), version)).isFalse();
    version.publish(TERM, NOW);
    assertThat(policy.maySee(user("li", Role.STUDENT), version)).isTrue();
  }

  @Test
  void linesAndPartsSurviveTheirStorage() {
    var lines = new LinesConverter();
    assertThat(lines.convertToEntityAttribute(lines.convertToDatabaseColumn(List.of("a\nb", "𠮷"))))
        .containsExactly("a b", "𠮷");
    var parts = new AssessmentConverter();
    var assessment = List.of(new AssessmentPart("Oral exam 1", 60), new AssessmentPart("项目", 40));
    assertThat(parts.convertToEntityAttribute(parts.convertToDatabaseColumn(assessment)))
        .isEqualTo(assessment);
  }

  private static CourseVersion aDraft(CourseText text) {
    return new CourseVersion(new Course("NSE-5102"), 1, A_LECTURER, text, NOW);
  }

  private static CourseVersion aSubmittedCourse() {
    var version = aDraft(text("Optics", 60, 40));
    version.submit(A_LECTURER, NOW);
    return version;
  }

  private static CourseVersion aPublishedCourse() {
    var version = aSubmittedCourse();
    version.approve(A_DIRECTOR);
    version.publish(TERM, NOW);
    return version;
  }

  private static CourseText text(String title, int... percents) {
    return new CourseText(
        new BilingualText(title, "光学"),
        new CourseArea("AI", new BilingualText("AI", "人工智能"), 1),
        new BigDecimal("2.5"),
        new Hours(32, 0, 16, 0, 0),
        TeachingLanguage.BOTH,
        "Chen Hao",
        new BilingualText(null, null),
        List.of(CourseOutcome.of("Explains near fields", null)),
        Arrays.stream(percents).mapToObj(percent -> new AssessmentPart("Part", percent)).toList(),
        Requisites.NONE);
  }

  private static SignedIn user(String account, Role role) {
    return new SignedIn(account, account, Set.of(role), NOW, 0);
  }

  private static String refusal(ThrowingCallable act) {
    return catchThrowableOfType(RuleViolation.class, act).key();
  }
}

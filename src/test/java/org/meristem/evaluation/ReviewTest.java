package org.meristem.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.people.Person;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.Researcher;
import org.meristem.talent.Stage;

class ReviewTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant DUE = NOW.plusSeconds(3600);
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private final Template template = template("60", "40");
  private final Round round = new Round(template, title(), DUE, BEIJING, "director", NOW);
  private final Review review =
      new Review(candidateOf("Quantum dots"), evaluatorOf("2D materials"));

  @Test
  void nothingIsWrittenBeforeAConflictIsDeniedOrDeclared() {
    assertThat(refusal(() -> review.write(text(Map.of()), NOW)))
        .isEqualTo("evaluation.review.state");
    assertThat(refusal(() -> review.submit(NOW))).isEqualTo("evaluation.review.state");
    assertThat(review.state()).isEqualTo(ReviewState.INVITED);
  }

  @Test
  void whoeverDeclaresAConflictSaysWhichAndIsOut() {
    assertThat(refusal(() -> review.declineFor(" "))).isEqualTo("evaluation.conflict.reason");
    review.declineFor(" common papers ");
    assertThat(review.conflictReason()).isEqualTo("common papers");
    assertThat(refusal(review::declareNoConflict)).isEqualTo("evaluation.review.state");
  }

  @Test
  void nobodyJudgesSomeoneOfTheirOwnGroup() {
    assertThat(refusal(() -> new Review(candidateOf("2D materials"), evaluatorOf("2D materials"))))
        .isEqualTo("evaluation.conflict.group");
  }

  @Test
  void nobodyJudgesThemself() {
    var person = new Person("Wang Min", null);
    var candidate =
        new Candidate(round, new Researcher("R1", person, Stage.POSTDOCTORAL_FELLOW, null), null);
    assertThat(refusal(() -> new Review(candidate, person))).isEqualTo("evaluation.conflict.self");
  }

  @Test
  void anUnfinishedReviewIsKeptButNotSubmitted() {
    review.declareNoConflict();
    review.write(text(Map.of("C0", Answer.score(4))), NOW);
    assertThat(review.open()).extracting(Criterion::code).containsExactly("C1");
    assertThat(refusal(() -> review.submit(NOW))).isEqualTo("evaluation.submit.incomplete");
    assertThat(review.text().answers()).containsEntry("C0", Answer.score(4));
  }

  @Test
  void notApplicableNeedsAReasonAndTheTemplatesLeave() {
    review.declareNoConflict();
    review.write(text(Map.of("C0", Answer.score(4), "C1", new Answer(null, true, " "))), NOW);
    assertThat(review.open()).extracting(Criterion::code).containsExactly("C1");
    review.write(
        text(Map.of("C0", Answer.score(4), "C1", new Answer(null, true, "too early"))), NOW);
    assertThat(review.open()).isEmpty();
    review.write(text(Map.of("C0", new Answer(null, true, "why not"), "C1", Answer.score(1))), NOW);
    assertThat(review.open()).extracting(Criterion::code).containsExactly("C0");
  }

  @Test
  void submittingLocks() {
    complete();
    review.submit(NOW);
    assertThat(review.state()).isEqualTo(ReviewState.SUBMITTED);
    assertThat(review.isLate()).isFalse();
    assertThat(refusal(() -> review.write(text(Map.of()), NOW)))
        .isEqualTo("evaluation.review.state");
    assertThat(review.text().answers()).hasSize(2);
  }

  @Test
  void withinTheGraceAReviewIsLateAndAfterItRefused() {
    complete();
    var graceEnds = DUE.plusSeconds(Round.GRACE_HOURS * 3600L);
    assertThat(refusal(() -> review.submit(graceEnds.plusMillis(1))))
        .isEqualTo("evaluation.submit.over");
    review.submit(graceEnds);
    assertThat(review.isLate()).isTrue();
  }

  @Test
  void aRoundNeedsWeightsThatSumTo100AndADayToCome() {
    assertThat(refusal(() -> new Round(template("60", "30"), title(), DUE, BEIJING, "d", NOW)))
        .isEqualTo("evaluation.round.template");
    assertThat(refusal(() -> new Round(template, title(), NOW, BEIJING, "d", NOW)))
        .isEqualTo("evaluation.round.past");
  }

  @Test
  void onlyItsEvaluatorWritesAReview() {
    var policy = new EvaluationPolicy();
    assertThat(policy.mayWrite(user("sofia", Role.EVALUATOR), review)).isTrue();
    assertThat(policy.mayWrite(user("sofia", Role.DIRECTOR), review)).isFalse();
    assertThat(policy.mayWrite(user("other", Role.EVALUATOR), review)).isFalse();
    assertThat(policy.mayDirect(user("sofia", Role.EVALUATOR))).isFalse();
  }

  @Test
  void answersSurviveTheirStorage() {
    var converter = new AnswersConverter();
    var answers = Map.of("C0", Answer.score(5), "C1", new Answer(null, true, "太早 𠮷"));
    assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(answers)))
        .isEqualTo(answers);
    assertThat(converter.convertToEntityAttribute(null)).isEmpty();
  }

  private void complete() {
    review.declareNoConflict();
    review.write(text(Map.of("C0", Answer.score(4), "C1", Answer.score(2))), NOW);
  }

  private Candidate candidateOf(String group) {
    var person = new PersonWithId("Wang Min");
    person.joinGroup(group);
    return new Candidate(
        round, new Researcher("R1", person, Stage.POSTDOCTORAL_FELLOW, null), null);
  }

  private static Person evaluatorOf(String group) {
    var person = new Person("Sofia Marek", null);
    person.joinGroup(group);
    person.signsInAs("sofia");
    return person;
  }

  /** A person as the database has them. */
  private static final class PersonWithId extends Person {
    PersonWithId(String name) {
      super(name, null);
    }

    @Override
    public Long id() {
      return 1L;
    }
  }

  private static Template template(String... weights) {
    var template = new Template("T", title(), WorkKind.TECHNOLOGY_TRANSFER);
    for (var i = 0; i < weights.length; i++) {
      new Criterion(
          template,
          "C" + i,
          new CriterionText(i + 1, title(), title(), new BigDecimal(weights[i]), i == 1, title()));
    }
    return template;
  }

  private static BilingualText title() {
    return new BilingualText("Round", "轮次");
  }

  private static ReviewText text(Map<String, Answer> answers) {
    return new ReviewText(answers, null, null);
  }

  private static SignedIn user(String account, Role role) {
    return new SignedIn(account, account, Set.of(role), NOW, 0);
  }

  private static String refusal(ThrowingCallable act) {
    return catchThrowableOfType(RuleViolation.class, act).key();
  }
}

package org.meristem.evaluation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.meristem.evaluation.Cast.DUE;
import static org.meristem.evaluation.Cast.NOW;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.Cast;
import org.meristem.evaluation.EvaluationPolicy;
import org.meristem.evaluation.PanelMember;
import org.meristem.evaluation.Round;
import org.meristem.evaluation.conflict.Cleared;
import org.meristem.evaluation.template.Criterion;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.people.Person;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.Stage;

class ReviewTest {
  private final Person evaluator = Cast.person(1, "Sofia Marek", "2D materials");
  private final Round round = Cast.openRound(Cast.published(Cast.template("60", "40")));
  private final Candidate candidate = Cast.candidate(round, Cast.person(2, "王敏", "Quantum dots"));
  private final PanelMember member = new PanelMember(round, evaluator, null);
  private final Review review = new Review(Cleared.of(candidate, evaluator));

  @Test
  void aSubmittedReviewIsExcludedWithAReasonAndStaysOnRecord() {
    assertThat(refusal(() -> review.exclude("same group"))).isEqualTo("evaluation.review.state");
    review.declareNoConflict();
    review.write(text(Map.of("C0", Answer.score(4), "C1", Answer.score(5))), NOW);
    review.submit(member, NOW);
    assertThat(refusal(() -> review.exclude(" "))).isEqualTo("evaluation.exclusion.reason");
    review.exclude(" same group ");
    assertThat(review.state()).isEqualTo(ReviewState.EXCLUDED);
    assertThat(review.state().isLost()).isTrue();
    assertThat(review.conflictReason()).isEqualTo("same group");
    assertThat(review.versions()).hasSize(1);
    assertThat(refusal(() -> review.revokeExclusion(" ")))
        .isEqualTo("evaluation.exclusion.revoke.reason");
    review.revokeExclusion("another group of the same name");
    assertThat(review.state()).isEqualTo(ReviewState.SUBMITTED);
    assertThat(review.conflictReason()).isNull();
    assertThat(refusal(() -> review.revokeExclusion("x"))).isEqualTo("evaluation.review.state");
  }

  @Test
  void nothingIsWrittenBeforeAConflictIsDeniedOrDeclared() {
    assertThat(refusal(() -> review.write(text(Map.of()), NOW)))
        .isEqualTo("evaluation.review.state");
    assertThat(refusal(() -> review.submit(member, NOW))).isEqualTo("evaluation.review.state");
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
  void anUnfinishedReviewIsKeptButNotSubmitted() {
    review.declareNoConflict();
    review.write(text(Map.of("C0", Answer.score(4))), NOW);
    assertThat(review.open()).extracting(Criterion::code).containsExactly("C1");
    assertThat(refusal(() -> review.submit(member, NOW))).isEqualTo("evaluation.submit.incomplete");
    assertThat(review.text().answers()).containsEntry("C0", Answer.score(4));
  }

  @Test
  void notApplicableNeedsAReasonAndTheTemplatesLeave() {
    review.declareNoConflict();
    review.write(text(Map.of("C0", Answer.score(4), "C1", Answer.notApplicable(" "))), NOW);
    assertThat(review.open()).extracting(Criterion::code).containsExactly("C1");
    review.write(text(Map.of("C0", Answer.score(4), "C1", Answer.notApplicable("too early"))), NOW);
    assertThat(review.open()).isEmpty();
    review.write(text(Map.of("C0", Answer.notApplicable("why not"), "C1", Answer.score(1))), NOW);
    assertThat(review.open()).extracting(Criterion::code).containsExactly("C0");
  }

  @Test
  void submittingLocks() {
    complete();
    review.submit(member, NOW);
    assertThat(review.state()).isEqualTo(ReviewState.SUBMITTED);
    assertThat(review.isLate()).isFalse();
    assertThat(refusal(() -> review.write(text(Map.of()), NOW)))
        .isEqualTo("evaluation.review.state");
    assertThat(review.text().answers()).hasSize(2);
  }

  @Test
  void withinTheGraceAReviewIsLateAndAfterItRefused() {
    complete();
    var graceEnds = DUE.plusSeconds(Cast.GRACE_HOURS * 3600L);
    assertThat(refusal(() -> review.submit(member, graceEnds.plusMillis(1))))
        .isEqualTo("evaluation.submit.over");
    review.submit(member, graceEnds);
    assertThat(review.isLate()).isTrue();
  }

  @Test
  void whoHasMoreTimeIsLateLater() {
    complete();
    member.extend(DUE.plusSeconds(7200));
    review.submit(member, DUE.plusSeconds(7200));
    assertThat(review.isLate()).isFalse();
  }

  @Test
  void nothingIsTakenOnceTheRoundIsClosed() {
    complete();
    round.close();
    assertThat(refusal(() -> review.submit(member, NOW))).isEqualTo("evaluation.submit.over");
  }

  @Test
  void aReopenedReviewKeepsWhatWasHandedInAndWhy() {
    complete();
    assertThat(refusal(() -> review.reopen("chair", NOW, "a score was missed")))
        .isEqualTo("evaluation.review.state");
    review.submit(member, NOW);
    assertThat(refusal(() -> review.reopen("chair", NOW, " ")))
        .isEqualTo("evaluation.reopen.reason");
    review.reopen("chair", NOW, "a score was missed");
    review.write(text(Map.of("C0", Answer.score(5), "C1", Answer.score(2))), NOW);
    review.submit(member, NOW.plusSeconds(1));
    assertThat(review.versions()).hasSize(2);
    assertThat(review.versions().get(0).text().answers()).containsEntry("C0", Answer.score(4));
    assertThat(review.versions().get(0).reopenedReason()).isEqualTo("a score was missed");
    assertThat(review.versions().get(1).text().answers()).containsEntry("C0", Answer.score(5));
    assertThat(review.versions().get(1).reopenedAt()).isNull();
  }

  @Test
  void withdrawingEndsWhatIsOpenAndKeepsWhatWasHandedIn() {
    complete();
    review.withdraw();
    assertThat(review.state()).isEqualTo(ReviewState.WITHDRAWN);
    var handedIn = new Review(Cleared.of(candidate, evaluator));
    handedIn.declareNoConflict();
    handedIn.write(text(Map.of("C0", Answer.score(4), "C1", Answer.score(2))), NOW);
    handedIn.submit(member, NOW);
    handedIn.withdraw();
    assertThat(handedIn.state()).isEqualTo(ReviewState.SUBMITTED);
  }

  @Test
  void aConflictThatComesToLightLaterEndsTheWriting() {
    complete();
    review.declineFor("we have just begun to work together");
    assertThat(review.state()).isEqualTo(ReviewState.DECLINED);
    assertThat(refusal(() -> review.submit(member, NOW))).isEqualTo("evaluation.review.state");
  }

  @Test
  void aCandidateIsAskedOnlyWhatFitsTheirStage() {
    var template = Cast.template();
    new Criterion(template, "ALL", Cast.criterion(1, "60"));
    new Criterion(template, "YOUNG", Cast.criterion(2, "40", Stage.POSTDOCTORAL_FELLOW));
    new Criterion(
        template,
        "LATER",
        Cast.criterion(3, "40", Stage.ASSISTANT_RESEARCHER, Stage.ASSOCIATE_RESEARCHER));
    var open = Cast.openRound(Cast.published(template));
    assertThat(asked(open, Stage.POSTDOCTORAL_FELLOW)).containsExactly("ALL", "YOUNG");
    assertThat(asked(open, Stage.ASSOCIATE_RESEARCHER)).containsExactly("ALL", "LATER");
  }

  @Test
  void whatIsAnsweredInWordsOnlyNeedsWords() {
    var template = Cast.template("100");
    new Criterion(template, "W", Cast.criterion(2, "0", false));
    var open = Cast.openRound(Cast.published(template));
    var written =
        new Review(Cleared.of(Cast.candidate(open, candidate.researcher().person()), evaluator));
    written.declareNoConflict();
    written.write(text(Map.of("C0", Answer.score(4), "W", Answer.words(" "))), NOW);
    assertThat(written.open()).extracting(Criterion::code).containsExactly("W");
    written.write(text(Map.of("C0", Answer.score(4), "W", Answer.words("sound"))), NOW);
    assertThat(written.open()).isEmpty();
  }

  private List<String> asked(Round open, Stage stage) {
    var one = Cast.candidate(open, candidate.researcher().person(), stage);
    return new Review(Cleared.of(one, evaluator)).criteria().stream().map(Criterion::code).toList();
  }

  @Test
  void onlyItsEvaluatorWritesAReview() {
    var policy = new EvaluationPolicy();
    assertThat(policy.mayWrite(user("account-1", Role.EVALUATOR), review)).isTrue();
    assertThat(policy.mayWrite(user("account-1", Role.DIRECTOR), review)).isFalse();
    assertThat(policy.mayWrite(user("other", Role.EVALUATOR), review)).isFalse();
    assertThat(policy.mayDirect(user("account-1", Role.EVALUATOR))).isFalse();
  }

  @Test
  void answersSurviveTheirStorage() {
    var converter = new AnswersConverter();
    var answers = Map.of("C0", Answer.score(5), "C1", Answer.notApplicable("太早 𠮷"));
    assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(answers)))
        .isEqualTo(answers);
    assertThat(converter.convertToEntityAttribute(null)).isEmpty();
  }

  private void complete() {
    review.declareNoConflict();
    review.write(text(Map.of("C0", Answer.score(4), "C1", Answer.score(2))), NOW);
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

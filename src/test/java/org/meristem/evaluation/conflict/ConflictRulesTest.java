package org.meristem.evaluation.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.Cast;
import org.meristem.evaluation.template.TemplateText;
import org.meristem.people.Person;
import org.meristem.people.PersonTraits;
import org.meristem.people.Tie;
import org.meristem.platform.RuleViolation;

class ConflictRulesTest {
  private static final LocalDate SINCE = LocalDate.of(2023, 11, 23);

  private final Person judge = Cast.person(1, "Sofia Marek", "2D materials");
  private final Person judged = Cast.person(2, "王敏", "Quantum dots");
  private final Candidate candidate =
      Cast.candidate(Cast.openRound(Cast.published(Cast.template("100"))), judged);

  @Test
  void nothingKnownIsNoConflict() {
    assertThat(between(List.of(), List.of())).isEmpty();
  }

  @Test
  void nobodyJudgesThemselfAndThatIsNeverWaived() {
    var own = Cast.candidate(candidate.round(), judge);
    var known =
        matrix(List.of(), List.of(), List.of(new Waiver(own, judge, "why", "chair", Cast.NOW)));
    assertThat(known.between(own, judge))
        .extracting(Conflict::kind)
        .containsExactly(ConflictKind.SELF);
    assertThat(known.blocks(own, judge)).isTrue();
  }

  @Test
  void theSameGroupIsAConflictButNoGroupIsNone() {
    var colleague = Cast.person(3, "刘洋", "2D materials");
    assertThat(kinds(colleague, List.of())).containsExactly(ConflictKind.GROUP);
    assertThat(
            ConflictRules.between(
                of(Cast.person(4, "A", null)),
                traits(Cast.person(5, "B", null)),
                List.of(),
                List.of(),
                SINCE))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2d  MATERIALS", "２Ｄ materials", "2Dmaterials", " 2D　Materials "})
  void aGroupIsTheSameHoweverItIsSpelled(String group) {
    assertThat(kinds(Cast.person(3, "刘洋", group), List.of())).containsExactly(ConflictKind.GROUP);
  }

  @Test
  void mentoringCountsForEverWhicheverWayRound() {
    for (var tie :
        List.of(new Tie(Tie.Kind.MENTORING, 2, 1, null), new Tie(Tie.Kind.MENTORING, 1, 2, null))) {
      assertThat(kinds(judged, List.of(tie))).containsExactly(ConflictKind.MENTORING);
    }
  }

  @Test
  void whoIsLikelyEnteredTwiceDoesNotJudgeUnlessTheChairWaivesIt() {
    judge.reachableAt("Min.Wang@example.org", null);
    judged.reachableAt("min.wang@example.org", null);
    var known = matrix(List.of(), List.of(), List.of());
    assertThat(known.between(candidate, judge))
        .extracting(Conflict::kind)
        .containsExactly(ConflictKind.LIKELY_DOUBLE);
    assertThat(known.blocks(candidate, judge)).isTrue();
    var waiver = new Waiver(candidate, judge, "a shared office address", "chair", Cast.NOW);
    assertThat(matrix(List.of(), List.of(), List.of(waiver)).blocks(candidate, judge)).isFalse();
  }

  @Test
  void aRefusalInADoubleBlindRoundNamesTheCandidateByNumber() {
    var template = Cast.template("100");
    var text = template.text();
    template.describe(new TemplateText(text.name(), text.kind(), true, text.order(), text.shown()));
    var blind = Cast.candidate(Cast.openRound(Cast.published(template)), judged);
    var tie = new Tie(Tie.Kind.SUPERVISION, 1, 2, null);
    assertThatThrownBy(
            () -> new Conflicts().clear(matrix(List.of(tie), List.of(), List.of()), blind, judge))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal ->
                assertThat(refusal.arguments())
                    .containsExactly("Sofia Marek", "№ 1", ConflictKind.SUPERVISION));
  }

  @Test
  void supervisionCountsForEverWhicheverWayRound() {
    assertThat(kinds(judged, List.of(new Tie(Tie.Kind.SUPERVISION, 2, 1, null))))
        .containsExactly(ConflictKind.SUPERVISION);
    assertThat(kinds(judged, List.of(new Tie(Tie.Kind.SUPERVISION, 1, 2, null))))
        .containsExactly(ConflictKind.SUPERVISION);
    assertThat(kinds(judged, List.of(new Tie(Tie.Kind.SUPERVISION, 1, 7, null)))).isEmpty();
  }

  @Test
  void commonWorkCountsFromTheFirstDayOfItsWindowOn() {
    assertThat(kinds(judged, List.of(common(SINCE)))).containsExactly(ConflictKind.CO_AUTHORSHIP);
    assertThat(kinds(judged, List.of(common(SINCE.minusDays(1))))).isEmpty();
  }

  @Test
  void whatIsDeclaredBindsBothWaysInTheWordsOfWhoeverSaidIt() {
    var declared =
        new DeclaredConflict(judge, judged, ConflictKind.FAMILY, "cousins", "sofia", Cast.NOW);
    assertThat(between(List.of(), List.of(declared)))
        .containsExactly(new Conflict(ConflictKind.FAMILY, "cousins"));
    assertThat(
            ConflictRules.between(of(judge), traits(judged), List.of(), List.of(declared), SINCE))
        .hasSize(1);
  }

  @Test
  void aWaiverLiftsAConflictOfJustTheseTwo() {
    var tie =
        List.of(
            new Tie(Tie.Kind.SUPERVISION, 1, 2, null), new Tie(Tie.Kind.SUPERVISION, 3, 2, null));
    var waived =
        matrix(tie, List.of(), List.of(new Waiver(candidate, judge, "why", "chair", Cast.NOW)));
    assertThat(waived.between(candidate, judge)).hasSize(1);
    assertThat(waived.blocks(candidate, judge)).isFalse();
    assertThat(waived.blocks(candidate, Cast.person(3, "刘洋", "Optics"))).isTrue();
  }

  private static Tie common(LocalDate day) {
    return new Tie(Tie.Kind.CO_AUTHORSHIP, 2, 1, day);
  }

  private List<ConflictKind> kinds(Person other, List<Tie> ties) {
    return ConflictRules.between(of(other), traits(judge), ties, List.of(), SINCE).stream()
        .map(Conflict::kind)
        .toList();
  }

  private List<Conflict> between(List<Tie> ties, List<DeclaredConflict> declared) {
    return ConflictRules.between(of(judged), traits(judge), ties, declared, SINCE);
  }

  private static Judged of(Person person) {
    return new Judged(null, traits(person));
  }

  private static PersonTraits traits(Person person) {
    return PersonTraits.of(person, null);
  }

  private static ConflictMatrix matrix(
      List<Tie> ties, List<DeclaredConflict> declared, List<Waiver> waivers) {
    return new ConflictMatrix(ties, declared, waivers, SINCE);
  }
}

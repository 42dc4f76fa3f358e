package org.meristem.evaluation.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.Cast;
import org.meristem.people.Person;
import org.meristem.people.Tie;

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
                Cast.person(5, "B", null),
                List.of(),
                List.of(),
                SINCE))
        .isEmpty();
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
    assertThat(ConflictRules.between(of(judge), judged, List.of(), List.of(declared), SINCE))
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
    return ConflictRules.between(of(other), judge, ties, List.of(), SINCE).stream()
        .map(Conflict::kind)
        .toList();
  }

  private List<Conflict> between(List<Tie> ties, List<DeclaredConflict> declared) {
    return ConflictRules.between(of(judged), judge, ties, declared, SINCE);
  }

  private static Judged of(Person person) {
    return new Judged(null, person.id(), person.group());
  }

  private static ConflictMatrix matrix(
      List<Tie> ties, List<DeclaredConflict> declared, List<Waiver> waivers) {
    return new ConflictMatrix(ties, declared, waivers, SINCE);
  }
}

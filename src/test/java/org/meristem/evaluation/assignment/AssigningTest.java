package org.meristem.evaluation.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.meristem.evaluation.assignment.Proposal.Found;
import org.meristem.evaluation.assignment.Proposal.Impossible;
import org.meristem.evaluation.assignment.Proposal.Shortage;
import org.meristem.evaluation.assignment.Task.Panelist;
import org.meristem.evaluation.assignment.Task.Wanting;

class AssigningTest {
  private static final Set<Pair> NONE = Set.of();

  @Test
  void everyoneGetsTheirEvaluatorsAndLoadsDifferByOneAtMost() {
    var found = found(new Task(candidates(1, 2, 3, 4, 5), evaluators(11, 12, 13), 2, NONE, NONE));
    assertThat(found.added()).hasSize(10).doesNotHaveDuplicates();
    assertThat(found.loads().values()).containsExactlyInAnyOrder(3, 3, 4);
    assertThat(found.least()).isEqualTo(3);
    assertThat(found.greatest()).isEqualTo(4);
  }

  @Test
  void amongEvenLoadsTopicsDecideHoweverTheyAreWritten() {
    var candidates =
        List.of(new Wanting(1, Set.of("Optics")), new Wanting(2, Set.of("nano  tubes", "Ethics")));
    var panel =
        List.of(
            new Panelist(11, Set.of("Nano Tubes"), null), new Panelist(12, Set.of("ＯＰＴＩＣＳ"), null));
    var found = found(new Task(candidates, panel, 1, NONE, NONE));
    assertThat(found.added()).containsExactly(new Pair(1, 12), new Pair(2, 11));
  }

  @Test
  void evenLoadsGoBeforeTopics() {
    var candidates = List.of(new Wanting(1, Set.of("optics")), new Wanting(2, Set.of("optics")));
    var panel = List.of(new Panelist(11, Set.of("optics"), null), evaluator(12, null));
    assertThat(found(new Task(candidates, panel, 1, NONE, NONE)).loads().values())
        .containsExactly(1, 1);
  }

  @Test
  void anEmptyTopicIsNobodysExpertise() {
    var candidates = List.of(new Wanting(1, Set.of(" ", "optics")));
    var panel =
        List.of(new Panelist(11, Set.of(""), null), new Panelist(12, Set.of("optics"), null));
    assertThat(found(new Task(candidates, panel, 1, NONE, NONE)).added())
        .containsExactly(new Pair(1, 12));
  }

  @Test
  void standingReviewsStayAndCount() {
    var standing = Set.of(new Pair(1, 11), new Pair(1, 12), new Pair(1, 13), new Pair(2, 11));
    var found = found(new Task(candidates(1, 2, 3), evaluators(11, 12, 13), 2, NONE, standing));
    assertThat(found.added()).hasSize(3).noneMatch(pair -> pair.candidate() == 1);
    assertThat(found.added()).doesNotContain(new Pair(2, 11));
    assertThat(found.loads().values()).containsOnly(2, 3).hasSize(3);
    assertThat(found.loads().values().stream().mapToInt(load -> load).sum()).isEqualTo(7);
  }

  @Test
  void aStandingReviewStaysEvenBeyondALimitOrAgainstALaterConflict() {
    var standing = Set.of(new Pair(1, 11), new Pair(2, 11));
    var panel = List.of(evaluator(11, 1), evaluator(12, null));
    var found = found(new Task(candidates(1, 2, 3), panel, 1, Set.of(new Pair(1, 11)), standing));
    assertThat(found.added()).containsExactly(new Pair(3, 12));
    assertThat(found.loads()).containsEntry(11L, 2).containsEntry(12L, 1);
  }

  @Test
  void nobodyGetsMoreThanTheirLimit() {
    var panel = List.of(evaluator(11, 1), evaluator(12, 0), evaluator(13, null));
    assertThat(found(new Task(candidates(1, 2, 3, 4), panel, 1, NONE, NONE)).loads())
        .containsEntry(11L, 1)
        .containsEntry(12L, 0)
        .containsEntry(13L, 3);
  }

  @Test
  void whereConflictsForceMoreOnSomeTheOthersShareTheRestEvenly() {
    var blocked = blocked(LongStream.rangeClosed(1, 8), LongStream.rangeClosed(13, 15));
    var found =
        found(
            new Task(
                candidates(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
                evaluators(11, 12, 13, 14, 15),
                1,
                blocked,
                NONE));
    assertThat(found.loads().values()).containsExactly(4, 4, 1, 1, 1);
  }

  @Test
  void aCandidateWithTooFewEvaluatorsIsNamedAlone() {
    var blocked = blocked(LongStream.of(2), LongStream.of(11, 12));
    assertThat(shortages(new Task(candidates(1, 2, 3), evaluators(11, 12, 13), 2, blocked, NONE)))
        .containsExactly(new Shortage(Set.of(2L), Set.of(13L), 2, 1));
  }

  @Test
  void candidatesWhoCompeteForTheSameEvaluatorsAreNamedTogetherAndNobodyElse() {
    var blocked = blocked(LongStream.of(1, 2, 3), LongStream.of(13, 14));
    var panel =
        List.of(evaluator(11, 2), evaluator(12, 2), evaluator(13, null), evaluator(14, null));
    assertThat(shortages(new Task(candidates(1, 2, 3, 4), panel, 2, blocked, NONE)))
        .containsExactly(new Shortage(Set.of(1L, 2L, 3L), Set.of(11L, 12L), 6, 4));
  }

  @Test
  void crowdsThatHaveNothingToDoWithEachOtherAreShortagesOfTheirOwn() {
    var blocked = blocked(LongStream.of(1, 2), LongStream.of(12, 13));
    blocked.addAll(blocked(LongStream.of(3, 4, 5), LongStream.of(11, 13)));
    var panel = List.of(evaluator(11, 1), evaluator(12, 2), evaluator(13, null));
    assertThat(shortages(new Task(candidates(1, 2, 3, 4, 5, 6), panel, 1, blocked, NONE)))
        .containsExactly(
            new Shortage(Set.of(1L, 2L), Set.of(11L), 2, 1),
            new Shortage(Set.of(3L, 4L, 5L), Set.of(12L), 3, 2));
  }

  @Test
  void aRoundWithoutPeopleIsAssignedAtOnce() {
    assertThat(found(new Task(List.of(), List.of(), 3, NONE, NONE)))
        .isEqualTo(new Found(List.of(), Map.of(), 0, 0));
    assertThat(shortages(new Task(candidates(1), List.of(), 3, NONE, NONE)))
        .containsExactly(new Shortage(Set.of(1L), Set.of(), 3, 0));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertRefused(() -> new Task(candidates(1), evaluators(11), -1, NONE, NONE));
    assertRefused(() -> new Task(candidates(1, 1), evaluators(11), 1, NONE, NONE));
    assertRefused(() -> new Task(candidates(1), evaluators(11, 11), 1, NONE, NONE));
    assertRefused(() -> new Task(candidates(1), evaluators(11), 1, NONE, Set.of(new Pair(2, 11))));
    assertRefused(() -> new Task(candidates(1), evaluators(11), 1, NONE, Set.of(new Pair(1, 12))));
    assertRefused(() -> evaluator(11, -1));
  }

  @Property(tries = 10_000)
  void nothingBetterIsFoundByTryingEverything(@ForAll long seed) {
    var task = new RandomTask(seed).of(5, 5);
    var every = new EveryAssignment(task);
    var results = every.results();
    var proposal = Assigning.propose(task);
    if (proposal instanceof Found found) {
      assertRules(task, found);
      var loads = found.loads().values().stream().sorted(Comparator.reverseOrder()).toList();
      assertThat(loads).isEqualTo(EveryAssignment.evenest(results.keySet()));
      assertThat(found.greatest() - found.least())
          .isEqualTo(results.keySet().stream().mapToInt(AssigningTest::spread).min().orElseThrow());
      assertThat(shared(task, found)).isEqualTo(results.get(loads));
    } else {
      assertThat(results).isEmpty();
      assertProof(task, every, ((Impossible) proposal).shortages());
    }
    collect(proposal);
  }

  @Property(tries = 2000)
  void nothingBetterIsFoundInLargerRoundsByPricingEveryLoad(@ForAll long seed) {
    var task = new RandomTask(seed).of(24, 9);
    var priced = new PricedFlow(task);
    var proposal = Assigning.propose(task);
    if (proposal instanceof Found found) {
      assertRules(task, found);
      assertThat(priced.leastCost()).hasValue(priced.cost(found));
    } else {
      assertThat(priced.leastCost()).isEmpty();
    }
    collect(proposal);
  }

  @Property(tries = 1000)
  void theSamePeopleInAnotherOrderGetTheSame(@ForAll long seed) {
    var random = new RandomTask(seed);
    var task = random.of(12, 6);
    assertThat(Assigning.propose(random.shuffled(task))).isEqualTo(Assigning.propose(task));
  }

  private static void assertRules(Task task, Found found) {
    var reviews = new ArrayList<>(task.standing());
    reviews.addAll(found.added());
    assertThat(reviews).doesNotHaveDuplicates();
    assertThat(found.added())
        .noneMatch(task.blocked()::contains)
        .isSortedAccordingTo(
            Comparator.comparingLong(Pair::candidate).thenComparingLong(Pair::evaluator));
    for (var candidate : task.candidates()) {
      var standing = task.standing().stream().filter(one -> one.candidate() == candidate.id());
      assertThat(reviews.stream().filter(one -> one.candidate() == candidate.id()))
          .hasSize(Math.max(task.perCandidate(), (int) standing.count()));
    }
    assertThat(found.loads()).hasSameSizeAs(task.panel());
    for (var panelist : task.panel()) {
      var load = found.loads().get(panelist.id());
      assertThat(reviews.stream().filter(one -> one.evaluator() == panelist.id())).hasSize(load);
      if (found.added().stream().anyMatch(one -> one.evaluator() == panelist.id())) {
        assertThat(panelist.most() == null || load <= panelist.most()).isTrue();
      }
      assertThat(load).isBetween(found.least(), found.greatest());
    }
  }

  /** Each shortage's numbers are those of the task, and no reviews beyond them exist. */
  private static void assertProof(Task task, EveryAssignment every, List<Shortage> shortages) {
    assertThat(shortages).isNotEmpty().doesNotHaveDuplicates();
    for (var shortage : shortages) {
      var candidates = shortage.candidates();
      assertThat(shortage.wanted()).isEqualTo(candidates.stream().mapToInt(every::wanted).sum());
      assertThat(shortage.evaluators())
          .isEqualTo(
              task.panel().stream()
                  .filter(one -> candidates.stream().anyMatch(two -> every.mayJudge(one, two)))
                  .map(Panelist::id)
                  .collect(Collectors.toSet()));
      assertThat(shortage.possible())
          .isEqualTo(every.mostReviews(candidates))
          .isLessThan(shortage.wanted());
    }
    for (var candidate : task.candidates()) {
      var able = task.panel().stream().filter(one -> every.mayJudge(one, candidate.id())).count();
      assertThat(
              shortages.stream().anyMatch(one -> one.candidates().equals(Set.of(candidate.id()))))
          .isEqualTo(able < every.wanted(candidate.id()));
    }
  }

  private static void collect(Proposal proposal) {
    Statistics.collect(proposal.getClass().getSimpleName());
    Statistics.coverage(
        coverage -> {
          coverage.check("Found").percentage(share -> share > 25);
          coverage.check("Impossible").percentage(share -> share > 10);
        });
  }

  private static int spread(List<Integer> loads) {
    return loads.isEmpty() ? 0 : loads.get(0) - loads.get(loads.size() - 1);
  }

  private static int shared(Task task, Found found) {
    var shared = 0;
    for (var candidate : task.candidates()) {
      for (var panelist : task.panel()) {
        if (found.added().contains(new Pair(candidate.id(), panelist.id()))) {
          shared += EveryAssignment.shared(candidate, panelist);
        }
      }
    }
    return shared;
  }

  private static List<Wanting> candidates(long... ids) {
    return LongStream.of(ids).mapToObj(id -> new Wanting(id, Set.of())).toList();
  }

  private static List<Panelist> evaluators(long... ids) {
    return LongStream.of(ids).mapToObj(id -> evaluator(id, null)).toList();
  }

  private static Panelist evaluator(long id, Integer most) {
    return new Panelist(id, Set.of(), most);
  }

  private static Set<Pair> blocked(LongStream candidates, LongStream evaluators) {
    var ids = evaluators.toArray();
    var blocked = new HashSet<Pair>();
    candidates.forEach(
        candidate -> LongStream.of(ids).forEach(id -> blocked.add(new Pair(candidate, id))));
    return blocked;
  }

  private static Found found(Task task) {
    assertThat(Assigning.propose(task)).isInstanceOf(Found.class);
    return (Found) Assigning.propose(task);
  }

  private static List<Shortage> shortages(Task task) {
    assertThat(Assigning.propose(task)).isInstanceOf(Impossible.class);
    return ((Impossible) Assigning.propose(task)).shortages();
  }

  private static void assertRefused(Runnable what) {
    assertThatThrownBy(what::run).isInstanceOf(IllegalArgumentException.class);
  }
}

package org.meristem.evaluation.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.alg.util.UnionFind;
import org.meristem.evaluation.assignment.Proposal.Shortage;

/** Why not everyone can get the evaluators they want: candidates by themselves, then in crowds. */
final class Shortages {
  private final Openings round;
  private final int[] wanted;
  private final List<Shortage> found = new ArrayList<>();

  private Shortages(Openings round) {
    this.round = round;
    this.wanted = round.wanted();
  }

  /** None where everyone can get what they want. */
  static List<Shortage> of(Openings round) {
    var shortages = new Shortages(round);
    shortages.alone();
    shortages.crowds();
    return shortages.found;
  }

  /** Candidates who would miss evaluators even if there were no others. */
  private void alone() {
    for (var candidate = 0; candidate < wanted.length; candidate++) {
      var able = round.open(candidate).cardinality();
      if (able < wanted[candidate]) {
        found.add(shortage(List.of(candidate)));
        wanted[candidate] = able;
      }
    }
  }

  /** Those who are in each other's way, even if nobody wanted more than they could have alone. */
  private void crowds() {
    var room = IntStream.range(0, round.evaluators()).map(round::room).toArray();
    var flow = new Flow(round, Part.whole(round), wanted, room);
    if (!flow.isComplete()) {
      rivals(flow.crowd()).forEach(candidates -> found.add(shortage(candidates)));
    }
  }

  /** The candidates of a crowd, those together who fill the same evaluators. */
  private Collection<List<Integer>> rivals(Part crowd) {
    var candidates = round.candidates();
    var vertices = IntStream.range(0, candidates + round.evaluators()).boxed();
    var union = new UnionFind<>(vertices.collect(Collectors.toSet()));
    for (var candidate : crowd.candidates().stream().toArray()) {
      round.open(candidate, crowd.evaluators()).stream()
          .forEach(one -> union.union(candidate, candidates + one));
    }
    return crowd.candidates().stream()
        .boxed()
        .collect(Collectors.groupingBy(union::find, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private Shortage shortage(List<Integer> candidates) {
    var all = round.wanted();
    var wantedByAll = 0;
    var candidateIds = new TreeSet<Long>();
    var asked = new int[round.evaluators()];
    for (var candidate : candidates) {
      wantedByAll = Math.addExact(wantedByAll, all[candidate]);
      candidateIds.add(round.candidateId(candidate));
      round.open(candidate).stream().forEach(one -> asked[one]++);
    }
    var evaluators = IntStream.range(0, asked.length).filter(one -> asked[one] > 0);
    var possible = 0;
    var evaluatorIds = new TreeSet<Long>();
    for (var evaluator : evaluators.toArray()) {
      possible += Math.min(round.room(evaluator), asked[evaluator]);
      evaluatorIds.add(round.evaluatorId(evaluator));
    }
    return new Shortage(candidateIds, evaluatorIds, wantedByAll, possible);
  }
}

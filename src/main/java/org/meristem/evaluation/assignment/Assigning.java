package org.meristem.evaluation.assignment;

import java.util.ArrayList;
import java.util.HashMap;

/**
 * Assigns evaluators to candidates. Nobody judges against a conflict, twice, or beyond their limit;
 * within that the loads are as even as they can be, and within that evaluators and candidates share
 * as many topics as they can. The same people in another order get the same.
 */
public final class Assigning {
  private Assigning() {}

  public static Proposal propose(Task task) {
    var round = new Openings(task);
    var shortages = Shortages.of(round);
    return shortages.isEmpty() ? found(round) : new Proposal.Impossible(shortages);
  }

  private static Proposal found(Openings round) {
    var even = EvenLoads.of(round);
    var given = BestMatch.among(even, round);
    var added = new ArrayList<Pair>();
    var loads = new HashMap<Long, Integer>();
    for (var evaluator = 0; evaluator < round.evaluators(); evaluator++) {
      loads.put(round.evaluatorId(evaluator), round.standing(evaluator));
    }
    for (var candidate = 0; candidate < round.candidates(); candidate++) {
      for (var evaluator : given[candidate].stream().toArray()) {
        added.add(new Pair(round.candidateId(candidate), round.evaluatorId(evaluator)));
        loads.merge(round.evaluatorId(evaluator), 1, Integer::sum);
      }
    }
    return Proposal.Found.of(added, loads);
  }
}

package org.meristem.evaluation.assignment;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;

/**
 * The whole task as one flow in which every review has the price of the load that it comes on top
 * of, far above what topics cost: plain, and far too slow for large rounds.
 */
final class PricedFlow {
  private static final int MOST_TOPICS = RandomTask.TOPICS.size();

  private final Task task;
  private final EveryAssignment rules;
  private final int loadPrice;

  PricedFlow(Task task) {
    this.task = task;
    rules = new EveryAssignment(task);
    loadPrice = 1 + MOST_TOPICS * task.candidates().size() * task.perCandidate();
  }

  /** What the new reviews of a proposal cost. */
  long cost(Proposal.Found found) {
    var candidates = new HashMap<Long, Task.Wanting>();
    task.candidates().forEach(one -> candidates.put(one.id(), one));
    var panel = new HashMap<Long, Task.Panelist>();
    task.panel().forEach(one -> panel.put(one.id(), one));
    var loads = new HashMap<Long, Integer>();
    task.panel().forEach(one -> loads.put(one.id(), rules.standing(one.id())));
    var cost = 0L;
    for (var pair : found.added()) {
      cost += (long) loadPrice * loads.merge(pair.evaluator(), 1, Integer::sum) - loadPrice;
      cost +=
          MOST_TOPICS
              - EveryAssignment.shared(
                  candidates.get(pair.candidate()), panel.get(pair.evaluator()));
    }
    return cost;
  }

  /** The least cost of any assignment, none where there is no assignment. */
  OptionalLong leastCost() {
    var graph =
        new DirectedWeightedPseudograph<Object, DefaultWeightedEdge>(DefaultWeightedEdge.class);
    Map<Object, Integer> supply = new HashMap<>();
    var sink = "sink";
    graph.addVertex(sink);
    for (var panelist : task.panel()) {
      graph.addVertex(panelist);
      var most = panelist.most() == null ? Integer.MAX_VALUE : panelist.most();
      var standing = rules.standing(panelist.id());
      for (var load = standing;
          load < Math.min(most, standing + task.candidates().size());
          load++) {
        graph.setEdgeWeight(graph.addEdge(panelist, sink), (double) loadPrice * load);
      }
    }
    for (var candidate : task.candidates()) {
      graph.addVertex(candidate);
      supply.put(candidate, rules.wanted(candidate.id()));
      supply.merge(sink, -rules.wanted(candidate.id()), Integer::sum);
      for (var panelist : task.panel()) {
        if (rules.mayJudge(panelist, candidate.id())) {
          graph.setEdgeWeight(
              graph.addEdge(candidate, panelist),
              MOST_TOPICS - EveryAssignment.shared(candidate, panelist));
        }
      }
    }
    var problem =
        new MinimumCostFlowProblemImpl<>(
            graph, vertex -> supply.getOrDefault(vertex, 0), edge -> 1, edge -> 0);
    try {
      return OptionalLong.of(
          Math.round(
              new CapacityScalingMinimumCostFlow<Object, DefaultWeightedEdge>()
                  .getMinimumCostFlow(problem)
                  .getCost()));
    } catch (IllegalArgumentException noFlow) {
      return OptionalLong.empty();
    }
  }
}

package org.meristem.evaluation.assignment;

import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;

/**
 * Of all assignments whose loads are as even as a given one's, one with the most shared topics: a
 * flow of minimum cost, where a review costs the topics that it lacks. The levels narrow the flow
 * to such assignments, so that loads need no costs of their own.
 */
final class BestMatch {
  private static final int WITHOUT_SCALING = 1;

  private final Openings round;
  private final int mostTopics;
  private final int idle;
  private final int[] supply;
  private final int[] spare;
  private final BitSet[] given;
  private final Network network;

  private BestMatch(BitSet[] even, Openings round) {
    this.round = round;
    var levels = new Levels(even, round);
    mostTopics = round.mostTopics();
    idle = round.candidates() + round.evaluators();
    supply = new int[idle + 1];
    spare = new int[round.evaluators()];
    given = Stream.generate(BitSet::new).limit(even.length).toArray(BitSet[]::new);
    network = new Network(idle + 1);
    for (var candidate = 0; candidate < even.length; candidate++) {
      given[candidate].or(levels.certain(candidate));
      given[candidate].stream().forEach(one -> supply[vertex(one)]++);
      supply[candidate] = even[candidate].cardinality() - given[candidate].cardinality();
      connect(candidate, levels.choice(candidate));
    }
    for (var evaluator = 0; evaluator < round.evaluators(); evaluator++) {
      supply[vertex(evaluator)] -= levels.most(evaluator);
      spare[evaluator] = levels.most(evaluator) - levels.least(evaluator);
      network.connect(idle, vertex(evaluator), 0);
    }
    supply[idle] = -IntStream.of(supply).sum();
  }

  /**
   * @param even the new evaluators of each candidate, with loads as even as can be
   */
  static BitSet[] among(BitSet[] even, Openings round) {
    return new BestMatch(even, round).solve();
  }

  private void connect(int candidate, BitSet evaluators) {
    for (var evaluator : evaluators.stream().toArray()) {
      var lacking = mostTopics - round.sharedTopics(candidate, evaluator);
      network.connect(candidate, vertex(evaluator), lacking);
    }
  }

  private int vertex(int evaluator) {
    return round.candidates() + evaluator;
  }

  private int evaluator(DefaultWeightedEdge edge) {
    return network.getEdgeTarget(edge) - round.candidates();
  }

  private boolean isReview(DefaultWeightedEdge edge) {
    return network.getEdgeSource(edge) != idle;
  }

  private BitSet[] solve() {
    var problem =
        new MinimumCostFlowProblemImpl<>(
            network, vertex -> supply[vertex], edge -> isReview(edge) ? 1 : spare[evaluator(edge)]);
    new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>(WITHOUT_SCALING)
        .getMinimumCostFlow(problem)
        .getFlowMap()
        .forEach(
            (edge, flow) -> {
              if (isReview(edge) && Math.round(flow) > 0) {
                given[network.getEdgeSource(edge)].set(evaluator(edge));
              }
            });
    return given;
  }
}

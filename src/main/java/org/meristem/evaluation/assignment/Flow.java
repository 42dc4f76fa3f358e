package org.meristem.evaluation.assignment;

import java.util.BitSet;
import org.jgrapht.alg.flow.DinicMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;

/**
 * As many reviews as some candidates want and some evaluators have room for: a maximum flow from a
 * source by way of candidates and evaluators to a sink.
 */
final class Flow {
  private final Network network;
  private final int candidates;
  private final int source;
  private final int sink;
  private final DinicMFImpl<Integer, DefaultWeightedEdge> algorithm;
  private final boolean complete;

  /**
   * @param wanted further reviews by candidate
   * @param room for further reviews by evaluator
   */
  Flow(Openings round, Part part, int[] wanted, int[] room) {
    candidates = round.candidates();
    source = candidates + round.evaluators();
    sink = source + 1;
    network = new Network(sink + 1);
    part.evaluators().stream().forEach(one -> network.connect(candidates + one, sink, room[one]));
    for (var candidate : part.candidates().stream().toArray()) {
      network.connect(source, candidate, wanted[candidate]);
      round.open(candidate, part.evaluators()).stream()
          .forEach(one -> network.connect(candidate, candidates + one, 1));
    }
    algorithm = new DinicMFImpl<>(network);
    var reviews = Math.round(algorithm.getMaximumFlowValue(source, sink));
    complete = reviews == part.candidates().stream().mapToLong(one -> wanted[one]).sum();
  }

  /** Whether all candidates of the part get what they want. */
  boolean isComplete() {
    return complete;
  }

  /** Adds the reviews to those that each candidate is given. */
  void addTo(BitSet[] given) {
    algorithm
        .getFlowMap()
        .forEach(
            (edge, flow) -> {
              var from = network.getEdgeSource(edge);
              var to = network.getEdgeTarget(edge);
              if (from < candidates && to < source && Math.round(flow) > 0) {
                given[from].set(to - candidates);
              }
            });
  }

  /**
   * The source's side of the least minimum cut: candidates who miss something or could pass it on
   * to somebody who does, and the evaluators whom they fill. Whom else they may ask, they have.
   */
  Part crowd() {
    var crowd = new Part();
    for (var vertex : algorithm.getSourcePartition()) {
      if (vertex < candidates) {
        crowd.candidates().set(vertex);
      } else if (vertex < source) {
        crowd.evaluators().set(vertex - candidates);
      }
    }
    return crowd;
  }
}

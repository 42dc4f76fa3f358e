package org.meristem.evaluation.assignment;

import java.util.stream.IntStream;
import org.jgrapht.graph.AbstractBaseGraph;
import org.jgrapht.graph.DefaultGraphSpecificsStrategy;
import org.jgrapht.graph.DefaultGraphType;
import org.jgrapht.graph.DefaultWeightedEdge;

/** A graph for flows. Nobody looks an edge up by its ends, so it keeps no table of these. */
final class Network extends AbstractBaseGraph<Integer, DefaultWeightedEdge> {
  private static final long serialVersionUID = 1L;

  /**
   * @param vertices how many there are; they are numbered from 0
   */
  Network(int vertices) {
    super(
        null,
        DefaultWeightedEdge::new,
        DefaultGraphType.directedMultigraph().asWeighted(),
        new DefaultGraphSpecificsStrategy<>());
    IntStream.range(0, vertices).forEach(this::addVertex);
  }

  /**
   * @param weight capacity or cost
   */
  void connect(int from, int to, int weight) {
    setEdgeWeight(addEdge(from, to), weight);
  }
}

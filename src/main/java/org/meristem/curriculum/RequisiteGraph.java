package org.meristem.curriculum;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/**
 * Which course names which as something to be passed before or taken alongside. It may not lead
 * back to where it began, through whichever group, equivalent or co-requisite.
 */
final class RequisiteGraph {
  private final Graph<String, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
  private final Map<String, ? extends Collection<String>> named;

  /**
   * @param named the courses that each course names
   */
  RequisiteGraph(Map<String, ? extends Collection<String>> named) {
    this.named = named;
    named.forEach(
        (course, others) ->
            others.stream()
                .filter(other -> !other.equals(course))
                .forEach(
                    other -> {
                      graph.addVertex(course);
                      graph.addVertex(other);
                      graph.addEdge(course, other);
                    }));
  }

  /** The shortest way from a course back to itself, beginning and ending with it. */
  Optional<List<String>> cycle(String course) {
    var others = named.get(course);
    if (others == null) {
      return Optional.empty();
    }
    return others.stream()
        .map(other -> other.equals(course) ? List.of(course, course) : way(course, other))
        .filter(way -> !way.isEmpty())
        .min((one, two) -> one.size() - two.size());
  }

  private List<String> way(String course, String other) {
    var back = BFSShortestPath.findPathBetween(graph, other, course);
    return back == null
        ? List.of()
        : Stream.concat(Stream.of(course), back.getVertexList().stream()).toList();
  }
}

package org.meristem.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.junit.jupiter.api.Test;

class RequisiteGraphTest {
  private static final int COURSES = 12;

  @Test
  void theMessageShowsTheShortestWayBack() {
    var graph =
        new RequisiteGraph(
            Map.of(
                "A",
                Set.of("B", "C"),
                "B",
                Set.of("D"),
                "D",
                Set.of("E"),
                "E",
                Set.of("A"),
                "C",
                Set.of("E")));
    assertThat(graph.cycle("A")).hasValue(List.of("A", "C", "E", "A"));
    assertThat(new RequisiteGraph(Map.of("A", Set.of("A"))).cycle("A")).hasValue(List.of("A", "A"));
  }

  /** Against the library's detector, which walks the graph in another way. */
  @Property(tries = 3000)
  void aCycleIsAlwaysFoundAndOnlyWhereThereIsOne(@ForAll("edges") List<List<Integer>> edges) {
    var named = named(edges);
    var oracle = oracle(named);
    var graph = new RequisiteGraph(named);
    var found = 0;
    for (var course : oracle.vertexSet()) {
      var way = graph.cycle(course);
      assertThat(way.isPresent())
          .as("%s in %s", course, named)
          .isEqualTo(new CycleDetector<>(oracle).detectCyclesContainingVertex(course));
      way.ifPresent(steps -> assertWay(named, course, steps));
      found += way.isPresent() ? 1 : 0;
    }
    Statistics.collect(found > 0 ? "with a cycle" : "without");
    Statistics.coverage(
        coverage -> {
          coverage.check("with a cycle").percentage(share -> share > 10);
          coverage.check("without").percentage(share -> share > 10);
        });
  }

  private static void assertWay(Map<String, Set<String>> named, String course, List<String> way) {
    assertThat(way.get(0)).isEqualTo(course);
    assertThat(way.get(way.size() - 1)).isEqualTo(course);
    for (var i = 0; i + 1 < way.size(); i++) {
      assertThat(named.get(way.get(i))).contains(way.get(i + 1));
    }
  }

  /** Groups, equivalents and co-requisites of courses that only name later ones. */
  @Property(tries = 1000)
  void whatOnlyLooksForwardIsNeverRefused(@ForAll("edges") List<List<Integer>> edges) {
    var named = new HashMap<String, Set<String>>();
    for (var edge : edges) {
      var from = Math.min(edge.get(0), edge.get(1));
      var to = Math.max(edge.get(0), edge.get(1));
      if (from < to) {
        var needs =
            Requisites.of(
                "X-1 & (Y-1 | " + code(to) + " = Z-1)", edge.get(0) > 6 ? code(to) : null);
        named.computeIfAbsent(code(from), fresh -> new TreeSet<>()).addAll(needs.codes());
      }
    }
    var graph = new RequisiteGraph(named);
    named.keySet().forEach(course -> assertThat(graph.cycle(course)).isEmpty());
  }

  @Provide
  Arbitrary<List<List<Integer>>> edges() {
    var course = Arbitraries.integers().between(1, COURSES);
    return Combinators.combine(course, course).as(List::of).list().ofMaxSize(COURSES + 4);
  }

  private static Map<String, Set<String>> named(List<List<Integer>> edges) {
    var named = new HashMap<String, Set<String>>();
    edges.forEach(
        edge ->
            named
                .computeIfAbsent(code(edge.get(0)), fresh -> new TreeSet<>())
                .add(code(edge.get(1))));
    return named;
  }

  private static String code(int course) {
    return "C-" + course;
  }

  private static DirectedPseudograph<String, DefaultEdge> oracle(Map<String, Set<String>> named) {
    var graph = new DirectedPseudograph<String, DefaultEdge>(DefaultEdge.class);
    named.forEach(
        (course, others) ->
            others.forEach(
                other -> {
                  graph.addVertex(course);
                  graph.addVertex(other);
                  graph.addEdge(course, other);
                }));
    return graph;
  }
}

package org.meristem.talent.eligibility;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * Which days count for which kind of extension: as many as possible, none twice, and of no kind
 * more than its cap allows. Kinds without a cap take all their days; the others share what is left
 * by a maximum flow. So a further period never makes fewer days count.
 */
final class DayShares {
  private static final String SOURCE = "source";
  private static final String SINK = "sink";

  private final Map<ExtensionKind, BitSet> shares = new EnumMap<>(ExtensionKind.class);
  private final BitSet taken = new BitSet();

  /**
   * The days of one kind, as days after whatever day.
   *
   * @param most how many of them may count; more than there are where it has no cap
   */
  record Claim(BitSet days, long most) {
    boolean isCapped() {
      return most < days.cardinality();
    }
  }

  private DayShares(Map<ExtensionKind, Claim> claims) {
    claims.forEach((kind, claim) -> shares.put(kind, new BitSet()));
    claims.forEach(
        (kind, claim) -> {
          if (!claim.isCapped()) {
            give(kind, without(claim.days(), taken));
          }
        });
    var groups = groups(claims);
    if (!groups.isEmpty()) {
      share(groups, claims);
    }
  }

  static Map<ExtensionKind, BitSet> of(Map<ExtensionKind, Claim> claims) {
    return new DayShares(claims).shares;
  }

  private static BitSet without(BitSet days, BitSet others) {
    var left = (BitSet) days.clone();
    left.andNot(others);
    return left;
  }

  private void give(ExtensionKind kind, BitSet days) {
    shares.get(kind).or(days);
    taken.or(days);
  }

  /** The days that are left for the capped kinds, by the kinds that claim them. */
  private Map<Set<ExtensionKind>, BitSet> groups(Map<ExtensionKind, Claim> claims) {
    var groups = new HashMap<Set<ExtensionKind>, BitSet>();
    var left = new BitSet();
    claims.values().stream().filter(Claim::isCapped).forEach(claim -> left.or(claim.days()));
    left.andNot(taken);
    left.stream()
        .forEach(
            day -> {
              var kinds = EnumSet.noneOf(ExtensionKind.class);
              claims.forEach(
                  (kind, claim) -> {
                    if (claim.days().get(day)) {
                      kinds.add(kind);
                    }
                  });
              groups.computeIfAbsent(kinds, any -> new BitSet()).set(day);
            });
    return groups;
  }

  private void share(Map<Set<ExtensionKind>, BitSet> groups, Map<ExtensionKind, Claim> claims) {
    var graph =
        new SimpleDirectedWeightedGraph<Object, DefaultWeightedEdge>(DefaultWeightedEdge.class);
    graph.addVertex(SOURCE);
    graph.addVertex(SINK);
    claims.forEach(
        (kind, claim) -> {
          if (claim.isCapped()) {
            graph.addVertex(kind);
            connect(graph, kind, SINK, claim.most());
          }
        });
    groups.forEach(
        (kinds, days) -> {
          graph.addVertex(kinds);
          connect(graph, SOURCE, kinds, days.cardinality());
          kinds.forEach(kind -> connect(graph, kinds, kind, days.cardinality()));
        });
    var flow = new EdmondsKarpMFImpl<>(graph).getMaximumFlow(SOURCE, SINK);
    groups.forEach(
        (kinds, days) ->
            kinds.forEach(
                kind -> {
                  var amount = flow.getFlow(graph.getEdge(kinds, kind));
                  give(kind, earliest(without(days, taken), Math.round(amount)));
                }));
  }

  private static void connect(
      Graph<Object, DefaultWeightedEdge> graph, Object from, Object to, double capacity) {
    graph.setEdgeWeight(graph.addEdge(from, to), capacity);
  }

  private static BitSet earliest(BitSet days, long amount) {
    return days.stream().limit(amount).collect(BitSet::new, BitSet::set, BitSet::or);
  }
}

package org.meristem.evaluation.assignment;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Gives everyone what they want, with loads as even as they can be. The reviews are first spread as
 * if anybody could judge anybody. Where no flow allows that, its minimum cut shows a crowd who must
 * have more of their evaluators than this; there everybody else keeps off these evaluators, the
 * crowd takes all it can get of others, and both sides are spread by themselves (the decomposition
 * algorithm for separable convex costs on a polymatroid, Groenevelt 1991).
 */
final class EvenLoads {
  private final Openings round;
  private final int[] wanted;
  private final int[] load;
  private final int[] room;
  private final BitSet[] given;
  private final Deque<Part> parts = new ArrayDeque<>();

  private EvenLoads(Openings round) {
    this.round = round;
    wanted = round.wanted();
    load = IntStream.range(0, round.evaluators()).map(round::standing).toArray();
    room = IntStream.range(0, round.evaluators()).map(round::room).toArray();
    given = Stream.generate(BitSet::new).limit(round.candidates()).toArray(BitSet[]::new);
  }

  /**
   * The new evaluators of each candidate.
   *
   * @param round where everyone can get what they want
   */
  static BitSet[] of(Openings round) {
    var even = new EvenLoads(round);
    even.parts.add(Part.whole(round));
    while (!even.parts.isEmpty()) {
      even.spread(even.parts.remove());
    }
    return even.given;
  }

  private void spread(Part part) {
    var flow = new Flow(round, part, wanted, shares(part));
    if (flow.isComplete()) {
      flow.addTo(given);
      return;
    }
    var crowd = flow.crowd();
    var rest = part.without(crowd);
    for (var candidate : crowd.candidates().stream().toArray()) {
      var others = round.open(candidate, rest.evaluators());
      given[candidate].or(others);
      wanted[candidate] -= others.cardinality();
      others.stream().forEach(this::fill);
    }
    parts.add(crowd);
    parts.add(rest);
  }

  private void fill(int evaluator) {
    load[evaluator]++;
    room[evaluator]--;
  }

  /** How many reviews each evaluator of the part would get if anybody could judge anybody. */
  private int[] shares(Part part) {
    var shares = new int[load.length];
    var next =
        new PriorityQueue<Integer>(
            Comparator.<Integer>comparingInt(one -> load[one] + shares[one])
                .thenComparing(Comparator.naturalOrder()));
    part.evaluators().stream().filter(one -> room[one] > 0).forEach(next::add);
    for (var left = part.candidates().stream().map(one -> wanted[one]).sum(); left > 0; left--) {
      var evaluator = next.remove();
      shares[evaluator]++;
      if (shares[evaluator] < room[evaluator]) {
        next.add(evaluator);
      }
    }
    return shares;
  }
}

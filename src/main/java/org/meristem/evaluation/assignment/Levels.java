package org.meristem.evaluation.assignment;

import java.util.BitSet;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What all assignments that are as even as a given one have in common. A review can be passed on
 * from an evaluator to another one who may judge the same candidate, and on from there; the level
 * of an evaluator is the greatest load that could so be relieved by them, less the one review. Then
 *
 * <ul>
 *   <li>everyone's load is their level or one more, as far as standing reviews and room allow;
 *   <li>the level of a candidate is the highest of their evaluators': those below it are theirs for
 *       certain, the others are chosen among all of just this level.
 * </ul>
 *
 * <p>In terms of flows, where a further review costs the load that it comes on top of, levels are a
 * dual solution, and the two rules its complementary slackness.
 */
final class Levels {
  private final BitSet[] even;
  private final Openings round;
  private final int[] load;
  private final int[] level;
  private final BitSet[] next;
  private final BitSet reached = new BitSet();

  /**
   * @param even the new evaluators of each candidate, with loads as even as can be
   */
  Levels(BitSet[] even, Openings round) {
    this.even = even;
    this.round = round;
    load = IntStream.range(0, round.evaluators()).map(round::standing).toArray();
    level = new int[load.length];
    next = Stream.generate(BitSet::new).limit(load.length).toArray(BitSet[]::new);
    var relievable = new BitSet();
    for (var candidate = 0; candidate < even.length; candidate++) {
      var others = (BitSet) round.open(candidate).clone();
      others.andNot(even[candidate]);
      for (var evaluator : even[candidate].stream().toArray()) {
        load[evaluator]++;
        next[evaluator].or(others);
        relievable.set(evaluator);
      }
    }
    relievable.stream()
        .boxed()
        .sorted(Comparator.comparingInt(evaluator -> -load[evaluator]))
        .forEach(this::relieve);
  }

  /** All who can be reached from an evaluator, and not from one with a greater load. */
  private void relieve(int evaluator) {
    var waiting = new BitSet();
    waiting.set(evaluator);
    waiting.andNot(reached);
    while (!waiting.isEmpty()) {
      var one = waiting.nextSetBit(0);
      level[one] = load[evaluator] - 1;
      reached.set(one);
      waiting.or(next[one]);
      waiting.andNot(reached);
    }
  }

  /** The fewest new reviews of an evaluator. */
  int least(int evaluator) {
    return within(evaluator, level[evaluator]);
  }

  /** The most new reviews of an evaluator. */
  int most(int evaluator) {
    return within(evaluator, level[evaluator] + 1);
  }

  private int within(int evaluator, int wholeLoad) {
    return Math.max(0, Math.min(round.room(evaluator), wholeLoad - round.standing(evaluator)));
  }

  /** The new evaluators whom a candidate has for certain. */
  BitSet certain(int candidate) {
    var top = top(candidate);
    return those(even[candidate], evaluator -> level[evaluator] < top);
  }

  /** Among whom the other new evaluators of a candidate are chosen. */
  BitSet choice(int candidate) {
    var top = top(candidate);
    return those(round.open(candidate), evaluator -> level[evaluator] == top);
  }

  private int top(int candidate) {
    return even[candidate].stream().map(evaluator -> level[evaluator]).max().orElse(-1);
  }

  private static BitSet those(BitSet evaluators, IntPredicate condition) {
    var those = new BitSet();
    evaluators.stream().filter(condition).forEach(those::set);
    return those;
  }
}

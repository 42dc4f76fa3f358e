package org.meristem.evaluation.assignment;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be assigned.
 *
 * @param perCandidate how many evaluators each candidate gets in all
 * @param blocked pairs with a conflict of interest; those of people who are not in the round do no
 *     harm
 * @param standing reviews that are already asked for; they stay and count, whatever has come up
 *     since
 */
public record Task(
    List<Wanting> candidates,
    List<Panelist> panel,
    int perCandidate,
    Set<Pair> blocked,
    Set<Pair> standing) {

  /** A candidate who wants evaluators. */
  public record Wanting(long id, Set<String> topics) {
    public Wanting {
      topics = Set.copyOf(topics);
    }
  }

  /**
   * An evaluator on the panel.
   *
   * @param most the most reviews in this round, standing ones included, or null for no limit; more
   *     may stand already
   */
  public record Panelist(long id, Set<String> topics, Integer most) {
    public Panelist {
      topics = Set.copyOf(topics);
      require(most == null || most >= 0, "evaluator " + id + " may have " + most + " reviews");
    }
  }

  /**
   * @throws IllegalArgumentException where a number is negative, somebody is named twice, or a
   *     standing review is of somebody who is not in the round
   */
  public Task {
    candidates = List.copyOf(candidates);
    panel = List.copyOf(panel);
    blocked = copy(blocked);
    standing = copy(standing);
    require(perCandidate >= 0, perCandidate + " evaluators per candidate");
    var judged = new HashSet<Long>();
    for (var candidate : candidates) {
      require(judged.add(candidate.id()), "candidate " + candidate.id() + " is named twice");
    }
    var judging = new HashSet<Long>();
    for (var panelist : panel) {
      require(judging.add(panelist.id()), "evaluator " + panelist.id() + " is named twice");
    }
    for (var pair : standing) {
      require(
          judged.contains(pair.candidate()) && judging.contains(pair.evaluator()),
          "a standing review is of somebody who is not in the round: " + pair);
    }
  }

  /** Unlike that of {@code Set.copyOf}, this table bears with pairs whose hashes lie close. */
  private static Set<Pair> copy(Set<Pair> pairs) {
    return Collections.unmodifiableSet(new HashSet<>(pairs));
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}

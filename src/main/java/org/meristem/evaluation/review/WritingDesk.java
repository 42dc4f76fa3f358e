package org.meristem.evaluation.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meristem.evaluation.PanelMember;
import org.meristem.evaluation.Rounds;
import org.meristem.evaluation.conflict.ConflictMatrix;
import org.meristem.evaluation.conflict.Conflicts;
import org.meristem.platform.NotFound;
import org.meristem.platform.RuleViolation;

/** What is asked once for all reviews that one evaluator writes in a round at a time. */
final class WritingDesk {
  private final Rounds rounds;
  private final Conflicts conflicts;
  private final Map<Long, ConflictMatrix> known = new HashMap<>();
  private final Map<Long, PanelMember> members = new HashMap<>();

  WritingDesk(Rounds rounds, Conflicts conflicts) {
    this.rounds = rounds;
    this.conflicts = conflicts;
  }

  /**
   * @throws RuleViolation {@code evaluation.conflict.found}
   */
  void clear(Review review) {
    conflicts.clear(matrix(review), review.candidate(), review.evaluator());
  }

  boolean isClear(Review review) {
    return !matrix(review).blocks(review.candidate(), review.evaluator());
  }

  private ConflictMatrix matrix(Review review) {
    var round = review.candidate().round();
    return known.computeIfAbsent(
        round.id(), id -> conflicts.among(round, List.of(review.evaluator())));
  }

  PanelMember member(Review review) {
    var round = review.candidate().round();
    return members.computeIfAbsent(
        round.id(), id -> rounds.findMember(round, review.evaluator()).orElseThrow(NotFound::new));
  }
}

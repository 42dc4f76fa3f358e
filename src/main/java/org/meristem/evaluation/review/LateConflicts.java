package org.meristem.evaluation.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meristem.evaluation.Round;
import org.meristem.evaluation.conflict.ConflictKind;
import org.meristem.evaluation.conflict.Conflicts;

/** Conflicts that came to light after a review was submitted, and that nobody has waived. */
@ApplicationScoped
public class LateConflicts {
  @Inject private Conflicts conflicts;

  /**
   * Looks for conflicts once more.
   *
   * @param reviews of the round
   * @return why a submitted review should not count, by the review's id
   */
  @Transactional
  public Map<Long, ConflictKind> of(Round round, List<Review> reviews) {
    var submitted =
        reviews.stream().filter(review -> review.state() == ReviewState.SUBMITTED).toList();
    if (submitted.isEmpty()) {
      return Map.of();
    }
    var known =
        conflicts.among(round, submitted.stream().map(Review::evaluator).distinct().toList());
    var found = new HashMap<Long, ConflictKind>();
    for (var review : submitted) {
      if (known.blocks(review.candidate(), review.evaluator())) {
        found.put(review.id(), known.between(review.candidate(), review.evaluator()).get(0).kind());
      }
    }
    return found;
  }
}

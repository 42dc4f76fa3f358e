package org.meristem.evaluation.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.meristem.evaluation.Rounds;
import org.meristem.evaluation.conflict.Conflicts;
import org.meristem.platform.NotFound;
import org.meristem.platform.RuleViolation;

/** An evaluator's work on many reviews at a time, away from their pages. */
@ApplicationScoped
public class DraftKeeping {
  @Inject private Reviews reviews;
  @Inject private ReviewWriting writing;
  @Inject private Rounds rounds;
  @Inject private Conflicts conflicts;
  @Inject private Clock clock;

  /**
   * What is written of one review.
   *
   * @param seen the stored version that it began with
   * @param submit whether it is handed in at once
   */
  public record Draft(long review, int seen, ReviewText text, boolean submit) {}

  /**
   * Keeps several reviews of the caller, all or none.
   *
   * @throws RuleViolation as {@link ReviewWriting#keep} and {@link ReviewWriting#submit}
   */
  @Transactional
  public void keepAll(List<Draft> drafts) {
    var held = reviews.hold(drafts.stream().map(Draft::review).toList());
    var desk = new WritingDesk(rounds, conflicts);
    for (var draft : drafts) {
      var review = held.get(draft.review());
      if (review == null) {
        throw new NotFound();
      }
      writing.requireMayWrite(review);
      desk.clear(review);
      keep(draft, review, desk);
    }
    reviews.flush();
  }

  private void keep(Draft draft, Review review, WritingDesk desk) {
    if (review.version() != draft.seen()) {
      throw new RuleViolation("evaluation.review.overtaken");
    }
    review.write(draft.text(), clock.instant());
    if (draft.submit()) {
      review.submit(desk.member(review), clock.instant());
      writing.record("evaluation.action.submitted", review, null);
    }
  }
}

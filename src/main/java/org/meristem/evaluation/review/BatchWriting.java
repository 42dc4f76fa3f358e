package org.meristem.evaluation.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.meristem.evaluation.Rounds;
import org.meristem.evaluation.conflict.Conflicts;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/** What an evaluator writes away from the pages of their reviews, and keeps at once. */
@ApplicationScoped
public class BatchWriting {
  @Inject private Reviews reviews;
  @Inject private Rounds rounds;
  @Inject private Conflicts conflicts;
  @Inject private ReviewWriting writing;
  @Inject private Clock clock;
  @Inject private Event<Recorded.Many> recorded;

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
  public void keep(List<Draft> drafts) {
    var held = reviews.hold(drafts.stream().map(Draft::review).toList());
    var desk = new WritingDesk(rounds, conflicts);
    var submitted = new ArrayList<Recorded>();
    for (var draft : drafts) {
      var review = held.get(draft.review());
      if (review == null) {
        throw new NotPermitted();
      }
      writing.requireMayWrite(review);
      desk.clear(review);
      if (review.version() != draft.seen()) {
        throw new RuleViolation("evaluation.review.overtaken");
      }
      review.write(draft.text(), clock.instant());
      if (draft.submit()) {
        review.submit(desk.member(review), clock.instant());
        submitted.add(ReviewWriting.recorded("evaluation.action.submitted", review, null));
      }
    }
    reviews.flush();
    if (!submitted.isEmpty()) {
      recorded.fire(Recorded.Many.of(submitted));
    }
  }
}

package org.meristem.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/** An evaluator's work: declaring a conflict or none, writing, handing in. */
@ApplicationScoped
public class ReviewWriting {
  @Inject private Rounds rounds;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /** What the caller is asked to review. */
  @Transactional
  public List<Review> own() {
    return rounds.reviewsOf(currentUser.get().account());
  }

  /** How many of them wait for the caller. */
  @Transactional
  public long open() {
    return own().stream()
        .filter(
            review ->
                review.state() == ReviewState.INVITED || review.state() == ReviewState.IN_PROGRESS)
        .count();
  }

  /**
   * @throws NotFound where there is no such review
   */
  @Transactional
  public Review review(long id) {
    var review = rounds.findReview(id).orElseThrow(NotFound::new);
    EvaluationPolicy.require(policy.mayWrite(currentUser.get(), review));
    review.open();
    return review;
  }

  @Transactional
  public void declareNoConflict(long id) {
    var review = held(id);
    review.declareNoConflict();
    record("evaluation.action.noConflict", review, null);
  }

  /**
   * @throws RuleViolation {@code evaluation.conflict.reason} without a reason
   */
  @Transactional
  public void decline(long id, String reason) {
    var review = held(id);
    review.declineFor(reason);
    record("evaluation.action.declined", review, reason);
  }

  /**
   * Keeps what is written so far.
   *
   * @param seen the stored version that the writer's form began with
   * @throws RuleViolation {@code evaluation.review.overtaken} where another window has stored
   *     something since
   */
  @Transactional
  public Review keep(long id, int seen, ReviewText text) {
    var review = held(id);
    if (review.version() != seen) {
      throw new RuleViolation("evaluation.review.overtaken");
    }
    review.write(text, clock.instant());
    rounds.flush();
    return review;
  }

  /** Hands in what is stored; a second press finds it handed in already and changes nothing. */
  @Transactional
  public void submit(long id) {
    var review = held(id);
    if (review.state() != ReviewState.SUBMITTED) {
      review.submit(clock.instant());
      record("evaluation.action.submitted", review, null);
    }
  }

  private Review held(long id) {
    var review = rounds.holdReview(id).orElseThrow(NotFound::new);
    EvaluationPolicy.require(policy.mayWrite(currentUser.get(), review));
    return review;
  }

  private void record(String action, Review review, String reason) {
    recorded.fire(
        Recorded.of(action, "evaluation.record.review", review.candidate().researcher().number())
            .because(reason));
  }
}

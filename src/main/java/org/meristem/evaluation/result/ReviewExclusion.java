package org.meristem.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.meristem.evaluation.EvaluationPolicy;
import org.meristem.evaluation.RoundReading;
import org.meristem.evaluation.Rounds;
import org.meristem.evaluation.conflict.Conflicts;
import org.meristem.evaluation.review.LateConflicts;
import org.meristem.evaluation.review.Review;
import org.meristem.evaluation.review.Reviews;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/**
 * What the chair does about a submitted review whose conflict came to light later: exclude it,
 * waive the conflict in writing, or take an exclusion back.
 */
@ApplicationScoped
public class ReviewExclusion {
  @Inject private Rounds rounds;
  @Inject private RoundReading reading;
  @Inject private Reviews reviews;
  @Inject private Decisions decisions;
  @Inject private Conflicts conflicts;
  @Inject private LateConflicts lateConflicts;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Event<Recorded> recorded;

  /**
   * @throws RuleViolation {@code evaluation.exclusion.none} where there is no such conflict, and as
   *     {@link Review#exclude}
   */
  @Transactional
  public void exclude(long round, long review, String reason) {
    var found = led(round, review);
    if (lateConflicts.of(found.candidate().round(), List.of(found)).isEmpty()) {
      throw new RuleViolation("evaluation.exclusion.none");
    }
    found.exclude(reason);
    record("evaluation.action.excluded", found, reason);
  }

  /**
   * The review counts again, or is marked again where its conflict is not waived.
   *
   * @throws RuleViolation {@code evaluation.exclusion.decided} once the candidate is decided on,
   *     and as {@link Review#revokeExclusion}
   */
  @Transactional
  public void revoke(long round, long review, String reason) {
    var found = led(round, review);
    if (!decisions.of(found.candidate()).isEmpty()) {
      throw new RuleViolation("evaluation.exclusion.decided");
    }
    found.revokeExclusion(reason);
    record("evaluation.action.exclusionRevoked", found, reason);
  }

  /**
   * Lets a submitted review count in spite of a conflict.
   *
   * @throws RuleViolation as {@link Conflicts#waive}
   */
  @Transactional
  public void waive(long round, long review, String reason) {
    var found = led(round, review);
    conflicts.waive(found.candidate(), found.evaluator(), reason);
  }

  /** The review, held after its round, as a decision holds the round. */
  private Review led(long round, long review) {
    NotPermitted.unless(policy.mayLead(currentUser.get(), reading.round(round)));
    rounds.hold(round);
    var found =
        reviews
            .hold(review)
            .filter(one -> one.candidate().round().id() == round)
            .orElseThrow(NotFound::new);
    reading.candidateWithReviews(found.candidate().id());
    return found;
  }

  private void record(String action, Review review, String reason) {
    recorded.fire(
        Recorded.of(action, "evaluation.record.review", review.candidate().researcher().number())
            .because(reason));
  }
}

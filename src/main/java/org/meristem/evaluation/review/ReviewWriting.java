package org.meristem.evaluation.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.meristem.evaluation.EvaluationPolicy;
import org.meristem.evaluation.PanelMember;
import org.meristem.evaluation.RoundState;
import org.meristem.evaluation.Rounds;
import org.meristem.evaluation.conflict.ConflictKind;
import org.meristem.evaluation.conflict.Conflicts;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/** An evaluator's work: declaring a conflict or none, writing, handing in. */
@ApplicationScoped
public class ReviewWriting {
  @Inject private Reviews reviews;
  @Inject private Rounds rounds;
  @Inject private Conflicts conflicts;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /** What the caller is asked to review, in the order in which they find the candidates. */
  @Transactional
  public List<Review> own() {
    return ReadingOrder.of(reviews.asked(currentUser.get().account()));
  }

  /** How many of them wait for the caller. */
  @Transactional
  public long open() {
    return reviews.waiting(currentUser.get().account());
  }

  /**
   * What the caller writes; of one that is not yet accepted only that it is asked for.
   *
   * @throws NotPermitted where there is no such review of the caller, or its round is still
   *     prepared
   * @throws RuleViolation {@code evaluation.conflict.found} where a conflict has come to light
   */
  @Transactional
  public Review review(long id) {
    var review = reviews.find(id).orElseThrow(NotPermitted::new);
    requireMayWrite(review);
    review.open();
    review.versions().size();
    review.candidate().works().size();
    if (review.state() != ReviewState.DECLINED) {
      conflicts.clear(review.candidate(), review.evaluator());
    }
    return review;
  }

  /** How long the caller has for a review. */
  @Transactional
  public PanelMember member(Review review) {
    return rounds
        .findMember(review.candidate().round(), review.evaluator())
        .orElseThrow(NotFound::new);
  }

  /** How long the caller has in each round, by the round's id. */
  @Transactional
  public Map<Long, PanelMember> memberships() {
    return rounds.memberships(currentUser.get().account()).stream()
        .collect(Collectors.toMap(member -> member.round().id(), member -> member));
  }

  @Transactional
  public void declareNoConflict(long id) {
    var review = held(id);
    review.declareNoConflict();
    record("evaluation.action.noConflict", review, null);
  }

  /**
   * The caller does not judge this candidate, now or later.
   *
   * @throws RuleViolation {@code evaluation.conflict.reason} without a reason
   */
  @Transactional
  public void decline(long id, ConflictKind kind, String reason) {
    var review = reviews.hold(id).orElseThrow(NotPermitted::new);
    requireMayWrite(review);
    review.declineFor(reason);
    conflicts.declare(review.evaluator(), review.candidate().researcher().person(), kind, reason);
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
    reviews.flush();
    return review;
  }

  /** Hands in what is stored; a second press finds it handed in already and changes nothing. */
  @Transactional
  public void submit(long id) {
    var review = held(id);
    if (review.state() != ReviewState.SUBMITTED) {
      review.submit(member(review), clock.instant());
      record("evaluation.action.submitted", review, null);
    }
  }

  private Review held(long id) {
    var review = reviews.hold(id).orElseThrow(NotPermitted::new);
    requireMayWrite(review);
    conflicts.clear(review.candidate(), review.evaluator());
    return review;
  }

  /**
   * @throws NotPermitted where it is another's, its round is still prepared, or nobody waits for it
   *     any more; who asks is not told which
   */
  void requireMayWrite(Review review) {
    NotPermitted.unless(policy.mayWrite(currentUser.get(), review));
    if (review.candidate().round().state() == RoundState.PREPARING
        || review.state() == ReviewState.WITHDRAWN) {
      throw new NotPermitted();
    }
  }

  private void record(String action, Review review, String reason) {
    recorded.fire(recorded(action, review, reason));
  }

  static Recorded recorded(String action, Review review, String reason) {
    return Recorded.of(action, "evaluation.record.review", review.candidate().researcher().number())
        .because(reason);
  }
}

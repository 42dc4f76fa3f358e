package org.meristem.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.stream.Collectors;
import org.meristem.evaluation.conflict.ConflictKind;
import org.meristem.evaluation.review.LateConflicts;
import org.meristem.evaluation.review.Review;
import org.meristem.evaluation.review.Reviews;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/** Asking the evaluators of a round, and ending it. */
@ApplicationScoped
public class RoundOpening {
  @Inject private Rounds rounds;
  @Inject private RoundReading reading;
  @Inject private Reviews reviews;
  @Inject private LateConflicts lateConflicts;
  @Inject private RoundMail mail;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /**
   * Asks everybody who is assigned; from then on dossiers, rules and template stay as they are.
   *
   * @throws RuleViolation {@code evaluation.round.people} without candidates, {@code
   *     evaluation.round.unassigned} with the candidates who have fewer reviews than a decision
   *     needs, and as {@link Round#open}
   */
  @Transactional
  public void open(long id) {
    var round = held(id);
    NotPermitted.unless(policy.mayDirect(currentUser.get()));
    requireAssigned(round);
    round.open(clock.instant());
    var asked =
        reviews.of(round).stream()
            .map(review -> review.evaluator().id())
            .collect(Collectors.toSet());
    rounds.panel(round).stream()
        .filter(member -> asked.contains(member.person().id()))
        .forEach(mail::invite);
    record("evaluation.action.opened", round);
  }

  private void requireAssigned(Round round) {
    var candidates = rounds.candidates(round);
    if (candidates.isEmpty()) {
      throw new RuleViolation("evaluation.round.people");
    }
    var asked =
        reviews.of(round).stream()
            .collect(
                Collectors.groupingBy(review -> review.candidate().id(), Collectors.counting()));
    var few =
        candidates.stream()
            .filter(one -> asked.getOrDefault(one.id(), 0L) < round.quorum())
            .map(Candidate::label)
            .toList();
    if (!few.isEmpty()) {
      throw new RuleViolation(
          "evaluation.round.unassigned", String.join(", ", few), round.quorum());
    }
  }

  /**
   * Ends the round; what is still being written is no longer waited for. Conflicts are looked for
   * once more.
   *
   * @return how many of the submitted reviews have a conflict that nobody has waived
   */
  @Transactional
  public int close(long id) {
    var round = held(id);
    var user = currentUser.get();
    NotPermitted.unless(policy.mayDirect(user) || policy.mayLead(user, round));
    round.close();
    var all = reviews.of(round);
    all.forEach(Review::withdraw);
    record("evaluation.action.closed", round);
    var late = lateConflicts.of(round, all);
    all.stream()
        .filter(review -> late.containsKey(review.id()))
        .forEach(review -> recordConflict(review, late.get(review.id())));
    return late.size();
  }

  private void recordConflict(Review review, ConflictKind kind) {
    recorded.fire(
        Recorded.of(
                "evaluation.action.conflictFound",
                "evaluation.record.review",
                review.candidate().researcher().number())
            .because(review.evaluator().name() + ": " + kind));
  }

  private Round held(long id) {
    reading.round(id);
    return rounds.hold(id).orElseThrow(NotFound::new);
  }

  private void record(String action, Round round) {
    recorded.fire(Recorded.of(action, RoundPreparing.RECORD, round.title()));
  }
}

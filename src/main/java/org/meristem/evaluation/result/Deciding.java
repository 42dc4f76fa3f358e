package org.meristem.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.EvaluationPolicy;
import org.meristem.evaluation.RoundMail;
import org.meristem.evaluation.RoundReading;
import org.meristem.evaluation.RoundState;
import org.meristem.evaluation.Rounds;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/** What the chair makes of the reviews, and what the candidate answers. */
@ApplicationScoped
public class Deciding {
  @Inject private RoundReading reading;
  @Inject private RoundResult results;
  @Inject private Rounds rounds;
  @Inject private Decisions decisions;
  @Inject private RoundMail mail;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /** What was decided of a candidate, the latest first, for those who follow the round. */
  @Transactional
  public List<Decision> decisions(long candidate) {
    return decisions.of(reading.candidateWithReviews(candidate));
  }

  @Transactional
  public List<DiscussionNote> notes(long candidate) {
    return decisions.notes(reading.candidateWithReviews(candidate));
  }

  /**
   * @throws RuleViolation {@code evaluation.note.words} without words
   */
  @Transactional
  public void note(long candidate, String words) {
    var found = led(candidate);
    decisions.add(new DiscussionNote(found, words, currentUser.getAccount(), clock.instant()));
    record("evaluation.action.noted", found, null);
  }

  /**
   * Decides, on what the reviews come to at this moment.
   *
   * @throws RuleViolation {@code evaluation.decision.open} while reviews are taken, {@code
   *     .conflict} where a review has a conflict that is neither waived nor excluded, {@code
   *     .quorum} where too few reviews count, {@code .gate} where somebody below a gate would be
   *     supported, {@code .reason} without a reason
   */
  @Transactional
  public void decide(long candidate, Outcome outcome, String reason) {
    var found = led(candidate);
    require(found.round().state() == RoundState.CLOSED, "open");
    var lines = results.lines(found.round().id());
    var line =
        lines.stream().filter(one -> one.candidate().id() == candidate).findFirst().orElseThrow();
    requireNoConflict(line);
    require(line.result().counting() >= found.round().quorum(), "quorum", found.round().quorum());
    require(outcome != Outcome.SUPPORTED || line.result().belowGate().isEmpty(), "gate");
    var before = decisions.of(found);
    var decision =
        new Decision(
            found,
            before.size() + 1,
            outcome,
            reason,
            line.basis(RoundResult.ranked(lines)),
            currentUser.getAccount(),
            clock.instant());
    decisions.add(decision);
    mail.tellDecision(found, decision.id());
    record("evaluation.action.decided", found, reason);
  }

  /** A review with a conflict is excluded or its conflict waived; it never counts in silence. */
  private static void requireNoConflict(RoundResult.Line line) {
    var evaluators =
        line.reviews().stream()
            .filter(review -> line.conflicts().containsKey(review.id()))
            .map(review -> review.evaluator().name())
            .collect(Collectors.joining(", "));
    require(evaluators.isEmpty(), "conflict", evaluators);
  }

  /**
   * What was decided of the caller, the latest first.
   *
   * @throws NotPermitted where there is no such candidate, or it is another
   */
  @Transactional
  public List<Decision> own(long candidate) {
    return decisions.of(present(candidate));
  }

  /**
   * Answers the latest decision.
   *
   * @throws RuleViolation {@code evaluation.rebuttal.none} where nothing is decided, and as {@link
   *     Decision#rebut}
   */
  @Transactional
  public void rebut(long candidate, String words) {
    var found = present(candidate);
    rounds.hold(found.round().id());
    decisions.of(found).stream()
        .findFirst()
        .orElseThrow(() -> new RuleViolation("evaluation.rebuttal.none"))
        .rebut(words, clock.instant());
    record("evaluation.action.rebutted", found, null);
  }

  private Candidate present(long candidate) {
    var found = rounds.findCandidate(candidate).orElseThrow(NotPermitted::new);
    NotPermitted.unless(policy.mayPresent(currentUser.get(), found));
    return found;
  }

  private Candidate led(long candidate) {
    var found = reading.candidateWithReviews(candidate);
    NotPermitted.unless(policy.mayLead(currentUser.get(), found.round()));
    rounds.hold(found.round().id());
    return found;
  }

  private void record(String action, Candidate candidate, String reason) {
    recorded.fire(
        Recorded.of(action, "evaluation.record.candidate", candidate.researcher().number())
            .because(reason));
  }

  private static void require(boolean fulfilled, String what, Object... arguments) {
    if (!fulfilled) {
      throw new RuleViolation("evaluation.decision." + what, arguments);
    }
  }
}

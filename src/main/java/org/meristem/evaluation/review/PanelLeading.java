package org.meristem.evaluation.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import org.meristem.evaluation.EvaluationPolicy;
import org.meristem.evaluation.PanelMember;
import org.meristem.evaluation.Round;
import org.meristem.evaluation.RoundMail;
import org.meristem.evaluation.RoundReading;
import org.meristem.evaluation.RoundState;
import org.meristem.evaluation.Rounds;
import org.meristem.evaluation.assignment.AssignmentPlanning;
import org.meristem.evaluation.conflict.Conflicts;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.ZonedTimes;

/** What the chair does in an open round: more time, somebody else, a review once more. */
@ApplicationScoped
public class PanelLeading {
  @Inject private Rounds rounds;
  @Inject private RoundReading reading;
  @Inject private Reviews reviews;
  @Inject private AssignmentPlanning planning;
  @Inject private Conflicts conflicts;
  @Inject private RoundMail mail;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /**
   * Lets an evaluator change what they handed in.
   *
   * @throws RuleViolation as {@link Review#reopen}
   */
  @Transactional
  public void reopen(long review, String reason) {
    var found = led(review);
    found.reopen(currentUser.getAccount(), clock.instant(), reason);
    record("evaluation.action.reopened", found, reason);
  }

  private Review led(long review) {
    var found = reviews.hold(review).orElseThrow(reading::absent);
    reading.candidateWithReviews(found.candidate().id());
    requireLead(found.candidate().round());
    return found;
  }

  /**
   * Gives somebody more time.
   *
   * @param until in the round's zone
   * @throws RuleViolation {@code evaluation.extension.earlier} unless it is later than before, and
   *     as {@link ZonedTimes#instant}
   */
  @Transactional
  public void extend(long member, LocalDateTime until) {
    if (until == null) {
      throw new RuleViolation("evaluation.extension.none");
    }
    var found = member(member);
    requireOpen(found.round());
    var zone = found.round().zone();
    var moment = ZonedTimes.instant(until, zone);
    found.extend(moment);
    record("evaluation.action.extended", found, ZonedTimes.text(moment, zone));
  }

  /**
   * Somebody no longer judges: what they have not handed in is no longer waited for.
   *
   * @throws RuleViolation as {@link PanelMember#withdraw}
   */
  @Transactional
  public void withdraw(long member, String reason) {
    var found = member(member);
    requireOpen(found.round());
    found.withdraw(reason, clock.instant());
    reviews.of(found.round(), found.person()).forEach(Review::withdraw);
    record("evaluation.action.withdrawn", found, reason);
  }

  /**
   * Asks a member of the panel for one more review, in place of one that will not come.
   *
   * @throws RuleViolation as {@link AssignmentPlanning#assign}
   */
  @Transactional
  public void ask(long candidate, long member) {
    var found = rounds.findMember(member).orElseThrow(reading::absent);
    requireOpen(found.round());
    var review = planning.assign(candidate, member);
    mail.inviteFor(review.id(), found);
  }

  /**
   * Lifts a conflict in this round.
   *
   * @throws RuleViolation as {@link Conflicts#waive}
   */
  @Transactional
  public void waive(long candidate, long member, String reason) {
    var found = reading.candidate(candidate);
    var judge = rounds.findMember(member).orElseThrow(reading::absent);
    requireLead(found.round());
    conflicts.waive(found, judge.person(), reason);
  }

  private PanelMember member(long id) {
    var found = rounds.findMember(id).orElseThrow(reading::absent);
    reading.round(found.round().id());
    requireLead(found.round());
    return found;
  }

  private void requireLead(Round round) {
    var user = currentUser.get();
    NotPermitted.unless(policy.mayLead(user, round));
  }

  private static void requireOpen(Round round) {
    round.requireState(RoundState.OPEN);
  }

  private void record(String action, Review review, String reason) {
    recorded.fire(
        Recorded.of(action, "evaluation.record.review", review.candidate().researcher().number())
            .because(reason));
  }

  private void record(String action, PanelMember member, String reason) {
    recorded.fire(
        Recorded.of(action, "evaluation.record.member", member.person().staffNumber())
            .because(reason));
  }
}

package org.meristem.evaluation.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.EvaluationPolicy;
import org.meristem.evaluation.Round;
import org.meristem.evaluation.RoundReading;
import org.meristem.evaluation.Rounds;
import org.meristem.evaluation.conflict.Conflicts;
import org.meristem.evaluation.review.Review;
import org.meristem.evaluation.review.ReviewState;
import org.meristem.evaluation.review.Reviews;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/** Saying who judges whom: one by one, or what is proposed for all as a whole. */
@ApplicationScoped
public class AssignmentPlanning {
  @Inject private AssignmentReading assignment;
  @Inject private Rounds rounds;
  @Inject private RoundReading reading;
  @Inject private Reviews reviews;
  @Inject private Conflicts conflicts;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Event<Recorded> recorded;

  /**
   * Asks for all of a proposal, or for nothing of it.
   *
   * @return how many reviews were asked for
   * @throws RuleViolation {@code evaluation.assignment.overtaken} where the round has changed since
   *     it was proposed
   */
  @Transactional
  public int apply(long round, Proposal.Found proposed) {
    var standing = held(round);
    if (!proposed.equals(Assigning.propose(standing.task()))) {
      throw new RuleViolation("evaluation.assignment.overtaken");
    }
    var candidates = byId(standing.candidates(), Candidate::id);
    var panel = byId(standing.panel(), member -> member.person().id());
    for (var pair : proposed.added()) {
      var candidate = candidates.get(pair.candidate());
      var person = panel.get(pair.evaluator()).person();
      reviews.add(new Review(conflicts.clear(standing.known(), candidate, person)));
    }
    record("evaluation.action.assigned", standing.round(), proposed.added().size());
    return proposed.added().size();
  }

  private static <T> Map<Long, T> byId(List<T> all, Function<T, Long> id) {
    return all.stream().collect(Collectors.toMap(id, one -> one));
  }

  /**
   * Asks one person to judge one candidate.
   *
   * @throws RuleViolation {@code evaluation.conflict.found}, {@code evaluation.assignment.twice}
   *     where they were asked before, {@code .room} beyond the most that they take on, {@code
   *     .member} where they do not judge in this round
   */
  @Transactional
  public Review assign(long candidate, long member) {
    var found = rounds.findCandidate(candidate).orElseThrow(reading::absent);
    var standing = held(found.round().id());
    var asked = rounds.findMember(member).orElseThrow(reading::absent);
    require(asked.round().id().equals(standing.round().id()) && !asked.isWithdrawn(), "member");
    require(!standing.asks(found, asked.person()), "twice");
    require(asked.most() == null || standing.load(asked.person()) < asked.most(), "room");
    var review = new Review(conflicts.clear(standing.known(), found, asked.person()));
    reviews.add(review);
    rounds.flush();
    record("evaluation.action.assigned", standing.round(), 1);
    return review;
  }

  /**
   * @throws RuleViolation {@code evaluation.assignment.begun} once the round is open
   */
  @Transactional
  public void remove(long review) {
    var found = reviews.find(review).orElseThrow(reading::absent);
    var standing = held(found.candidate().round().id());
    require(found.state() == ReviewState.INVITED && standing.round().isPreparing(), "begun");
    reviews.remove(found);
    record("evaluation.action.unassigned", standing.round(), 1);
  }

  private Standing held(long id) {
    var round = reading.round(id);
    var user = currentUser.get();
    NotPermitted.unless(policy.mayDirect(user) || policy.mayLead(user, round));
    rounds.hold(id);
    return assignment.standing(id);
  }

  private static void require(boolean fulfilled, String what) {
    if (!fulfilled) {
      throw new RuleViolation("evaluation.assignment." + what);
    }
  }

  private void record(String action, Round round, int count) {
    recorded.fire(
        Recorded.of(action, "evaluation.record.round", round.title())
            .because(String.valueOf(count)));
  }
}

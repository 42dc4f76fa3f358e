package org.meristem.evaluation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meristem.evaluation.conflict.Conflicts;
import org.meristem.evaluation.conflict.Waiver;
import org.meristem.evaluation.review.Review;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.RuleViolation;

/**
 * Rounds as directors and chairs see them. Nobody sees the panel of a round in which they are
 * judged themselves, nor the reviews of somebody whom they could not judge. What was read once is
 * not read again for the same request.
 */
@RequestScoped
public class RoundReading {
  @Inject private Rounds rounds;
  @Inject private ClosedCandidates closing;
  @Inject private Conflicts conflicts;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;

  private final Map<Long, Round> permitted = new HashMap<>();
  private final Map<Long, List<Candidate>> candidates = new HashMap<>();
  private final Map<Long, List<PanelMember>> panels = new HashMap<>();
  private final Map<Long, List<Waiver>> waivers = new HashMap<>();
  private final Map<Long, Set<Long>> closed = new HashMap<>();
  private final Map<Long, Set<Long>> awaiting = new HashMap<>();
  private String readFor;

  /** Those that the caller may open, the latest first. */
  @Transactional
  public List<Round> all() {
    var user = currentUser.get();
    var followed = policy.mayDirect(user) ? rounds.all() : rounds.chairedBy(user.account());
    var own = followed.isEmpty() ? Set.of() : judgedIn();
    return followed.stream().filter(round -> !own.contains(round.id())).toList();
  }

  /** The ids of the rounds in which the caller is judged. */
  private Set<Long> judgedIn() {
    return rounds.candidacies(currentUser.getAccount()).stream()
        .filter(one -> policy.mayPresent(currentUser.get(), one))
        .map(one -> one.round().id())
        .collect(Collectors.toSet());
  }

  /** Whether the caller follows any round, so that a way to them is shown. */
  @Transactional
  public boolean follows() {
    return currentUser.isSignedIn() && !all().isEmpty();
  }

  /**
   * @throws NotFound where there is no such round
   * @throws NotPermitted unless the caller may follow it and is not judged in it
   */
  @Transactional
  public Round round(long id) {
    if (!currentUser.getAccount().equals(readFor)) {
      List.of(permitted, candidates, panels, waivers, closed, awaiting).forEach(Map::clear);
      readFor = currentUser.getAccount();
    }
    return permitted.computeIfAbsent(id, this::permitted);
  }

  /**
   * What a look-up answers that finds nothing: only whoever may follow all rounds is told that
   * there is none, others are told as if it were somebody else's.
   */
  public RuntimeException absent() {
    return NotPermitted.orNotFound(policy.mayDirect(currentUser.get())).get();
  }

  private Round permitted(long id) {
    var round = rounds.find(id).orElseThrow(this::absent);
    NotPermitted.unless(policy.mayFollow(currentUser.get(), round));
    NotPermitted.unless(!judgedIn().contains(id));
    round.template().criteria().size();
    return round;
  }

  @Transactional
  public List<Candidate> candidates(long round) {
    var found = round(round);
    return candidates.computeIfAbsent(round, id -> rounds.candidates(found));
  }

  @Transactional
  public List<PanelMember> panel(long round) {
    var found = round(round);
    return panels.computeIfAbsent(round, id -> rounds.panel(found));
  }

  /** The conflicts that somebody has waived in it. */
  @Transactional
  public List<Waiver> waivers(long round) {
    var found = round(round);
    return waivers.computeIfAbsent(round, id -> conflicts.waivers(found));
  }

  /** The candidates whose dossier and reviews are closed to the caller for a conflict. */
  @Transactional
  public Set<Long> closedToCaller(long id) {
    var round = round(id);
    return closed.computeIfAbsent(
        id, known -> closing.byConflict(round, currentUser.getAccount(), () -> waivers(id)));
  }

  /**
   * The candidates of whom the caller has a review to write: what others say of them is told once
   * it is submitted.
   */
  @Transactional
  public Set<Long> awaitingOwn(long id) {
    var round = round(id);
    return awaiting.computeIfAbsent(
        id, known -> closing.byOwnReview(round, currentUser.getAccount()));
  }

  /**
   * A candidate with what is written of them.
   *
   * @throws NotPermitted as {@link #candidate}
   * @throws RuleViolation {@code evaluation.own.first} before the caller has submitted the review
   *     that they were asked for
   */
  @Transactional
  public Candidate candidateWithReviews(long id) {
    var candidate = candidate(id);
    if (awaitingOwn(candidate.round().id()).contains(id)) {
      throw new RuleViolation("evaluation.own.first");
    }
    return candidate;
  }

  /**
   * A candidate of a round.
   *
   * @throws NotFound where there is no such candidate
   * @throws NotPermitted unless the caller may follow the round and could judge the candidate
   */
  @Transactional
  public Candidate candidate(long id) {
    var candidate = rounds.findCandidate(id).orElseThrow(this::absent);
    var round = round(candidate.round().id());
    NotPermitted.unless(!closedToCaller(round.id()).contains(candidate.id()));
    return candidate;
  }

  /**
   * @throws NotPermitted unless the caller wrote the review, or may follow the round and could
   *     judge the candidate
   */
  @Transactional
  public void requireMayReadReview(Review review) {
    if (policy.mayWrite(currentUser.get(), review)) {
      conflicts.clear(review.candidate(), review.evaluator());
    } else {
      candidateWithReviews(review.candidate().id());
    }
  }
}

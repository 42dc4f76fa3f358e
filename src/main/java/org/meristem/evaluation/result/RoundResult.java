package org.meristem.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.Round;
import org.meristem.evaluation.RoundReading;
import org.meristem.evaluation.conflict.ConflictKind;
import org.meristem.evaluation.review.LateConflicts;
import org.meristem.evaluation.review.Review;
import org.meristem.evaluation.review.ReviewState;
import org.meristem.evaluation.review.Reviews;
import org.meristem.evaluation.template.Criterion;

/** What the reviews of a round come to, with the basis, for those who may follow it. */
@ApplicationScoped
public class RoundResult {
  @Inject private RoundReading reading;
  @Inject private Reviews reviews;
  @Inject private LateConflicts lateConflicts;
  @Inject private Decisions decisions;

  /**
   * A candidate with the result and the reviews behind it.
   *
   * @param decision the latest; null where nothing is decided
   * @param closed whether reviews and result are closed to the caller for a conflict
   * @param ownFirst whether they are told once the caller has submitted a review of their own
   * @param conflicts that came to light later and are not waived, by the review's id
   */
  public record Line(
      Candidate candidate,
      Aggregation.Result result,
      List<Review> reviews,
      Decision decision,
      boolean closed,
      boolean ownFirst,
      Map<Long, ConflictKind> conflicts) {
    /** How many of the submitted reviews have such a conflict. */
    public long inConflict() {
      return reviews.stream().filter(review -> conflicts.containsKey(review.id())).count();
    }

    public boolean isHidden() {
      return closed || ownFirst;
    }

    /** Whether the reviews come to something else now than what was decided on. */
    public boolean isOvertaken(int ranked) {
      return decision != null && !basis(ranked).equals(decision.basis());
    }

    DecisionBasis basis(int ranked) {
      return new DecisionBasis(
          result,
          ranked,
          reviews.stream()
              .filter(review -> review.state() == ReviewState.SUBMITTED)
              .map(review -> new DecisionBasis.ReviewSeen(review.id(), review.versions().size()))
              .toList());
    }
  }

  /** The candidates of a round, best first; those that are hidden from the caller last. */
  @Transactional
  public List<Line> lines(long id) {
    var round = reading.round(id);
    var closed = reading.closedToCaller(id);
    return lines(round, closed, reading.awaitingOwn(id));
  }

  /** How many of these have a rank. */
  public static int ranked(List<Line> lines) {
    return (int) lines.stream().filter(line -> line.result().rank() != null).count();
  }

  private List<Line> lines(Round round, Set<Long> closed, Set<Long> awaiting) {
    var all = reviews.of(round);
    var conflicts = lateConflicts.of(round, all);
    var byCandidate = all.stream().collect(Collectors.groupingBy(one -> one.candidate().id()));
    var latest =
        decisions.of(round).stream()
            .collect(
                Collectors.toMap(one -> one.candidate().id(), one -> one, (first, later) -> later));
    var candidates =
        reading.candidates(round.id()).stream()
            .collect(Collectors.toMap(Candidate::id, one -> one));
    return Aggregation.results(input(round, candidates.values(), byCandidate)).stream()
        .map(
            result ->
                new Line(
                    candidates.get(result.id()),
                    result,
                    byCandidate.getOrDefault(result.id(), List.of()),
                    latest.get(result.id()),
                    closed.contains(result.id()),
                    awaiting.contains(result.id()),
                    conflicts))
        .sorted(Comparator.comparing(Line::isHidden).thenComparing(RoundResult::hiddenOrder))
        .toList();
  }

  /** The place of what is hidden tells nothing: those come by number, the others keep theirs. */
  private static int hiddenOrder(Line line) {
    return line.isHidden() ? line.candidate().number() : 0;
  }

  private static Aggregation.Input input(
      Round round, Collection<Candidate> candidates, Map<Long, List<Review>> byCandidate) {
    return new Aggregation.Input(
        round.minimumCoverage(),
        round.quorum(),
        candidates.stream()
            .sorted(Comparator.comparing(Candidate::number))
            .map(one -> input(round, one, byCandidate.getOrDefault(one.id(), List.of())))
            .toList());
  }

  private static Aggregation.CandidateInput input(
      Round round, Candidate candidate, List<Review> asked) {
    var stage = candidate.researcher().stage();
    var scored =
        round.template().criteria().stream()
            .filter(Criterion::isScored)
            .filter(criterion -> criterion.isAskedOf(stage))
            .toList();
    var active = (int) asked.stream().filter(review -> !review.state().isLost()).count();
    Map<String, BigDecimal> weights =
        scored.stream().collect(Collectors.toMap(Criterion::code, Criterion::weight));
    return new Aggregation.CandidateInput(
        candidate.id(),
        weights,
        scored.stream()
            .filter(criterion -> criterion.gate() != null)
            .collect(Collectors.toMap(Criterion::code, Criterion::gate)),
        Math.max(active, Math.min(asked.size(), round.reviewsEach())),
        asked.stream()
            .filter(review -> review.state() == ReviewState.SUBMITTED)
            .map(review -> scores(review, weights.keySet()))
            .toList());
  }

  private static Map<String, Integer> scores(Review review, Set<String> asked) {
    var scores = new HashMap<String, Integer>();
    review
        .text()
        .answers()
        .forEach(
            (criterion, answer) -> {
              if (answer.score() != null && asked.contains(criterion)) {
                scores.put(criterion, answer.score());
              }
            });
    return scores;
  }
}

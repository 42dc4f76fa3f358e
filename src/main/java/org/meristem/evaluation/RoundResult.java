package org.meristem.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;

/** What a director sees of rounds: who has answered, and what it comes to with its basis. */
@ApplicationScoped
public class RoundResult {
  @Inject private Rounds rounds;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;

  /** A candidate with the result and the reviews behind it. */
  public record Line(Candidate candidate, Aggregation.Result result, List<Review> reviews) {}

  @Transactional
  public List<Round> all() {
    EvaluationPolicy.require(policy.mayDirect(currentUser.get()));
    return rounds.all();
  }

  @Transactional
  public List<Template> templates() {
    EvaluationPolicy.require(policy.mayDirect(currentUser.get()));
    return rounds.templates();
  }

  /**
   * @throws NotFound where there is no such round
   */
  @Transactional
  public Round round(long id) {
    EvaluationPolicy.require(policy.mayDirect(currentUser.get()));
    var round = rounds.find(id).orElseThrow(NotFound::new);
    round.template().criteria().forEach(Criterion::weight);
    return round;
  }

  /** The candidates of a round, best first. */
  @Transactional
  public List<Line> lines(long id) {
    var round = round(id);
    var byCandidate =
        rounds.reviews(id).stream()
            .collect(
                Collectors.groupingBy(
                    review -> review.candidate().id(), LinkedHashMap::new, Collectors.toList()));
    return Aggregation.results(input(round, byCandidate)).stream()
        .map(
            result -> {
              var reviews = byCandidate.get(result.id());
              return new Line(reviews.get(0).candidate(), result, reviews);
            })
        .toList();
  }

  private static Aggregation.Input input(Round round, Map<Long, List<Review>> byCandidate) {
    return new Aggregation.Input(
        round.template().criteria().stream()
            .collect(Collectors.toMap(Criterion::code, Criterion::weight)),
        round.minimumCoverage(),
        round.quorum(),
        byCandidate.entrySet().stream()
            .map(
                entry ->
                    new Aggregation.CandidateInput(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                            .filter(review -> review.state() == ReviewState.SUBMITTED)
                            .map(RoundResult::scores)
                            .toList()))
            .toList());
  }

  private static Map<String, Integer> scores(Review review) {
    var scores = new HashMap<String, Integer>();
    review
        .text()
        .answers()
        .forEach(
            (criterion, answer) -> {
              if (answer.score() != null) {
                scores.put(criterion, answer.score());
              }
            });
    return scores;
  }
}

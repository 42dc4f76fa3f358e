package org.meristem.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.EvaluationPolicy;
import org.meristem.evaluation.RoundReading;
import org.meristem.evaluation.Rounds;
import org.meristem.evaluation.review.Reviews;
import org.meristem.evaluation.template.Criterion;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;

/** Writes the letter on a decision, for the candidate and for those who follow the round. */
@ApplicationScoped
public class LetterWriting {
  @Inject private Rounds rounds;
  @Inject private RoundReading reading;
  @Inject private Decisions decisions;
  @Inject private Reviews reviews;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;

  /**
   * @param number which decision on the candidate, from 1
   * @return a PDF
   * @throws NotFound where there is no such decision
   */
  @Transactional
  public byte[] letter(long candidate, int number, Locale language) {
    var found = rounds.findCandidate(candidate).orElseThrow(reading::absent);
    if (!policy.mayPresent(currentUser.get(), found)) {
      reading.candidateWithReviews(candidate);
    }
    var decision =
        decisions.of(found).stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(NotFound::new);
    var stage = found.researcher().stage();
    var criteria =
        found.round().template().criteria().stream()
            .filter(Criterion::isScored)
            .filter(criterion -> criterion.isAskedOf(stage))
            .toList();
    return new CandidateLetter(decision, criteria, comments(found, decision), language).pdf();
  }

  /** What was said to the candidate in just those versions that the decision was taken on. */
  private List<String> comments(Candidate candidate, Decision decision) {
    var seen = decision.basis().reviews();
    return reviews.of(candidate).stream()
        .flatMap(review -> review.versions().stream())
        .filter(
            version ->
                seen.contains(
                    new DecisionBasis.ReviewSeen(version.review().id(), version.number())))
        .map(version -> version.text().toCandidate())
        .filter(Objects::nonNull)
        .filter(words -> !words.isBlank())
        .toList();
  }
}

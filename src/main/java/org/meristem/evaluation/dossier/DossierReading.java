package org.meristem.evaluation.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.EvaluationPolicy;
import org.meristem.evaluation.RoundReading;
import org.meristem.evaluation.RoundState;
import org.meristem.evaluation.conflict.Conflicts;
import org.meristem.evaluation.review.ReviewState;
import org.meristem.evaluation.review.Reviews;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;

/**
 * Files of dossiers, for the candidate, for evaluators who have denied a conflict, and for those
 * who follow the round and could judge the candidate.
 */
@ApplicationScoped
public class DossierReading {
  @Inject private DossierFiles files;
  @Inject private Reviews reviews;
  @Inject private RoundReading reading;
  @Inject private Conflicts conflicts;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;

  /** The files of a candidate whose dossier the caller has been shown. */
  @Transactional
  public List<DossierFile> files(Candidate candidate) {
    requireMayRead(candidate);
    return files.of(candidate);
  }

  /**
   * @throws NotFound where there is no such file
   * @throws IllegalStateException where it is not what was handed in
   */
  @Transactional
  public DossierFile file(long id) {
    var file = files.find(id).orElseThrow(reading::absent);
    requireMayRead(file.candidate());
    file.requireIntact();
    return file;
  }

  private void requireMayRead(Candidate candidate) {
    var user = currentUser.get();
    if (policy.mayPresent(user, candidate)) {
      return;
    }
    var own =
        reviews.of(candidate).stream()
            .filter(review -> Objects.equals(review.evaluator().account(), user.account()))
            .filter(
                review ->
                    review.state() == ReviewState.IN_PROGRESS
                        || review.state() == ReviewState.SUBMITTED)
            .findFirst();
    if (own.isPresent() && candidate.round().state() != RoundState.PREPARING) {
      conflicts.clear(candidate, own.get().evaluator());
    } else {
      reading.candidate(candidate.id());
    }
  }
}

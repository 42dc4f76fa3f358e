package org.meristem.evaluation.review;

import java.io.Serializable;
import java.time.Instant;

/** A review as the list of a round shows it. */
public record ReviewLine(
    Long id,
    Long candidateId,
    String number,
    String candidate,
    String evaluator,
    ReviewState state,
    boolean late,
    Instant savedAt,
    Instant submittedAt)
    implements Serializable {
  /** For the pill that a whole review has too. */
  public boolean isLate() {
    return late;
  }
}

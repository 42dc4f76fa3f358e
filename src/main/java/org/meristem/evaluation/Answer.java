package org.meristem.evaluation;

/**
 * An evaluator's answer to one criterion.
 *
 * @param score 1 to 5, or null for "not applicable" or not answered yet
 * @param notApplicable whether the criterion does not apply, which needs a reason
 * @param reason why it does not apply; may be null while it is written
 */
public record Answer(Integer score, boolean notApplicable, String reason) {
  static final int LEAST = 1;
  static final int MOST = 5;

  public Answer {
    if (score != null && (score < LEAST || score > MOST || notApplicable)) {
      throw new IllegalArgumentException(
          "A score is 1 to 5, and none where the criterion does not apply");
    }
  }

  static Answer score(int score) {
    return new Answer(score, false, null);
  }

  /** Whether it can be submitted. */
  boolean isComplete() {
    return score != null || notApplicable && reason != null && !reason.isBlank();
  }
}

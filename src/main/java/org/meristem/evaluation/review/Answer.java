package org.meristem.evaluation.review;

import org.meristem.evaluation.template.Criterion;
import org.meristem.evaluation.template.CriterionText;

/**
 * An evaluator's answer to one criterion.
 *
 * @param score 1 to 5, or null for "not applicable", for words only or not answered yet
 * @param notApplicable whether the criterion does not apply, which needs a reason
 * @param reason why it does not apply; may be null while it is written
 * @param words the answer to a criterion that is answered in words only
 */
public record Answer(Integer score, boolean notApplicable, String reason, String words) {
  public Answer {
    if (score != null && (score < 1 || score > CriterionText.STEPS || notApplicable)) {
      throw new IllegalArgumentException(
          "A score is 1 to 5, and none where the criterion does not apply");
    }
  }

  public static Answer score(int score) {
    return new Answer(score, false, null, null);
  }

  public static Answer words(String words) {
    return new Answer(null, false, null, words);
  }

  public static Answer notApplicable(String reason) {
    return new Answer(null, true, reason, null);
  }

  /** Whether a criterion can be left with it. */
  boolean answers(Criterion criterion) {
    if (notApplicable) {
      return criterion.isNaAllowed() && isThere(reason);
    }
    return criterion.isScored() ? score != null : isThere(words);
  }

  private static boolean isThere(String text) {
    return text != null && !text.isBlank();
  }
}

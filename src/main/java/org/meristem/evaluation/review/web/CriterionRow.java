package org.meristem.evaluation.review.web;

import java.io.Serializable;
import java.util.Locale;
import org.meristem.evaluation.review.Answer;
import org.meristem.evaluation.template.Criterion;
import org.meristem.evaluation.template.CriterionText;

/** A criterion as an evaluator meets it, with the answer while it is typed. */
public class CriterionRow implements Serializable {
  private static final String NOT_APPLICABLE = "N/A";

  private final String code;
  private final CriterionText text;

  /** The chosen step, {@code N/A} or null. */
  private String choice;

  private String reason;
  private String words;

  /**
   * @param answer as it is stored; null where there is none yet
   */
  CriterionRow(Criterion criterion, Answer answer) {
    this.code = criterion.code();
    this.text = criterion.text();
    if (answer != null) {
      reason = answer.reason();
      words = answer.words();
      if (answer.notApplicable()) {
        choice = NOT_APPLICABLE;
      } else if (answer.score() != null) {
        choice = String.valueOf(answer.score());
      }
    }
  }

  /** Null where nothing is chosen or written. */
  Answer answer() {
    if (NOT_APPLICABLE.equals(choice)) {
      return Answer.notApplicable(reason);
    }
    if (!text.isScored()) {
      return words == null || words.isBlank() ? null : Answer.words(words);
    }
    return choice == null ? null : Answer.score(Integer.parseInt(choice));
  }

  /** What a step of the scale means. */
  public String anchor(int step, Locale locale) {
    var steps = text.anchors().in(locale).split("\\|", -1);
    return step <= steps.length ? steps[step - 1].strip() : "";
  }

  public CriterionText getText() {
    return text;
  }

  public String getCode() {
    return code;
  }

  public String getChoice() {
    return choice;
  }

  public void setChoice(String choice) {
    this.choice = choice;
  }

  /** For a criterion in words only, whether it is said not to apply. */
  public boolean isNotApplicable() {
    return NOT_APPLICABLE.equals(choice);
  }

  public void setNotApplicable(boolean notApplicable) {
    choice = notApplicable ? NOT_APPLICABLE : null;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}

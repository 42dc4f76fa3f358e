package org.meristem.evaluation.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.meristem.evaluation.review.Answer;
import org.meristem.platform.web.TextsBean;

/** Answers in words, for pages that only show them. */
@Named
@RequestScoped
public class Answers {
  private static final String NONE = "—";

  @Inject private TextsBean texts;

  /**
   * @param answer may be null
   */
  public String say(Answer answer) {
    if (answer == null) {
      return NONE;
    }
    if (answer.notApplicable()) {
      return texts.of("evaluation.na") + ": " + (answer.reason() == null ? "" : answer.reason());
    }
    if (answer.score() != null) {
      return String.valueOf(answer.score());
    }
    return answer.words() == null ? NONE : answer.words();
  }
}

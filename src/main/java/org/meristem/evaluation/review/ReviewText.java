package org.meristem.evaluation.review;

import java.util.Map;

/**
 * What an evaluator writes: answers by criterion code, and words for the panel and the candidate.
 */
public record ReviewText(Map<String, Answer> answers, String toPanel, String toCandidate) {
  public ReviewText {
    answers = Map.copyOf(answers);
  }
}

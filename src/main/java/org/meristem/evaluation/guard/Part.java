package org.meristem.evaluation.guard;

/** Where in a template a flag was raised. */
public enum Part {
  NAME,
  QUESTION,
  ANCHORS,
  WEIGHT,
  GATE,
  EVIDENCE,
  ORDER,
  REVEALED
}

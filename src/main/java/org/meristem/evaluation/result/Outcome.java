package org.meristem.evaluation.result;

/** What is decided of a candidate. */
public enum Outcome {
  SUPPORTED,
  NOT_SUPPORTED,
  DEFERRED
}

package org.meristem.evaluation.review;

/** Where a review stands. */
public enum ReviewState {
  INVITED,
  DECLINED,
  IN_PROGRESS,
  SUBMITTED,
  WITHDRAWN,
  /** Submitted, and left out by the chair for a conflict that came to light later. */
  EXCLUDED;

  /** Whether it waits for its evaluator. */
  public boolean isOpen() {
    return this == INVITED || this == IN_PROGRESS;
  }

  /** Whether it will never count, so that somebody else is asked. */
  public boolean isLost() {
    return this == DECLINED || this == WITHDRAWN || this == EXCLUDED;
  }
}

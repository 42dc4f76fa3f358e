package org.meristem.evaluation.review;

/** Where a review stands. */
public enum ReviewState {
  INVITED,
  DECLINED,
  IN_PROGRESS,
  SUBMITTED,
  WITHDRAWN;

  /** Whether it waits for its evaluator. */
  public boolean isOpen() {
    return this == INVITED || this == IN_PROGRESS;
  }

  /** Whether it will never come, so that somebody else is asked. */
  public boolean isLost() {
    return this == DECLINED || this == WITHDRAWN;
  }
}

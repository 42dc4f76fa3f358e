package org.meristem.evaluation;

/** Where a review stands. */
public enum ReviewState {
  INVITED,
  DECLINED,
  IN_PROGRESS,
  SUBMITTED
}

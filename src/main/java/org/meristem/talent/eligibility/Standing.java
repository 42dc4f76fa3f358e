package org.meristem.talent.eligibility;

/** Where a person stands with a rule. */
public enum Standing {
  /** Fits the next call. */
  ELIGIBLE,
  /** Does not fit the next call yet, but a later one. */
  LATER,
  /** Fits by the days, but a condition is not fulfilled. */
  BLOCKED,
  /** Something that decides is not known. */
  UNDECIDED,
  /** Fits no call any more. */
  OVER
}

package org.meristem.talent.track.funding;

/** How seed funding stands. */
public enum FundingState {
  PROPOSED,
  GRANTED,
  REPORTED,
  DECLINED;

  /** Whether the money was given. */
  public boolean isGiven() {
    return this == GRANTED || this == REPORTED;
  }
}

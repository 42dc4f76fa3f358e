package org.meristem.talent.track;

/** How a milestone stands for a member on a day. */
public enum MilestoneState {
  REACHED,
  REACHED_LATE,
  LATE,
  OPEN,
  TO_COME,
  /** The day from which it counts is not known. */
  UNDATED,
  /** The member has left before it was reached. */
  DROPPED
}

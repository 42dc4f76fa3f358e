package org.meristem.talent.plan;

/** How much of a plan somebody may read. */
public enum PlanReach {
  /** Nothing. */
  NONE,
  /** What was agreed, with the notes and the review. */
  AGREED,
  /** Also what is being written or waits for the mentor. */
  WHOLE
}

package org.meristem.talent.plan;

/** Where a development plan stands. */
public enum PlanState {
  /** Its researcher writes it. */
  DRAFT,
  /** It waits for the mentor. */
  WITH_MENTOR,
  /** Both keep to it. */
  AGREED,
  /** The year is over and the mentor has looked back on it. */
  REVIEWED
}

package org.meristem.curriculum.plan;

/** Whether a training plan may still change. */
public enum PlanState {
  DRAFT,
  PUBLISHED
}

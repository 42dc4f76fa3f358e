package org.meristem.curriculum;

/**
 * Whether a programme grants a science or an engineering degree; the same discipline may grant
 * both.
 */
public enum DegreeCategory {
  SCIENCE,
  ENGINEERING
}

package org.meristem.evaluation.conflict;

/** Why somebody does not judge somebody. */
public enum ConflictKind {
  SELF,
  SUPERVISION,
  GROUP,
  CO_AUTHORSHIP,
  FAMILY,
  /** Anything else that would bias the one, in their own words. */
  OTHER
}

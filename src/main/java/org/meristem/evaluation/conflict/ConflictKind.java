package org.meristem.evaluation.conflict;

/** Why somebody does not judge somebody. */
public enum ConflictKind {
  SELF,
  /** Two records that are likely of one human being, entered twice. */
  LIKELY_DOUBLE,
  SUPERVISION,
  MENTORING,
  GROUP,
  CO_AUTHORSHIP,
  FAMILY,
  /** Anything else that would bias the one, in their own words. */
  OTHER
}

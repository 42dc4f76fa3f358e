package org.meristem.evaluation.review;

/** What a line of the offline form is for. */
public enum LinePart {
  ANSWER,
  TO_PANEL,
  TO_CANDIDATE
}

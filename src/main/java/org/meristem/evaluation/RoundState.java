package org.meristem.evaluation;

/** Where a round stands. */
public enum RoundState {
  /** Candidates, panel and assignment are put together; candidates write their dossiers. */
  PREPARING,
  /** Evaluators are asked and write; what the candidates have handed in no longer changes. */
  OPEN,
  /** Reviews are no longer taken; the chair decides. */
  CLOSED
}

package org.meristem.evaluation.template;

import org.meristem.evaluation.guard.FiveOnlyKind;

/** In which order evaluators find the candidates. */
public enum CandidateOrder {
  /** Drawn by lot, another order for each evaluator. */
  LOT(null),
  NUMBER(null),
  STAGE(FiveOnlyKind.RANKS),
  DOCTORATE(FiveOnlyKind.DEGREES),
  PAPER_COUNT(FiveOnlyKind.PAPERS);

  private final FiveOnlyKind measures;

  CandidateOrder(FiveOnlyKind measures) {
    this.measures = measures;
  }

  /** What of the five it goes by; null where it is none. */
  FiveOnlyKind measures() {
    return measures;
  }
}

package org.meristem.evaluation.template;

import org.meristem.evaluation.guard.FiveOnlyKind;

/** What evaluators are shown of a candidate besides the dossier, where a template asks for it. */
public enum Shown {
  GROUP(null),
  STAGE(FiveOnlyKind.RANKS),
  DOCTORATE(FiveOnlyKind.DEGREES),
  PAPER_COUNT(FiveOnlyKind.PAPERS);

  private final FiveOnlyKind measures;

  Shown(FiveOnlyKind measures) {
    this.measures = measures;
  }

  /** What of the five it is; null where it is none. */
  FiveOnlyKind measures() {
    return measures;
  }
}

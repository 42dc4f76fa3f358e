package org.meristem.evaluation.guard;

/** What a template may not do without a written reason. */
public enum GuardRule {
  /** A text names a five-only kind. */
  WORDING,
  /** The five-only kinds together carry more than 30 % of the weight for some candidates. */
  WEIGHT,
  /** Nobody passes without one, by a setting or in words. */
  GATE,
  /** Candidates are sorted by one. */
  ORDER,
  /** Evaluators are shown one by default. */
  REVEALED,
  /** A template for technology transfer gives transfer less than 30 % for some candidates. */
  TRANSFER,
  /** A criterion accepts nothing but papers as evidence. */
  EVIDENCE;

  /** The key of the text that says what to do about it. */
  public String advice() {
    return "evaluation.guard.advice." + name();
  }
}

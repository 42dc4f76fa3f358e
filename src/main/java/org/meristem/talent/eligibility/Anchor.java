package org.meristem.talent.eligibility;

/** The day in a person's life from which a rule counts. */
public enum Anchor {
  /** An age rule: each call says from which birthday on. */
  BIRTH,
  /** The award of the doctorate. */
  DOCTORATE,
  /** The successful defence of the doctorate. */
  DEFENCE
}

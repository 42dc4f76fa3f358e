package org.meristem.talent.track;

/** The European profiles of researchers: first stage, recognised, established, leading. */
public enum EuropeanProfile {
  R1,
  R2,
  R3,
  R4
}

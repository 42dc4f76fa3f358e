package org.meristem.imports;

/** What applying a row does, or has done. */
public enum Outcome {
  NEW,
  CHANGED,
  UNCHANGED,
  ERROR,
  /** Left as it is when the import was taken back, because somebody has changed it since. */
  KEPT
}

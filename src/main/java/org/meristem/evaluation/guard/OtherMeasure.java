package org.meristem.evaluation.guard;

/** What a criterion may measure besides the five-only kinds. */
public enum OtherMeasure implements Measure {
  TRANSFER,
  OTHER
}

package org.meristem.exchange;

/** What applying a row would do. */
public enum Outcome {
  NEW,
  CHANGED,
  UNCHANGED,
  ERROR
}

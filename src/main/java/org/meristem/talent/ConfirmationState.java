package org.meristem.talent;

/** Where a confirmation stands. */
public enum ConfirmationState {
  ASKED,
  CONFIRMED,
  DECLINED,
  /** What was confirmed has been changed since. */
  OUTDATED
}

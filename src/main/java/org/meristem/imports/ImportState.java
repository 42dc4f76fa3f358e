package org.meristem.imports;

/** The life of a batch: only between APPLIED and UNDONE do records hold what it says. */
public enum ImportState {
  STAGING,
  READY,
  FAILED,
  APPLYING,
  APPLIED,
  UNDOING,
  UNDONE,
  DISCARDED;

  /** Where a batch stands whose step came to nothing. */
  ImportState afterBreakingOff() {
    return switch (this) {
      case UNDOING -> APPLIED;
      case STAGING -> FAILED;
      case APPLYING -> READY;
      default -> this;
    };
  }

  public boolean isBusy() {
    return this == STAGING || this == APPLYING || this == UNDOING;
  }
}

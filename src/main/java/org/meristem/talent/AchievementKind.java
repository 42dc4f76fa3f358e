package org.meristem.talent;

/** What somebody has brought about; technology transfer comes first-class. */
public enum AchievementKind {
  LICENCE,
  CONTRACT,
  /** A prototype or a pilot line. */
  PROTOTYPE,
  STANDARD,
  SPIN_OFF,
  ADOPTING_USER,
  DATA_SET,
  SOFTWARE,
  INSTRUMENT,
  PAPER,
  TEACHING,
  MENTORING,
  PUBLIC_COMMUNICATION,
  /** Granted or applied for; it takes nothing anywhere until it is licensed or used. */
  PATENT;

  /** Whether it takes knowledge to where it is used. */
  public boolean isTransfer() {
    return ordinal() < PAPER.ordinal();
  }
}

package org.meristem.students;

/** Where an episode of studies stands. */
public enum EpisodeStatus {
  ENROLLED,
  ON_LEAVE,
  SUSPENDED,
  WITHDRAWN,
  GRADUATED,
  TRANSFERRED;

  /** Whether the studies are over, so that nothing more can happen in them. */
  public boolean isFinal() {
    return this == WITHDRAWN || this == GRADUATED || this == TRANSFERRED;
  }
}

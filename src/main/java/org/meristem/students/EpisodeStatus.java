package org.meristem.students;

/** Where an episode of studies stands. */
public enum EpisodeStatus {
  ENROLLED,
  ON_LEAVE,
  SUSPENDED,
  WITHDRAWN,
  GRADUATED,
  TRANSFERRED
}

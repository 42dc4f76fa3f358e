package org.meristem.curriculum;

/** The life of a course version. */
public enum VersionState {
  DRAFT,
  SUBMITTED,
  RETURNED,
  APPROVED,
  PUBLISHED,
  RETIRED;

  /** Whether its author may still write. */
  public boolean isWritable() {
    return this == DRAFT || this == RETURNED;
  }

  /** Whether it is on its way to the catalogue and not there yet. */
  public boolean isInWork() {
    return this != PUBLISHED && this != RETIRED;
  }
}

package org.meristem.talent.agenda;

/** Why somebody should know of it, the most pressing first. */
public enum Concern {
  /** Should be done by now. */
  LATE,
  /** To be done, by a day or soon. */
  DUE,
  /** Ends on a day, whatever one does. */
  EXPIRES,
  /** Not known, so that something cannot be told. */
  MISSING,
  /** What comes after that. */
  NEXT
}

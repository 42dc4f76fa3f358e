package org.meristem.talent.track;

/** The day from which a milestone's months count. */
public enum CountsFrom {
  START,
  DOCTORATE
}

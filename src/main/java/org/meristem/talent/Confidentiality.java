package org.meristem.talent;

/** Who may see an achievement. */
public enum Confidentiality {
  PUBLIC,
  HOUSE,
  /** Only the person and those who are named, such as the panel of a round. */
  NAMED
}

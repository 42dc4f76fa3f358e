package org.meristem.talent;

/** The house's stages of an early career. */
public enum Stage {
  POSTDOCTORAL_FELLOW,
  ASSISTANT_RESEARCHER,
  ASSOCIATE_RESEARCHER
}

package org.meristem.talent.portfolio;

/** The language in which an artefact speaks. */
public enum ArtefactLanguage {
  CHINESE("zh-CN"),
  ENGLISH("en"),
  OTHER("");

  private final String tag;

  ArtefactLanguage(String tag) {
    this.tag = tag;
  }

  /** As browsers know it (BCP 47); empty where that is not known. */
  public String tag() {
    return tag;
  }
}

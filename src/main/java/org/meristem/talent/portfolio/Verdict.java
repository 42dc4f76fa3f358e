package org.meristem.talent.portfolio;

/** What a reviewer makes of an artefact. */
public enum Verdict {
  ACCEPTED,
  CHANGES
}

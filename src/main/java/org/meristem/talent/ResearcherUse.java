package org.meristem.talent;

/** A part of the system that keeps something of researchers which no list can bring back. */
public interface ResearcherUse {
  /** Whether it keeps anything of this researcher, who then cannot be removed. */
  boolean concerns(Researcher researcher);
}

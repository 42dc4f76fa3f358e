package org.meristem.talent.portfolio;

/** What an artefact of writing or science communication is. */
public enum ArtefactKind {
  /** A research article or its draft. */
  RESEARCH_ARTICLE,
  PROPOSAL,
  /** A review, a report. */
  REPORT,
  POPULAR_ARTICLE,
  /** A talk or a lecture. */
  TALK,
  /** An exhibition, a poster. */
  EXHIBITION,
  /** A film, a podcast, social media. */
  MEDIA,
  TEACHING_MATERIAL,
  /** A policy brief, a press release. */
  BRIEF
}

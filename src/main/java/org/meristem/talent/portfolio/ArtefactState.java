package org.meristem.talent.portfolio;

/** Where an artefact stands with its reviewers. */
public enum ArtefactState {
  /** Nobody is asked, or what was accepted has changed since. */
  NOT_ASKED,
  ASKED,
  CHANGES_ASKED,
  /** It counts for requirements. */
  ACCEPTED
}

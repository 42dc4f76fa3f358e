package org.meristem.talent.portfolio;

/** Whom an artefact is for. */
public enum Audience {
  SPECIALISTS,
  NEIGHBOURING_FIELDS,
  /** Students and schools. */
  STUDENTS,
  PUBLIC,
  INDUSTRY,
  POLICY_MAKERS
}

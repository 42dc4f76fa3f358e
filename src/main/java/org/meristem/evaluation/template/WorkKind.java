package org.meristem.evaluation.template;

/** The kind of work that a template judges. */
public enum WorkKind {
  BASIC_RESEARCH,
  APPLIED_RESEARCH,
  TECHNOLOGY_TRANSFER,
  PUBLIC_SERVICE,
  TEACHING
}

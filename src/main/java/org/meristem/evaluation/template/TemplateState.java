package org.meristem.evaluation.template;

/** Where a version of a template stands. */
public enum TemplateState {
  DRAFT,
  PUBLISHED
}

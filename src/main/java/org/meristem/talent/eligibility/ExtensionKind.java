package org.meristem.talent.eligibility;

/** What may give somebody more time. */
public enum ExtensionKind {
  MATERNITY,
  PATERNITY,
  ILLNESS,
  NATIONAL_SERVICE,
  CLINICAL_TRAINING,
  DISASTER
}

package org.meristem.talent.eligibility;

/** The life of an extension; only an approved one moves a clock. */
public enum ExtensionState {
  REQUESTED,
  APPROVED,
  REFUSED,
  WITHDRAWN
}

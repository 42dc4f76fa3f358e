package org.meristem.exchange;

/** The life of a batch: nothing but APPLIED has changed any record. */
public enum ImportState {
  STAGING,
  READY,
  FAILED,
  APPLYING,
  APPLIED,
  UNDONE
}

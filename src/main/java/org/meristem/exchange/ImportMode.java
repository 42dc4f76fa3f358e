package org.meristem.exchange;

/** What an import may do: add and update, add only, update only. */
public enum ImportMode {
  UPSERT,
  ADD,
  UPDATE
}

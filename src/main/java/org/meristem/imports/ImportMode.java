package org.meristem.imports;

/** What an import may do: add and update, add only, update only. */
public enum ImportMode {
  UPSERT,
  ADD,
  UPDATE
}

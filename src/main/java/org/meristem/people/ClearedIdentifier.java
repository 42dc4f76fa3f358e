package org.meristem.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.meristem.platform.StoredRecord;

/**
 * An account or a staff number that several persons carried before it became unique, and that one
 * of them lost; it waits for being written into the audit log.
 */
@Entity
@Table(name = "cleared_identifier")
public class ClearedIdentifier extends StoredRecord {
  @Column(name = "person_id")
  private long person;

  @Column(name = "kept_by")
  private long keptBy;

  private String field;
  private String identifier;

  protected ClearedIdentifier() {}

  /** The id of the person who lost it. */
  long person() {
    return person;
  }

  /** The id of the person who keeps it. */
  long keptBy() {
    return keptBy;
  }

  String field() {
    return field;
  }

  String identifier() {
    return identifier;
  }
}

package org.meristem.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain: one row, locked by whoever appends, so that the chain never forks. */
@Entity
@Table(name = "audit_head")
public class TrailHead {
  /** The hash before the first entry. */
  static final String GENESIS = "0".repeat(64);

  @Id private int id;

  @Column(name = "last_position")
  private long position;

  @Column(name = "last_hash")
  private String hash;

  protected TrailHead() {}

  void advance(long newPosition, String newHash) {
    position = newPosition;
    hash = newHash;
  }

  long position() {
    return position;
  }

  String hash() {
    return hash;
  }
}

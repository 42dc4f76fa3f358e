package org.meristem.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.meristem.platform.StoredRecord;

/** Something that concerns security and changes no record; like events of one hour share a row. */
@Entity
@Table(name = "security_event")
public class SecurityEvent extends StoredRecord {
  @Column(name = "event_type")
  @Enumerated(EnumType.STRING)
  private SecurityEventType type;

  @Column(name = "account_name")
  private String account;

  private String address;
  private String target;

  @Column(name = "first_at")
  private Instant firstAt;

  @Column(name = "last_at")
  private Instant lastAt;

  private int occurrences;

  protected SecurityEvent() {}

  SecurityEvent(SecurityEventType type, String account, String address, String target, Instant at) {
    this.type = type;
    this.account = account;
    this.address = address;
    this.target = target;
    this.firstAt = at;
    this.lastAt = at;
    this.occurrences = 1;
  }

  void repeat(Instant at) {
    lastAt = at;
    occurrences++;
  }

  public SecurityEventType type() {
    return type;
  }

  /** The account that it concerns, {@link SecurityLog#UNKNOWN} where there is none of that name. */
  public String account() {
    return account;
  }

  /** Where the requests came from. */
  public String address() {
    return address;
  }

  /** Method and path of what was refused; empty for sign-ins. */
  public String target() {
    return target;
  }

  public Instant firstAt() {
    return firstAt;
  }

  public Instant lastAt() {
    return lastAt;
  }

  public int occurrences() {
    return occurrences;
  }
}

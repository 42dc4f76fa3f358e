package org.meristem.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;

/**
 * One line of the audit trail. Its hash covers its own content and the hash before it, so that no
 * line can be changed, taken out or put in without breaking the chain from there on.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
  @Id private long position;

  @Column(name = "written_at")
  private Instant at;

  private String actor;
  private String address;

  @Column(name = "action_key")
  private String action;

  @Column(name = "record_type")
  private String recordType;

  @Column(name = "record_id")
  private String recordId;

  @Lob
  @Convert(converter = FieldChangesConverter.class)
  private List<FieldChange> changes;

  private String reason;
  private String hash;

  protected AuditEntry() {}

  AuditEntry(
      long position, String previousHash, Instant at, String actor, String address, Recorded what) {
    this.position = position;
    this.at = Instant.ofEpochMilli(at.toEpochMilli());
    this.actor = actor;
    this.address = address;
    this.action = what.action();
    this.recordType = what.recordType();
    this.recordId = what.recordId();
    this.changes = what.changes();
    this.reason = what.reason();
    this.hash = hashAfter(previousHash);
  }

  /** SHA-256 over the hash before and every field, each with its length before it. */
  String hashAfter(String previousHash) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      update(digest, previousHash);
      update(digest, String.valueOf(position));
      update(digest, String.valueOf(at.toEpochMilli()));
      for (var field : new String[] {actor, address, action, recordType, recordId, reason}) {
        update(digest, field);
      }
      for (var change : changes) {
        update(digest, change.field());
        update(digest, change.before());
        update(digest, change.after());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void update(MessageDigest digest, String field) {
    var bytes = field == null ? null : field.getBytes(StandardCharsets.UTF_8);
    digest.update(((bytes == null ? "-" : bytes.length) + ":").getBytes(StandardCharsets.UTF_8));
    if (bytes != null) {
      digest.update(bytes);
    }
  }

  public long position() {
    return position;
  }

  public long getPosition() {
    return position;
  }

  public Instant at() {
    return at;
  }

  public String actor() {
    return actor;
  }

  public String address() {
    return address;
  }

  public String action() {
    return action;
  }

  public String recordType() {
    return recordType;
  }

  public String recordId() {
    return recordId;
  }

  public List<FieldChange> changes() {
    return changes;
  }

  public String reason() {
    return reason;
  }

  public String hash() {
    return hash;
  }
}

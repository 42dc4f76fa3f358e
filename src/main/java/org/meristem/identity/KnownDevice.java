package org.meristem.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.meristem.platform.StoredRecord;

/** A browser from which an account has signed in; only a digest of its cookie is stored. */
@Entity
@Table(name = "known_device")
public class KnownDevice extends StoredRecord {
  @Column(name = "account_name")
  private String account;

  @Column(name = "token_digest")
  private String tokenDigest;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  protected KnownDevice() {}

  KnownDevice(String account, String tokenDigest, Instant now) {
    this.account = account;
    this.tokenDigest = tokenDigest;
    this.lastUsedAt = now;
  }

  void use(Instant now) {
    lastUsedAt = now;
  }
}

package org.meristem.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.meristem.platform.StoredRecord;

/** The digest of the one-time link by which the first administrator is made. */
@Entity
@Table(name = "set_up_link")
public class SetUpLink extends StoredRecord {
  @Column(name = "token_digest")
  private String tokenDigest;

  @Column(name = "made_at")
  private Instant madeAt;

  protected SetUpLink() {}

  SetUpLink(String tokenDigest, Instant madeAt) {
    this.tokenDigest = tokenDigest;
    this.madeAt = madeAt;
  }

  String tokenDigest() {
    return tokenDigest;
  }
}

package org.meristem.evaluation.conflict;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.meristem.evaluation.Candidate;
import org.meristem.people.Person;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;

/** Somebody judges a candidate in spite of a conflict: written, signed and shown. */
@Entity
@Table(name = "conflict_waiver")
public class Waiver extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "candidate_id")
  private Candidate candidate;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "judge_id")
  private Person judge;

  private String reason;

  @Column(name = "signed_by")
  private String signedBy;

  @Column(name = "signed_at")
  private Instant signedAt;

  protected Waiver() {}

  /**
   * @throws RuleViolation {@code evaluation.waiver.reason} without a reason
   */
  public Waiver(Candidate candidate, Person judge, String reason, String by, Instant at) {
    if (reason == null || reason.isBlank()) {
      throw new RuleViolation("evaluation.waiver.reason");
    }
    this.candidate = candidate;
    this.judge = judge;
    this.reason = reason.strip();
    this.signedBy = by;
    this.signedAt = at;
  }

  public Candidate candidate() {
    return candidate;
  }

  public Person judge() {
    return judge;
  }

  public String reason() {
    return reason;
  }

  public String signedBy() {
    return signedBy;
  }

  public Instant signedAt() {
    return signedAt;
  }
}

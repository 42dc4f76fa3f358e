package org.meristem.talent.eligibility;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;
import org.meristem.talent.Researcher;

/**
 * More time for somebody: asked for by the person, approved or refused with a reason by somebody
 * else, and then never changed.
 */
@Entity
@Table(name = "career_extension")
public class Extension extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "researcher_id")
  private Researcher researcher;

  @Enumerated(EnumType.STRING)
  @Column(name = "extension_kind")
  private ExtensionKind kind;

  @Column(name = "first_day")
  private LocalDate from;

  @Column(name = "last_day")
  private LocalDate to;

  private int children;
  private String words;
  private String evidence;

  @Enumerated(EnumType.STRING)
  @Column(name = "extension_state")
  private ExtensionState state = ExtensionState.REQUESTED;

  @Column(name = "asked_by")
  private String askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decided_reason")
  private String reason;

  protected Extension() {}

  public Extension(Researcher researcher, ExtensionText text, String by, Instant at) {
    this.researcher = researcher;
    this.kind = text.kind();
    this.from = text.from();
    this.to = text.to();
    this.children = text.children();
    this.words = text.words();
    this.evidence = text.evidence();
    this.askedBy = by;
    this.askedAt = at;
  }

  /**
   * @throws RuleViolation {@code talent.extension.decided} unless it waits, {@code .own} where the
   *     one who asked decides, {@code .reason} without a reason
   */
  public void decide(boolean approved, String by, Instant at, String why) {
    requireOpen();
    if (by.equals(askedBy) || by.equals(researcher.person().account())) {
      throw new RuleViolation("talent.extension.own");
    }
    if (why == null || why.isBlank()) {
      throw new RuleViolation("talent.extension.reason");
    }
    state = approved ? ExtensionState.APPROVED : ExtensionState.REFUSED;
    decidedBy = by;
    decidedAt = at;
    reason = why.strip();
  }

  /**
   * @throws RuleViolation {@code talent.extension.decided} unless it waits
   */
  public void withdraw() {
    requireOpen();
    state = ExtensionState.WITHDRAWN;
  }

  private void requireOpen() {
    if (!isOpen()) {
      throw new RuleViolation("talent.extension.decided", state);
    }
  }

  public boolean isOpen() {
    return state == ExtensionState.REQUESTED;
  }

  public Facts.Period period() {
    return new Facts.Period(id(), kind, from, to, children, state);
  }

  public Researcher researcher() {
    return researcher;
  }

  public ExtensionText text() {
    return new ExtensionText(kind, from, to, children, words, evidence);
  }

  public ExtensionState state() {
    return state;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public String decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String reason() {
    return reason;
  }
}

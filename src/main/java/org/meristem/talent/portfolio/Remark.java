package org.meristem.talent.portfolio;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.meristem.people.Person;
import org.meristem.platform.StoredRecord;

/**
 * Somebody of the house is asked to look at an artefact, and says what they make of it. What was
 * said once stays as it was.
 */
@Entity
@Table(name = "artefact_remark")
public class Remark extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "artefact_id")
  private Artefact artefact;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "reviewer_id")
  private Person reviewer;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  @Lob private String words;

  @Column(name = "answered_on")
  private LocalDate answered;

  protected Remark() {}

  Remark(Artefact artefact, Person reviewer, Instant at) {
    this.artefact = artefact;
    this.reviewer = reviewer;
    this.askedAt = at;
  }

  void answer(Verdict newVerdict, String newWords, LocalDate day) {
    verdict = newVerdict;
    words = newWords;
    answered = day;
  }

  public boolean isOpen() {
    return verdict == null;
  }

  /** Whether an acceptance was of something that has changed since. */
  public boolean isOutdated() {
    return verdict == Verdict.ACCEPTED && !(artefact.isAccepted() && artefact.last() == this);
  }

  public Artefact artefact() {
    return artefact;
  }

  public Person reviewer() {
    return reviewer;
  }

  public Instant askedAt() {
    return askedAt;
  }

  /** Null until it is answered. */
  public Verdict verdict() {
    return verdict;
  }

  public String words() {
    return words;
  }

  public LocalDate answered() {
    return answered;
  }
}

package org.meristem.evaluation.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.meristem.evaluation.Candidate;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;

/**
 * What was decided of a candidate, on what basis, and what the candidate answered. It never
 * changes; whoever decides otherwise later decides anew.
 */
@Entity
@Table(name = "evaluation_decision")
public class Decision extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "candidate_id")
  private Candidate candidate;

  @Column(name = "decision_number")
  private int number;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private String reason;

  @Column(name = "signed_by")
  private String signedBy;

  @Column(name = "signed_at")
  private Instant signedAt;

  @Lob private String basis;

  @Column(name = "rebuttal_until")
  private Instant rebuttalUntil;

  @Lob private String rebuttal;

  @Column(name = "rebutted_at")
  private Instant rebuttedAt;

  protected Decision() {}

  /**
   * @param number from 1 for each candidate
   * @throws RuleViolation {@code evaluation.decision.reason} without outcome or reason
   */
  Decision(
      Candidate candidate,
      int number,
      Outcome outcome,
      String reason,
      DecisionBasis basis,
      String by,
      Instant at) {
    if (outcome == null || reason == null || reason.isBlank()) {
      throw new RuleViolation("evaluation.decision.reason");
    }
    this.candidate = candidate;
    this.number = number;
    this.outcome = outcome;
    this.reason = reason.strip();
    this.basis = basis.toString();
    this.signedBy = by;
    this.signedAt = at;
    this.rebuttalUntil = at.plus(Duration.ofDays(candidate.round().rebuttalDays()));
  }

  /**
   * The candidate's answer.
   *
   * @throws RuleViolation {@code evaluation.rebuttal.over} after its time, {@code .twice} where it
   *     was given, {@code .words} without words
   */
  void rebut(String words, Instant now) {
    require(isRebuttable(now) || rebuttal != null, "over");
    require(rebuttal == null, "twice");
    require(words != null && !words.isBlank(), "words");
    rebuttal = words.strip();
    rebuttedAt = now;
  }

  /** Whether the candidate can still answer it. */
  public boolean isRebuttable(Instant now) {
    return rebuttal == null && now.isBefore(rebuttalUntil);
  }

  private static void require(boolean fulfilled, String what) {
    if (!fulfilled) {
      throw new RuleViolation("evaluation.rebuttal." + what);
    }
  }

  public Candidate candidate() {
    return candidate;
  }

  public int number() {
    return number;
  }

  public Outcome outcome() {
    return outcome;
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

  public DecisionBasis basis() {
    return DecisionBasis.parse(basis);
  }

  public Instant rebuttalUntil() {
    return rebuttalUntil;
  }

  public String rebuttal() {
    return rebuttal;
  }

  public Instant rebuttedAt() {
    return rebuttedAt;
  }
}

package org.meristem.evaluation.review;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.PanelMember;
import org.meristem.evaluation.RoundState;
import org.meristem.evaluation.conflict.Clearance;
import org.meristem.evaluation.template.Criterion;
import org.meristem.people.Person;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;

/**
 * One evaluator's judgement of one candidate: a conflict is declared before anything is shown,
 * submitting locks, and only the chair opens it again.
 */
@Entity
@Table(name = "review")
public class Review extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "candidate_id")
  private Candidate candidate;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "evaluator_id")
  private Person evaluator;

  @Enumerated(EnumType.STRING)
  @Column(name = "review_state")
  private ReviewState state;

  @Column(name = "conflict_reason")
  private String conflictReason;

  @Lob
  @Convert(converter = AnswersConverter.class)
  private Map<String, Answer> answers;

  @Lob
  @Column(name = "comment_panel")
  private String toPanel;

  @Lob
  @Column(name = "comment_candidate")
  private String toCandidate;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "submitted_late")
  private boolean late;

  @OneToMany(mappedBy = "review", cascade = CascadeType.ALL)
  @OrderBy("number")
  @BatchFetch(BatchFetchType.IN)
  private List<ReviewVersion> versions = new ArrayList<>();

  protected Review() {}

  /** Asks somebody whom nothing keeps from judging the candidate. */
  public Review(Clearance clearance) {
    this.candidate = clearance.candidate();
    this.evaluator = clearance.judge();
    this.state = ReviewState.INVITED;
  }

  /** The evaluator knows of no conflict and may see the dossier. */
  void declareNoConflict() {
    requireState(ReviewState.INVITED);
    state = ReviewState.IN_PROGRESS;
  }

  /**
   * @throws RuleViolation {@code evaluation.conflict.reason} without a reason
   */
  void declineFor(String reason) {
    if (!state.isOpen()) {
      throw new RuleViolation("evaluation.review.state", state);
    }
    if (reason == null || reason.isBlank()) {
      throw new RuleViolation("evaluation.conflict.reason");
    }
    conflictReason = reason.strip();
    state = ReviewState.DECLINED;
  }

  /** Nobody waits for it any more; what was written stays stored, and no result counts it. */
  public void withdraw() {
    if (state.isOpen()) {
      state = ReviewState.WITHDRAWN;
    }
  }

  /** Keeps what is written so far. */
  void write(ReviewText text, Instant now) {
    requireState(ReviewState.IN_PROGRESS);
    answers = text.answers();
    toPanel = text.toPanel();
    toCandidate = text.toCandidate();
    savedAt = now;
  }

  /**
   * Hands the review in: it is locked, and kept as it is now whatever comes later.
   *
   * @throws RuleViolation {@code evaluation.submit.incomplete} with the number of open criteria,
   *     {@code evaluation.submit.over} after the grace or where the round is closed
   */
  void submit(PanelMember member, Instant now) {
    requireState(ReviewState.IN_PROGRESS);
    if (member.isOver(now) || candidate.round().state() != RoundState.OPEN) {
      throw new RuleViolation("evaluation.submit.over");
    }
    var open = open();
    if (!open.isEmpty()) {
      throw new RuleViolation("evaluation.submit.incomplete", open.size());
    }
    state = ReviewState.SUBMITTED;
    submittedAt = now;
    late = member.isLate(now);
    versions.add(new ReviewVersion(this, versions.size() + 1, text(), now, late));
  }

  /**
   * Lets the evaluator change what was handed in.
   *
   * @throws RuleViolation {@code evaluation.reopen.reason} without a reason, {@code
   *     evaluation.round.state} where the round is not open
   */
  void reopen(String by, Instant at, String reason) {
    requireState(ReviewState.SUBMITTED);
    candidate.round().requireState(RoundState.OPEN);
    if (reason == null || reason.isBlank()) {
      throw new RuleViolation("evaluation.reopen.reason");
    }
    if (!versions.isEmpty()) {
      versions.get(versions.size() - 1).reopened(by, at, reason.strip());
    }
    state = ReviewState.IN_PROGRESS;
  }

  /**
   * Leaves it out for a conflict that came to light after it was submitted; its text stays stored.
   *
   * @throws RuleViolation {@code evaluation.exclusion.reason} without a reason
   */
  public void exclude(String reason) {
    requireState(ReviewState.SUBMITTED);
    if (reason == null || reason.isBlank()) {
      throw new RuleViolation("evaluation.exclusion.reason");
    }
    conflictReason = reason.strip();
    state = ReviewState.EXCLUDED;
  }

  /**
   * Counts it again as it was submitted.
   *
   * @throws RuleViolation {@code evaluation.review.state} unless it is excluded, {@code
   *     evaluation.exclusion.revoke.reason} without a reason
   */
  public void revokeExclusion(String reason) {
    requireState(ReviewState.EXCLUDED);
    if (reason == null || reason.isBlank()) {
      throw new RuleViolation("evaluation.exclusion.revoke.reason");
    }
    conflictReason = null;
    state = ReviewState.SUBMITTED;
  }

  /** What this candidate is judged by, in the order of the form. */
  public List<Criterion> criteria() {
    var stage = candidate.researcher().stage();
    return candidate.round().template().criteria().stream()
        .filter(criterion -> criterion.isAskedOf(stage))
        .toList();
  }

  /** The criteria that still want an answer. */
  public List<Criterion> open() {
    var given = text().answers();
    return criteria().stream()
        .filter(
            criterion ->
                !given.containsKey(criterion.code())
                    || !given.get(criterion.code()).answers(criterion))
        .toList();
  }

  private void requireState(ReviewState wanted) {
    if (state != wanted) {
      throw new RuleViolation("evaluation.review.state", state);
    }
  }

  public ReviewText text() {
    return new ReviewText(answers == null ? Map.of() : answers, toPanel, toCandidate);
  }

  public Candidate candidate() {
    return candidate;
  }

  public Person evaluator() {
    return evaluator;
  }

  public ReviewState state() {
    return state;
  }

  public String conflictReason() {
    return conflictReason;
  }

  public Instant savedAt() {
    return savedAt;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  public boolean isLate() {
    return late;
  }

  /** As it was each time it was handed in. */
  public List<ReviewVersion> versions() {
    return List.copyOf(versions);
  }
}

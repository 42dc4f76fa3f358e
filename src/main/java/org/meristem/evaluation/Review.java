package org.meristem.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.meristem.people.Person;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;

/**
 * One evaluator's judgement of one candidate: a conflict is declared before anything is shown,
 * submitting locks.
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

  protected Review() {}

  /**
   * @throws RuleViolation {@code evaluation.conflict.self} or {@code evaluation.conflict.group}
   *     where the two are too close
   */
  public Review(Candidate candidate, Person evaluator) {
    requireDistance(candidate.researcher().person(), evaluator);
    this.candidate = candidate;
    this.evaluator = evaluator;
    this.state = ReviewState.INVITED;
  }

  private static void requireDistance(Person judged, Person judge) {
    if (Objects.equals(judged.id(), judge.id())) {
      throw new RuleViolation("evaluation.conflict.self", judge.name());
    }
    if (judged.group() != null && judged.group().equals(judge.group())) {
      throw new RuleViolation(
          "evaluation.conflict.group", judge.name(), judged.name(), judge.group());
    }
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
    requireState(ReviewState.INVITED);
    if (reason == null || reason.isBlank()) {
      throw new RuleViolation("evaluation.conflict.reason");
    }
    conflictReason = reason.strip();
    state = ReviewState.DECLINED;
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
   * Hands the review in for good.
   *
   * @throws RuleViolation {@code evaluation.submit.incomplete} with the number of open criteria,
   *     {@code evaluation.submit.over} after the grace
   */
  void submit(Instant now) {
    requireState(ReviewState.IN_PROGRESS);
    if (candidate.round().isOver(now)) {
      throw new RuleViolation("evaluation.submit.over");
    }
    var open = open();
    if (!open.isEmpty()) {
      throw new RuleViolation("evaluation.submit.incomplete", open.size());
    }
    state = ReviewState.SUBMITTED;
    submittedAt = now;
    late = candidate.round().isLate(now);
  }

  /** The criteria that still want an answer. */
  public List<Criterion> open() {
    var given = text().answers();
    return candidate.round().template().criteria().stream()
        .filter(
            criterion ->
                !given.containsKey(criterion.code())
                    || !acceptable(criterion, given.get(criterion.code())))
        .toList();
  }

  private static boolean acceptable(Criterion criterion, Answer answer) {
    return answer.isComplete() && (criterion.isNaAllowed() || !answer.notApplicable());
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
}

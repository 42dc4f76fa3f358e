package org.meristem.evaluation.review;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.meristem.platform.StoredRecord;

/** A review as it was handed in once, and why it was opened again. */
@Entity
@Table(name = "review_version")
public class ReviewVersion extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "review_id")
  private Review review;

  @Column(name = "version_number")
  private int number;

  @Lob
  @Convert(converter = AnswersConverter.class)
  private Map<String, Answer> answers;

  @Lob
  @Column(name = "comment_panel")
  private String toPanel;

  @Lob
  @Column(name = "comment_candidate")
  private String toCandidate;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "submitted_late")
  private boolean late;

  @Column(name = "reopened_by")
  private String reopenedBy;

  @Column(name = "reopened_at")
  private Instant reopenedAt;

  @Column(name = "reopened_reason")
  private String reopenedReason;

  protected ReviewVersion() {}

  ReviewVersion(Review review, int number, ReviewText text, Instant at, boolean late) {
    this.review = review;
    this.number = number;
    this.answers = text.answers();
    this.toPanel = text.toPanel();
    this.toCandidate = text.toCandidate();
    this.submittedAt = at;
    this.late = late;
  }

  void reopened(String by, Instant at, String reason) {
    reopenedBy = by;
    reopenedAt = at;
    reopenedReason = reason;
  }

  public Review review() {
    return review;
  }

  public int number() {
    return number;
  }

  public ReviewText text() {
    return new ReviewText(answers == null ? Map.of() : answers, toPanel, toCandidate);
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  public boolean isLate() {
    return late;
  }

  public String reopenedBy() {
    return reopenedBy;
  }

  public Instant reopenedAt() {
    return reopenedAt;
  }

  public String reopenedReason() {
    return reopenedReason;
  }
}

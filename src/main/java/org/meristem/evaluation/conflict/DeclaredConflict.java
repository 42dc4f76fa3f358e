package org.meristem.evaluation.conflict;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.meristem.people.Person;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;

/** A conflict that somebody has declared, of their own or of others; it holds in every round. */
@Entity
@Table(name = "declared_conflict")
public class DeclaredConflict extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "judge_id")
  private Person judge;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "judged_id")
  private Person judged;

  @Enumerated(EnumType.STRING)
  @Column(name = "conflict_kind")
  private ConflictKind kind;

  private String words;

  @Column(name = "declared_by")
  private String by;

  @Column(name = "declared_at")
  private Instant at;

  protected DeclaredConflict() {}

  /**
   * @throws RuleViolation {@code evaluation.conflict.reason} without words
   */
  public DeclaredConflict(
      Person judge, Person judged, ConflictKind kind, String words, String by, Instant at) {
    if (words == null || words.isBlank()) {
      throw new RuleViolation("evaluation.conflict.reason");
    }
    this.judge = judge;
    this.judged = judged;
    this.kind = kind == null ? ConflictKind.OTHER : kind;
    this.words = words.strip();
    this.by = by;
    this.at = at;
  }

  /** Whether it keeps the one person from judging the other; what binds one binds both. */
  boolean isBetween(Long one, Long other) {
    return Objects.equals(judge.id(), one) && Objects.equals(judged.id(), other)
        || Objects.equals(judge.id(), other) && Objects.equals(judged.id(), one);
  }

  Person judge() {
    return judge;
  }

  Person judged() {
    return judged;
  }

  public ConflictKind kind() {
    return kind;
  }

  public String words() {
    return words;
  }
}

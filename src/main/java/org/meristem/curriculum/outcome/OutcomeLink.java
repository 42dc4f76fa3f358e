package org.meristem.curriculum.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.meristem.platform.StoredRecord;

/** What an outcome of a course contributes to one of a programme. */
@Entity
@Table(name = "outcome_link")
public class OutcomeLink extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "programme_outcome_id")
  private ProgrammeOutcome outcome;

  @Column(name = "course_code")
  private String course;

  @Column(name = "course_outcome")
  private String courseOutcome;

  @Convert(converter = ContributionsConverter.class)
  private Set<Contribution> contributions;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected OutcomeLink() {}

  OutcomeLink(
      ProgrammeOutcome outcome,
      String course,
      UUID courseOutcome,
      Set<Contribution> what,
      Instant now) {
    this.outcome = outcome;
    this.course = course;
    this.courseOutcome = courseOutcome.toString();
    contribute(what, now);
  }

  void contribute(Set<Contribution> what, Instant now) {
    contributions = what;
    changedAt = now;
  }

  public ProgrammeOutcome outcome() {
    return outcome;
  }

  public String course() {
    return course;
  }

  public UUID courseOutcome() {
    return UUID.fromString(courseOutcome);
  }

  /** Of what was said before this was noted, when the outcome was last written. */
  public Instant changedAt() {
    return changedAt == null ? outcome.changedAt() : changedAt;
  }

  public Set<Contribution> contributions() {
    return contributions;
  }
}

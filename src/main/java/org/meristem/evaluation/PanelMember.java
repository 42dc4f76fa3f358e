package org.meristem.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.meristem.people.Person;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;

/** Somebody who judges in a round, and how long they have for it. */
@Entity
@Table(name = "panel_member")
public class PanelMember extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "round_id")
  private Round round;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "person_id")
  private Person person;

  @Column(name = "most_reviews")
  private Integer most;

  @Column(name = "extended_to")
  private Instant extendedTo;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Column(name = "withdrawn_reason")
  private String withdrawnReason;

  protected PanelMember() {}

  /**
   * @param most the most reviews that they take on in this round; null for no limit
   */
  public PanelMember(Round round, Person person, Integer most) {
    this.round = round;
    this.person = person;
    this.most = most;
  }

  public void takesAtMost(Integer reviews) {
    most = reviews;
  }

  /**
   * @throws RuleViolation {@code evaluation.extension.earlier} unless it is later than before
   */
  public void extend(Instant until) {
    if (!until.isAfter(due())) {
      throw new RuleViolation("evaluation.extension.earlier");
    }
    extendedTo = until;
  }

  /**
   * @throws RuleViolation {@code evaluation.withdrawal.reason} without a reason, {@code .already}
   *     where that was said before
   */
  public void withdraw(String reason, Instant at) {
    if (withdrawnAt != null) {
      throw new RuleViolation("evaluation.withdrawal.already");
    }
    if (reason == null || reason.isBlank()) {
      throw new RuleViolation("evaluation.withdrawal.reason");
    }
    withdrawnReason = reason.strip();
    withdrawnAt = at;
  }

  /** Until when this person's reviews are due. */
  public Instant due() {
    return extendedTo == null ? round.due() : extendedTo;
  }

  /** Whether a review of theirs that is handed in now is late, within the grace. */
  public boolean isLate(Instant now) {
    return now.isAfter(due());
  }

  /** Whether their reviews are no longer taken. */
  public boolean isOver(Instant now) {
    return now.isAfter(round.graceEnds(due()));
  }

  public Round round() {
    return round;
  }

  public Person person() {
    return person;
  }

  public Integer most() {
    return most;
  }

  public Instant extendedTo() {
    return extendedTo;
  }

  public boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  public String withdrawnReason() {
    return withdrawnReason;
  }
}

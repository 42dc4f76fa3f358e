package org.meristem.talent;

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
import org.meristem.people.Person;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;

/** Somebody of the house is asked whether an achievement is as it says, and answers. */
@Entity
@Table(name = "achievement_confirmation")
public class Confirmation extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "achievement_id")
  private Achievement achievement;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "person_id")
  private Person person;

  @Enumerated(EnumType.STRING)
  @Column(name = "confirmation_state")
  private ConfirmationState state;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "answered_on")
  private LocalDate answered;

  private String words;

  protected Confirmation() {}

  Confirmation(Achievement achievement, Person person, Instant at) {
    this.achievement = achievement;
    this.person = person;
    ask(at);
  }

  /** Asks, or asks again after an answer that holds no longer. */
  void ask(Instant at) {
    if (state == ConfirmationState.CONFIRMED) {
      throw new RuleViolation("talent.confirmation.given");
    }
    state = ConfirmationState.ASKED;
    askedAt = at;
    answered = null;
    words = null;
  }

  /**
   * @param why may be null where it is confirmed
   * @throws RuleViolation {@code talent.confirmation.answered} where it is not asked for, {@code
   *     .why} where it is declined without a word
   */
  void answer(boolean confirmed, String why, LocalDate day) {
    if (state != ConfirmationState.ASKED) {
      throw new RuleViolation("talent.confirmation.answered");
    }
    if (!confirmed && (why == null || why.isBlank())) {
      throw new RuleViolation("talent.confirmation.why");
    }
    state = confirmed ? ConfirmationState.CONFIRMED : ConfirmationState.DECLINED;
    words = why;
    answered = day;
  }

  /** What was answered about has changed; a question still open is about what stands there now. */
  void outlive() {
    if (state != ConfirmationState.ASKED) {
      state = ConfirmationState.OUTDATED;
    }
  }

  public boolean isConfirmed() {
    return state == ConfirmationState.CONFIRMED;
  }

  public boolean isAsked() {
    return state == ConfirmationState.ASKED;
  }

  public Achievement achievement() {
    return achievement;
  }

  public Person person() {
    return person;
  }

  public ConfirmationState state() {
    return state;
  }

  public Instant askedAt() {
    return askedAt;
  }

  /** Null until it is answered. */
  public LocalDate answered() {
    return answered;
  }

  public String words() {
    return words;
  }
}

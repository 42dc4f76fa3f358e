package org.meristem.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.meristem.platform.StoredRecord;

/** The wrong passwords given lately for one account or from one address. */
@Entity
@Table(name = "sign_in_failures")
public class SignInFailures extends StoredRecord {
  private String subject;
  private int failures;

  @Column(name = "first_at")
  private Instant firstAt;

  protected SignInFailures() {}

  SignInFailures(String subject) {
    this.subject = subject;
  }

  void count(Instant now) {
    if (isOver(now)) {
      failures = 0;
    }
    if (failures == 0) {
      firstAt = now;
    }
    failures++;
  }

  /** How long the subject has to wait; zero where it need not. */
  Duration waiting(int limit, Instant now) {
    return failures < limit || isOver(now)
        ? Duration.ZERO
        : Duration.between(now, firstAt.plus(Throttle.WINDOW));
  }

  private boolean isOver(Instant now) {
    return firstAt == null || !now.isBefore(firstAt.plus(Throttle.WINDOW));
  }
}

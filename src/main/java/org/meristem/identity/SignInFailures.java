package org.meristem.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.meristem.platform.StoredRecord;

/** How often a password was tried lately for one account, from one address or device. */
@Entity
@Table(name = "sign_in_failures")
public class SignInFailures extends StoredRecord {
  private String subject;
  private int failures;

  @Column(name = "first_at")
  private Instant firstAt;

  protected SignInFailures() {}

  SignInFailures(String subject, Instant now) {
    this.subject = subject;
    this.firstAt = now;
  }

  String subject() {
    return subject;
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

  /** Takes one back: the try was right. */
  void discount() {
    failures = Math.max(0, failures - 1);
  }

  void clear() {
    failures = 0;
  }

  /** How long the subject has to wait; zero where it need not. */
  Duration waiting(int limit, Instant now) {
    return failures < limit || isOver(now)
        ? Duration.ZERO
        : Duration.between(now, firstAt.plus(Throttle.WINDOW));
  }

  private boolean isOver(Instant now) {
    return !now.isBefore(firstAt.plus(Throttle.WINDOW));
  }
}

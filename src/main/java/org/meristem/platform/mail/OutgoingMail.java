package org.meristem.platform.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.meristem.platform.StoredRecord;

/**
 * A message on its way out: it waits, one delivery claims it for a while and offers it to the mail
 * server, and in the end it is sent or given up. It is never deleted, so that its key is known for
 * good.
 */
@Entity
@Table(name = "outgoing_mail")
public class OutgoingMail extends StoredRecord {
  /** Whoever has not noted an answer for so long has stopped. */
  static final Duration LEASE = Duration.ofMinutes(20);

  /** A dozen steps of SMTP, each just not timing out. */
  private static final Duration LONGEST_SENDING = Duration.ofMinutes(15);

  /** The last of twelve attempts is two days after the first. */
  static final int MOST_ATTEMPTS = 12;

  private static final Backoff WAITS = Backoff.ofMinutes(1, 5, 15, 60, 120, 240, 480);
  private static final int LONGEST_ADDRESS = 320;
  private static final int LONGEST_FAILURE = 300;

  @Column(name = "mail_key")
  private String key;

  private String recipient;

  @Column(name = "language_tag")
  private String language;

  private String subject;
  @Lob private String body;

  @Column(name = "created_at")
  private Instant createdAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "mail_state")
  private MailState state;

  private int attempts;

  @Column(name = "next_try")
  private Instant nextTry;

  @Column(name = "last_failure")
  private String failure;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "claim_owner")
  private String owner;

  @Column(name = "lease_until")
  private Instant leaseUntil;

  protected OutgoingMail() {}

  /** It waits, or is given up at once where the address cannot be used. */
  OutgoingMail(Mail mail, Instant now) {
    key = mail.key();
    recipient = Mail.cut(mail.to(), LONGEST_ADDRESS);
    language = mail.language() == null ? null : mail.language().toLanguageTag();
    subject = mail.subject();
    body = mail.body();
    createdAt = now;
    nextTry = now;
    state = MailState.WAITING;
    if (Recipient.of(mail.to()).isEmpty()) {
      giveUp("This address cannot be used: " + mail.to());
    }
  }

  /**
   * Claims it for one delivery.
   *
   * @return false where it is not due, or another delivery has it
   */
  boolean claim(String newOwner, Instant now) {
    if (state != MailState.WAITING || now.isBefore(nextTry) || isClaimed(now)) {
      return false;
    }
    owner = newOwner;
    leaseUntil = now.plus(LEASE);
    return true;
  }

  private boolean isClaimed(Instant now) {
    return leaseUntil != null && now.isBefore(leaseUntil);
  }

  boolean isHeldBy(String name) {
    return state == MailState.WAITING && name.equals(owner);
  }

  /** Whether nobody takes it over while it is being sent. */
  boolean isHeldLongEnough(Instant now) {
    return now.plus(LONGEST_SENDING).isBefore(leaseUntil);
  }

  void letGo() {
    owner = null;
    leaseUntil = null;
  }

  /** Notes what the mail server said. */
  void answered(MailAnswer answer, Instant now) {
    letGo();
    switch (answer.kind()) {
      case ACCEPTED -> sent(now);
      case REFUSED -> refused(answer.words());
      case LATER -> failed(answer.words(), now);
      case UNREACHABLE -> failure = brief(answer.words());
    }
  }

  private void sent(Instant now) {
    attempts++;
    state = MailState.SENT;
    sentAt = now;
    failure = null;
  }

  private void refused(String words) {
    attempts++;
    giveUp(words);
  }

  private void failed(String words, Instant now) {
    attempts++;
    if (attempts >= MOST_ATTEMPTS) {
      giveUp(words);
    } else {
      failure = brief(words);
      nextTry = now.plus(WAITS.after(attempts));
    }
  }

  private void giveUp(String words) {
    failure = brief(words);
    state = MailState.GIVEN_UP;
  }

  /** What stood in the way is said to be gone: what was given up waits once more. */
  void waitAgain(Instant now) {
    if (state == MailState.GIVEN_UP) {
      state = MailState.WAITING;
      attempts = 0;
      nextTry = now;
    }
  }

  private static String brief(String words) {
    return Mail.cut(Mail.oneLine(words), LONGEST_FAILURE);
  }

  public String key() {
    return key;
  }

  public String recipient() {
    return recipient;
  }

  /** The tag of its language, or null. */
  public String language() {
    return language;
  }

  public String subject() {
    return subject;
  }

  public String body() {
    return body;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public MailState state() {
    return state;
  }

  public int attempts() {
    return attempts;
  }

  public Instant nextTry() {
    return nextTry;
  }

  /** Why the last attempt failed, in the mail server's words, or null. */
  public String failure() {
    return failure;
  }

  /** When the mail server took it over, or null. */
  public Instant sentAt() {
    return sentAt;
  }
}

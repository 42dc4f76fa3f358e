package org.meristem.platform.mail;

/** Whoever takes messages over for delivery. */
public interface MailServer {
  /** Offers a message once and tells what became of that. */
  MailAnswer send(OutgoingMail mail);
}

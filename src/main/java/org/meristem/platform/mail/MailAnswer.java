package org.meristem.platform.mail;

/**
 * What became of an attempt to send a message.
 *
 * @param words why it failed, for people; empty where it did not
 */
public record MailAnswer(Kind kind, String words) {
  /** What is to be done now. */
  public enum Kind {
    /** The mail server has taken it over. */
    ACCEPTED,
    /** This message never gets there. */
    REFUSED,
    /** This message may get there later. */
    LATER,
    /** No message gets anywhere now; this one is not to blame. */
    UNREACHABLE
  }

  static MailAnswer accepted() {
    return new MailAnswer(Kind.ACCEPTED, "");
  }

  static MailAnswer refused(String words) {
    return new MailAnswer(Kind.REFUSED, words);
  }

  static MailAnswer later(String words) {
    return new MailAnswer(Kind.LATER, words);
  }

  static MailAnswer unreachable(String words) {
    return new MailAnswer(Kind.UNREACHABLE, words);
  }
}

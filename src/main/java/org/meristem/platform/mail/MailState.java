package org.meristem.platform.mail;

/** Where a message stands. Only what was given up needs a person. */
public enum MailState {
  WAITING,
  SENT,
  GIVEN_UP
}

package org.meristem.identity;

/** What the security log tells apart. */
public enum SecurityEventType {
  SIGN_IN_FAILED,
  THROTTLED,
  SIGNED_OUT,
  ACCESS_REFUSED,
  /** A page of another site tried to act with what a browser remembers of its person. */
  OTHER_SITE_REFUSED
}

package org.meristem.identity;

/** What the security log tells apart. */
public enum SecurityEventType {
  SIGN_IN_FAILED,
  THROTTLED,
  SIGNED_OUT,
  ACCESS_REFUSED
}

package org.meristem.platform;

/** The person may not do this to that; pages and the API answer 403. */
public class NotPermitted extends RuntimeException {
  /**
   * @throws NotPermitted unless allowed
   */
  public static void unless(boolean allowed) {
    if (!allowed) {
      throw new NotPermitted();
    }
  }
}

package org.meristem.platform;

import java.util.function.Supplier;

/** The person may not do this to that; pages and the API answer 403. */
public class NotPermitted extends RuntimeException {
  /**
   * What a look-up answers that finds nothing: only whoever may see all is told that there is none;
   * to others it is as if it were somebody else's.
   */
  public static Supplier<RuntimeException> orNotFound(boolean maySeeAll) {
    return () -> maySeeAll ? new NotFound() : new NotPermitted();
  }

  /**
   * @throws NotPermitted unless allowed
   */
  public static void unless(boolean allowed) {
    if (!allowed) {
      throw new NotPermitted();
    }
  }
}

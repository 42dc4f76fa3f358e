package org.meristem.platform;

import java.util.Optional;

/** Finds the failure that we threw ourselves below what containers wrap around it. */
public final class Causes {
  private Causes() {}

  public static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
    }
    return Optional.empty();
  }
}

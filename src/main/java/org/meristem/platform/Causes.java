package org.meristem.platform;

import java.sql.SQLException;
import java.util.Optional;

/** Finds the failure that we threw ourselves below what containers wrap around it. */
public final class Causes {
  /** The class of SQL states that say: a rule of the database itself was broken. */
  private static final String INTEGRITY = "23";

  private Causes() {}

  /** Whether the database refused a second record of what is unique, or a missing reference. */
  public static boolean isIntegrityViolation(Throwable thrown) {
    return find(thrown, SQLException.class)
        .filter(cause -> String.valueOf(cause.getSQLState()).startsWith(INTEGRITY))
        .isPresent();
  }

  public static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
    }
    return Optional.empty();
  }
}

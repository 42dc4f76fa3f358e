package org.meristem.platform;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Why the database did not take a change, where that is no failure of ours. */
public enum DatabaseRefusal {
  /** Somebody else has changed or entered the same at the same moment. */
  LOST_UPDATE("platform.problem.lostUpdate"),
  /** A text is longer, or a number larger, than its column. */
  TOO_LARGE("platform.problem.tooLarge");

  /** A unique key was taken, a transaction was rolled back for another one. */
  private static final Set<String> RACES = Set.of("23505", "40001", "40P01", "40XL1", "40XL2");

  private static final Set<String> LIMITS = Set.of("22001", "22003");

  private final String key;

  DatabaseRefusal(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  /** Empty where the database is not there at all, whatever was going on when it went. */
  public static Optional<DatabaseRefusal> of(Throwable thrown) {
    if (Outage.of(thrown).isPresent()) {
      return Optional.empty();
    }
    if (Causes.find(thrown, OptimisticLockException.class).isPresent()
        || Causes.find(thrown, PessimisticLockException.class).isPresent()
        || Causes.find(thrown, LockTimeoutException.class).isPresent()
        || Causes.find(thrown, org.eclipse.persistence.exceptions.OptimisticLockException.class)
            .isPresent()) {
      return Optional.of(LOST_UPDATE);
    }
    return Causes.find(thrown, SQLException.class)
        .map(SQLException::getSQLState)
        .map(DatabaseRefusal::of);
  }

  private static DatabaseRefusal of(String state) {
    if (RACES.contains(state)) {
      return LOST_UPDATE;
    }
    return LIMITS.contains(state) ? TOO_LARGE : null;
  }
}

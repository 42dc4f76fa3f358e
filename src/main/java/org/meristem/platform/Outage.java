package org.meristem.platform;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What is not there at the moment, so that people can only wait or free some space. */
public enum Outage {
  /** The database does not answer, or the server is stopping. */
  DATABASE("platform.problem.503"),
  /** The disk of the database or of the uploads is full. */
  STORAGE("platform.problem.full");

  /** Classes of SQL states: no connection, PostgreSQL is being stopped, lack of resources. */
  private static final Set<String> NO_CONNECTION = Set.of("08", "57", "53", "58", "XJ");

  /** PostgreSQL's disk is full. */
  private static final String POSTGRES_FULL = "53100";

  /** Derby cannot write its log, its pages or its containers. */
  private static final Set<String> DERBY_FULL = Set.of("XSLA", "XSDG", "XSDF", "XSTA");

  /** Derby has opened where it could not write. */
  private static final Set<String> DERBY_READ_ONLY = Set.of("25502", "25503", "40XD1");

  private static final String OPERATING_SYSTEM_FULL = "No space left on device";

  private final String key;

  Outage(String key) {
    this.key = key;
  }

  /** The text that tells a person. */
  public String key() {
    return key;
  }

  /** The outage that a failure comes from, where it does. */
  public static Optional<Outage> of(Throwable thrown) {
    Optional<Outage> found = Optional.empty();
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      var one = cause instanceof SQLException sql ? of(sql) : ofFile(cause);
      if (one.isPresent()) {
        found = one; // the innermost says best what it was
      }
    }
    return found;
  }

  private static Optional<Outage> ofFile(Throwable cause) {
    return cause instanceof IOException
            && String.valueOf(cause.getMessage()).contains(OPERATING_SYSTEM_FULL)
        ? Optional.of(STORAGE)
        : Optional.empty();
  }

  private static Optional<Outage> of(SQLException cause) {
    var state = cause.getSQLState();
    if (state == null) {
      return Optional.of(DATABASE); // the pool could not open a connection
    }
    if (state.equals(POSTGRES_FULL)
        || DERBY_FULL.contains(state.substring(0, 4))
        || DERBY_READ_ONLY.contains(state)) {
      return Optional.of(STORAGE);
    }
    return NO_CONNECTION.contains(state.substring(0, 2)) && !state.equals("57014")
        ? Optional.of(DATABASE)
        : Optional.empty();
  }
}

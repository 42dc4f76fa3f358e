package org.meristem.platform;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The settings of one installation, read from environment variables named {@code MERISTEM_…}. */
public record Settings(Map<String, String> environment) {
  /** The largest upload in bytes. */
  public static final long MAX_UPLOAD = 50L * 1024 * 1024;

  private static final Settings CURRENT = new Settings(System.getenv());

  public static Settings current() {
    return CURRENT;
  }

  /**
   * Where the embedded database lives; {@code meristem-data} in the working directory by default.
   */
  public Path dataDirectory() {
    return Path.of(value("MERISTEM_DATA").orElse("meristem-data")).toAbsolutePath();
  }

  /** Whether demonstration data and accounts are wanted. */
  public boolean demo() {
    return flag("MERISTEM_DEMO");
  }

  /** The password of the demonstration accounts, where one was chosen. */
  public Optional<String> demoPassword() {
    return value("MERISTEM_DEMO_PASSWORD");
  }

  /** Whether browsers reach this installation without TLS, so that cookies cannot be Secure. */
  public boolean plainHttp() {
    return demo() || flag("MERISTEM_PLAIN_HTTP");
  }

  /** Where people reach this installation, for links in the log and in mail. */
  public Optional<String> address() {
    return value("MERISTEM_ADDRESS");
  }

  /** The JDBC address of a PostgreSQL database; without one the embedded Derby is used. */
  public Optional<String> databaseUrl() {
    return value("MERISTEM_DB_URL");
  }

  public Optional<String> databaseUser() {
    return value("MERISTEM_DB_USER");
  }

  public Optional<String> databasePassword() {
    return value("MERISTEM_DB_PASSWORD");
  }

  private boolean flag(String name) {
    return value(name).map(Boolean::parseBoolean).orElse(false);
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
  }
}

package org.meristem.platform;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The settings of one installation, read from environment variables named {@code MERISTEM_…}. */
public record Settings(Map<String, String> environment) {
  /** The largest upload in bytes. */
  public static final long MAX_UPLOAD = 50L * 1024 * 1024;

  private static final int SUBMISSION_PORT = 587;

  /** How the connection to the mail server is kept secret. */
  public enum MailTls {
    /** It begins in the clear and is made secret before anything is said. */
    STARTTLS,
    /** It is secret from the first byte. */
    SSL,
    /** It is not: for a server on the same machine or network. */
    NONE
  }

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

  /**
   * The zone whose days are the institution's; {@code Asia/Shanghai} by default.
   *
   * @throws IllegalStateException where there is none of that name
   */
  public ZoneId zone() {
    return value("MERISTEM_ZONE").map(Settings::zone).orElse(ZoneId.of("Asia/Shanghai"));
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      throw new IllegalStateException("MERISTEM_ZONE is not a time zone: " + text, e);
    }
  }

  /**
   * Looks at every setting that can be wrong.
   *
   * @throws IllegalStateException that names the first one that means nothing
   */
  public void check() {
    demo();
    flag("MERISTEM_PLAIN_HTTP");
    mailPort();
    mailTls();
    address();
    proxies();
    zone();
    databaseUrl().ifPresent(Settings::requirePostgres);
  }

  private static void requirePostgres(String text) {
    if (!text.startsWith("jdbc:postgresql:")) {
      throw new IllegalStateException(
          "MERISTEM_DB_URL does not begin with jdbc:postgresql: " + text);
    }
  }

  /** Whether demonstration data and accounts are wanted. */
  public boolean demo() {
    return flag("MERISTEM_DEMO");
  }

  /** The password of the demonstration accounts, where one was chosen. */
  public Optional<String> demoPassword() {
    return value("MERISTEM_DEMO_PASSWORD");
  }

  /**
   * Whether browsers reach this installation without TLS, so that cookies cannot be Secure; a
   * demonstration is reached so unless its address says otherwise.
   */
  public boolean plainHttp() {
    var secret = address().filter(address -> address.startsWith("https:")).isPresent();
    return flag("MERISTEM_PLAIN_HTTP") || demo() && !secret;
  }

  /**
   * Where people reach this installation, without a slash at the end; every absolute address that
   * leaves it begins so.
   *
   * @throws IllegalStateException where it is no {@code http} or {@code https} address of a host
   */
  public Optional<String> address() {
    return value("MERISTEM_ADDRESS").map(Settings::origin);
  }

  /**
   * The proxies whose word about their clients is believed, as addresses or ranges; none by
   * default.
   *
   * @throws IllegalStateException where one is neither
   */
  public List<AddressRange> proxies() {
    return value("MERISTEM_PROXIES").stream()
        .flatMap(list -> Arrays.stream(list.split(",")))
        .map(String::strip)
        .map(Settings::range)
        .toList();
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

  /** The server that takes our mail over; without one messages wait. */
  public Optional<String> mailHost() {
    return value("MERISTEM_MAIL_HOST");
  }

  /**
   * @throws IllegalStateException where it is no number of a port
   */
  public int mailPort() {
    return value("MERISTEM_MAIL_PORT").map(Settings::port).orElse(SUBMISSION_PORT);
  }

  public Optional<String> mailUser() {
    return value("MERISTEM_MAIL_USER");
  }

  public Optional<String> mailPassword() {
    return value("MERISTEM_MAIL_PASSWORD");
  }

  /** Who our mail is from: an address, alone or after a name; the user where none is set. */
  public Optional<String> mailFrom() {
    return value("MERISTEM_MAIL_FROM").or(this::mailUser);
  }

  /**
   * {@code starttls} by default.
   *
   * @throws IllegalStateException where it is another word
   */
  public MailTls mailTls() {
    return value("MERISTEM_MAIL_TLS").map(Settings::tls).orElse(MailTls.STARTTLS);
  }

  private static String origin(String text) {
    var origin = text.strip().replaceAll("/+$", "");
    if (!origin.matches("https?://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?")) {
      throw new IllegalStateException(
          "MERISTEM_ADDRESS is no address such as https://grad.example.edu: " + text);
    }
    return origin;
  }

  private static AddressRange range(String text) {
    try {
      return AddressRange.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("MERISTEM_PROXIES has no IP address or range: " + text, e);
    }
  }

  private static int port(String text) {
    if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > 0xFFFF) {
      throw new IllegalStateException("MERISTEM_MAIL_PORT is not a port: " + text);
    }
    return Integer.parseInt(text);
  }

  private static MailTls tls(String text) {
    return Arrays.stream(MailTls.values())
        .filter(one -> one.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("MERISTEM_MAIL_TLS is starttls, ssl or none: " + text));
  }

  /** The command that looks for viruses in uploaded files; without one nothing is looked for. */
  public Optional<String> virusScan() {
    return value("MERISTEM_VIRUS_SCAN");
  }

  private boolean flag(String name) {
    return value(name).map(text -> flag(name, text)).orElse(false);
  }

  private static boolean flag(String name, String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalStateException(name + " is true or false: " + text);
    };
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
  }
}

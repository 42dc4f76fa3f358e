package org.meristem.platform;

import java.util.regex.Pattern;

/**
 * Where people reach this installation: {@code MERISTEM_ADDRESS}, else this machine at the port of
 * the command.
 */
public final class Address {
  private static final Pattern PORT = Pattern.compile("--port[ =](\\d+)");

  private Address() {}

  /** For example {@code http://localhost:8080}, without a slash at the end. */
  public static String of(Settings settings) {
    return settings
        .address()
        .map(address -> address.replaceAll("/+$", ""))
        .orElseGet(() -> "http://localhost:" + port(System.getProperty("sun.java.command", "")));
  }

  static String port(String command) {
    var matcher = PORT.matcher(command);
    return matcher.find() ? matcher.group(1) : "8080";
  }
}

package org.meristem.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
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
        .orElseGet(() -> "http://localhost:" + port(System.getProperty("sun.java.command", "")));
  }

  /** Names this process among those that share a database; the same after a restart. */
  public static String node() {
    try {
      return InetAddress.getLocalHost().getHostName()
          + ":"
          + port(System.getProperty("sun.java.command", ""));
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  static String port(String command) {
    var matcher = PORT.matcher(command);
    return matcher.find() ? matcher.group(1) : "8080";
  }
}

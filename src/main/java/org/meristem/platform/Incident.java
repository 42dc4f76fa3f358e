package org.meristem.platform;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A failure that is nobody's fault but ours: it gets a number that stands in the log beside its
 * cause.
 */
public final class Incident {
  private static final Logger LOG = Logger.getLogger(Incident.class.getName());
  private static final SecureRandom RANDOM = new SecureRandom();

  private Incident() {}

  /** Logs the failure and gives the number under which it is found there. */
  public static String log(Throwable cause) {
    var bytes = new byte[4];
    RANDOM.nextBytes(bytes);
    var number = HexFormat.of().withUpperCase().formatHex(bytes);
    LOG.log(Level.SEVERE, "Incident " + number, cause);
    return number;
  }
}

package org.meristem.server;

import com.sun.enterprise.util.uuid.UuidGenerator;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Makes the ids of sessions, of 160 random bits. The server's own hold 84 beside its clock. It runs
 * inside the server, which is told of it in {@code pre-boot-commands.txt}.
 */
public class SessionIds implements UuidGenerator {
  private static final int BYTES = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public String generateUuid() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String generateUuid(Object ignored) {
    return generateUuid();
  }
}

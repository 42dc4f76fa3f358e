package org.meristem.platform.launch;

import fish.payara.micro.boot.PayaraMicroLauncher;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the runnable file begins: starts the server with the system in it. The server itself goes
 * on without the system when that could not start, and ends without an error when its port is
 * taken.
 */
public final class Launcher {
  private static final int FAILED = 1;

  private Launcher() {}

  public static void main(String[] arguments) {
    try {
      var all = new ArrayList<>(List.of(arguments));
      all.addAll(List.of("--rootDir", ServerDirectory.open().toString()));
      var server = PayaraMicroLauncher.create(all.toArray(String[]::new));
      if (server.getRuntime().getDeployedApplicationNames().isEmpty()) {
        throw new IllegalStateException("the messages above say why");
      }
    } catch (Exception e) {
      fail(e);
    }
  }

  /**
   * Ends the process with one line that says why, and without the server's own way down, which may
   * wait for the start that has failed.
   */
  public static void fail(Exception e) {
    var root = rootCause(e);
    var reason = root == e ? e.getMessage() : e.getMessage() + ": " + root.getMessage();
    System.err.println("Meristem cannot start: " + reason.strip().replaceAll("\\s+", " "));
    System.err.flush();
    Runtime.getRuntime().halt(FAILED);
  }

  private static Throwable rootCause(Throwable thrown) {
    return thrown.getCause() == null ? thrown : rootCause(thrown.getCause());
  }
}

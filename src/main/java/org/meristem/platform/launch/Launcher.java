package org.meristem.platform.launch;

import fish.payara.micro.boot.PayaraMicroLauncher;
import java.util.ArrayList;
import java.util.List;
import sun.misc.Signal;

/**
 * Where the runnable file begins: starts the server with the system in it. The server itself goes
 * on without the system when that could not start, and ends without an error when its port is
 * taken.
 */
public final class Launcher {
  /** The property that says that a signal to stop is being answered, so that nothing has failed. */
  public static final String STOPPING = "meristem.stopping";

  private static final int FAILED = 1;
  private static final int STOPPED_BY_SIGNAL = 128;

  private Launcher() {}

  public static void main(String[] arguments) {
    for (var name : List.of("TERM", "INT")) {
      // until the system itself listens no database is open, and nothing can be half done
      Signal.handle(
          new Signal(name),
          signal -> Runtime.getRuntime().halt(STOPPED_BY_SIGNAL + signal.getNumber()));
    }
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
   * wait for the start that has failed. Returns where the start has failed for a stop.
   */
  public static void fail(Exception e) {
    if (Boolean.getBoolean(STOPPING)) {
      return;
    }
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

package org.meristem.platform;

import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import org.meristem.platform.launch.Launcher;
import sun.misc.Signal;

/**
 * A stop in good order: new work is refused, what is running may end within some time or is rolled
 * back, then the database is closed.
 *
 * <p>It happens before the JVM begins its shutdown: among the shutdown hooks of the server is one
 * that deletes its own libraries while others still run, so that work ends anywhere with a {@link
 * NoClassDefFoundError}, and one that closes the connections of transactions that go on.
 */
final class ServerStop {
  private static final Logger LOG = Logger.getLogger(ServerStop.class.getName());
  private static final List<String> SIGNALS = List.of("TERM", "INT");
  private static final int EXIT_BY_SIGNAL = 128;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** For whoever was rolled back to tell that. */
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(3);

  private ServerStop() {}

  /** From now on a signal to stop is answered in this order. */
  static void listen() {
    for (var name : SIGNALS) {
      Signal.handle(
          new Signal(name),
          signal -> {
            System.setProperty(Launcher.STOPPING, "true");
            try {
              stop();
            } finally { // also where the system has not started, or not wholly
              System.exit(EXIT_BY_SIGNAL + signal.getNumber());
            }
          });
    }
  }

  private static void stop() {
    var work = RunningWork.current();
    LOG.info("Stopping: new work is refused, what is running may end");
    var ended = work.stop(PATIENCE);
    MeristemDataSource.close();
    if (!ended) {
      LOG.warning("Stopping: what was still running after " + PATIENCE + " was rolled back");
      work.stop(LAST_ANSWERS);
    }
  }
}

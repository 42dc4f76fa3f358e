package org.meristem.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.meristem.testing.RunningMeristem;

/** How much of a server's heap is in use once garbage is collected. */
final class LiveHeap {
  private static final Path LOG = Path.of("target", "bench", "gc.log").toAbsolutePath();
  private static final Pattern COLLECTED =
      Pattern.compile("Pause Full \\(Diagnostic Command\\) \\d+M->(\\d+)M");

  private LiveHeap() {}

  /** The same flags for a server whose heap is to be looked at. */
  static List<String> noted(List<String> flags) throws IOException {
    Files.createDirectories(LOG.getParent());
    Files.deleteIfExists(LOG);
    return Stream.concat(flags.stream(), Stream.of("-Xlog:gc:file=" + LOG)).toList();
  }

  /** Collects garbage once before the work, then every second while it goes on. */
  static void during(RunningMeristem meristem, Runnable work) throws InterruptedException {
    collect(meristem);
    var stop = new AtomicBoolean();
    var watcher =
        new Thread(
            () -> {
              while (!stop.get()) {
                collect(meristem);
                Timing.pause(1000);
              }
            });
    watcher.start();
    try {
      work.run();
    } finally {
      stop.set(true);
      watcher.join();
    }
  }

  private static void collect(RunningMeristem meristem) {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      new ProcessBuilder(jcmd, String.valueOf(meristem.pid()), "GC.run").start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Mebibytes in use before the work, and at most meanwhile. */
  static String found() throws IOException {
    var heap =
        COLLECTED
            .matcher(Files.readString(LOG))
            .results()
            .map(match -> Integer.valueOf(match.group(1)))
            .toList();
    return "live heap, idle %d MiB, meanwhile at most %d MiB more, of %d collections"
        .formatted(heap.get(0), Collections.max(heap) - heap.get(0), heap.size() - 1);
  }
}

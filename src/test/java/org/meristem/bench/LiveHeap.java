package org.meristem.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  static void collect(RunningMeristem meristem) {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      new ProcessBuilder(jcmd, String.valueOf(meristem.pid()), "GC.run").start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Mebibytes in use after each collection that was asked for. */
  static List<Integer> found() throws IOException {
    return COLLECTED
        .matcher(Files.readString(LOG))
        .results()
        .map(match -> Integer.valueOf(match.group(1)))
        .toList();
  }
}

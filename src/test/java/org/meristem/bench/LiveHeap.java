package org.meristem.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.meristem.testing.RunningMeristem;

/** How much of a server's heap is in use once garbage is collected. */
final class LiveHeap {
  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

  private LiveHeap() {}

  /**
   * @return mebibytes
   */
  static double of(RunningMeristem meristem) {
    ask(meristem, "GC.run");
    var used = USED.matcher(ask(meristem, "GC.heap_info")).results();
    return used.mapToLong(match -> Long.parseLong(match.group(1))).sum() / 1024.0;
  }

  private static String ask(RunningMeristem meristem, String what) {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      var asking = new ProcessBuilder(jcmd, String.valueOf(meristem.pid()), what).start();
      return new String(asking.getInputStream().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

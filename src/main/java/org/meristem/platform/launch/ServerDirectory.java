package org.meristem.platform.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.logging.Logger;

/**
 * Where the server unpacks itself and lays out uploads: a directory of this process below the
 * temporary one, for its owner only. What a process left that was killed goes at the next start.
 */
final class ServerDirectory {
  private static final String PREFIX = "meristem-server-";

  private ServerDirectory() {}

  /** Makes it and lets everything that is laid out from now on go there. */
  static Path open() throws IOException {
    var own = open(Path.of(System.getProperty("java.io.tmpdir")));
    System.setProperty("java.io.tmpdir", Files.createDirectory(own.resolve("tmp")).toString());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(own)));
    return own;
  }

  static Path open(Path temporary) throws IOException {
    clear(temporary);
    return Files.createTempDirectory(temporary, PREFIX + ProcessHandle.current().pid() + "-");
  }

  private static void clear(Path temporary) throws IOException {
    try (var left = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      for (var one : left) {
        if (!isInUse(one.getFileName().toString())) {
          delete(one);
        }
      }
    }
  }

  /** What bears this process's number before it begins is of an earlier one. */
  private static boolean isInUse(String name) {
    var process = name.substring(PREFIX.length()).split("-")[0];
    return !process.matches("\\d{1,18}")
        || Long.parseLong(process) != ProcessHandle.current().pid()
            && ProcessHandle.of(Long.parseLong(process)).filter(ProcessHandle::isAlive).isPresent();
  }

  private static void delete(Path directory) {
    try (var all = Files.walk(directory)) {
      for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException | UncheckedIOException e) {
      Logger.getLogger(ServerDirectory.class.getName()).fine("left for the next start: " + e);
    }
  }
}

package org.meristem.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.meristem.platform.Incident;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.Settings;

/**
 * Asks the house's virus scanner, where {@code MERISTEM_VIRUS_SCAN} names one: a command that is
 * given the file's path and ends with 0 for clean and 1 for infected, as clamdscan does. A file
 * that it cannot look at is not taken.
 */
@ApplicationScoped
public class VirusScan {
  private static final int INFECTED = 1;
  private static final int LONGEST_SECONDS = 60;

  private final Optional<String> command;

  public VirusScan() {
    this(Settings.current().virusScan());
  }

  VirusScan(Optional<String> command) {
    this.command = command;
  }

  /**
   * @throws RuleViolation {@code platform.file.infected}, or {@code .unscanned} where the scanner
   *     does not answer
   */
  void scan(byte[] content) {
    if (command.isEmpty()) {
      return;
    }
    var answer = answer(command.get(), content);
    if (answer == INFECTED) {
      throw new RuleViolation("platform.file.infected");
    }
    if (answer != 0) {
      throw new RuleViolation("platform.file.unscanned");
    }
  }

  private static int answer(String command, byte[] content) {
    try {
      var file = Files.createTempFile("meristem", ".scan");
      try {
        Files.write(file, content);
        return run(command, file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int run(String command, Path file) {
    try {
      var process =
          new ProcessBuilder(command, file.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      return -1;
    } catch (IOException e) {
      Incident.log(e);
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}

package org.meristem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes laid out as a file for as long as the tests run. */
public final class TempFile {
  private TempFile() {}

  public static Path of(byte[] content) {
    try {
      var file = Files.createTempFile("meristem-test", ".bin");
      file.toFile().deleteOnExit();
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

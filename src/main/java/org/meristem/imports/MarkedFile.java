package org.meristem.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.meristem.workbook.MarkedCopy;

/**
 * A marked copy on its way out.
 *
 * @param name what it is called, with the ending of what it became
 */
public record MarkedFile(String name, Path content) {
  /**
   * @param original the file that is copied
   * @param uploaded what that is called
   */
  static MarkedFile of(String uploaded, Path original, MarkedCopy copy) {
    try {
      var content = Files.createTempFile("meristem", ".marked");
      try {
        var stem = uploaded.replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", "");
        return new MarkedFile(stem + copy.write(uploaded, original, content), content);
      } catch (RuntimeException | IOException e) {
        Files.deleteIfExists(content);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes it once; it is then gone. */
  public void sendTo(OutputStream out) throws IOException {
    try {
      Files.copy(content, out);
    } finally {
      Files.deleteIfExists(content);
    }
  }
}

package org.meristem.talent.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.files.FileCheck;

/** A file as a browser sends it, read no further than it needs to be refused. */
public record Upload(String name, byte[] content) {
  /**
   * @throws RuleViolation {@code platform.file.empty} where none was chosen
   */
  public static Upload of(Part part) {
    if (part == null) {
      throw new RuleViolation("platform.file.empty");
    }
    try (var stream = part.getInputStream()) {
      return new Upload(part.getSubmittedFileName(), stream.readNBytes(FileCheck.MOST_BYTES + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

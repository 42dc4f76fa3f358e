package org.meristem.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.meristem.platform.RuleViolation;

/**
 * Which files are taken: what they are is read from their content, whatever their name, and the
 * house's virus scanner is asked.
 */
@ApplicationScoped
public class FileCheck {
  /** In bytes. */
  public static final int MOST_BYTES = 20 * 1024 * 1024;

  /** The types that are taken, with the ending that each is kept under. */
  private static final Map<String, String> TYPES =
      Map.of(
          "application/pdf", "pdf",
          "image/png", "png",
          "image/jpeg", "jpg",
          "text/plain", "txt");

  @Inject VirusScan scan;

  private final Detector detector = new DefaultDetector();

  /** A file that was looked at. */
  public record Checked(String name, String mediaType, byte[] content) {}

  /**
   * @throws RuleViolation {@code platform.file.empty}, {@code .large} or {@code .type}, and as
   *     {@link VirusScan#scan}
   */
  public Checked check(String name, byte[] content) {
    require(content.length > 0, "empty");
    require(content.length <= MOST_BYTES, "large");
    var type = type(content);
    require(TYPES.containsKey(type), "type");
    scan.scan(content);
    return new Checked(plain(name, TYPES.get(type)), type, content);
  }

  private String type(byte[] content) {
    try (var stream = TikaInputStream.get(content)) {
      return detector.detect(stream, new Metadata()).getBaseType().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without a path, and with the ending of what it is. */
  private static String plain(String name, String ending) {
    var last = name == null ? "" : name.replaceAll(".*[/\\\\]", "");
    var stem = last.replaceAll("\\.[^.]*$", "").replaceAll("[\\p{Cntrl}\"]", "").strip();
    var shown = stem.isEmpty() ? "file" : stem.substring(0, Math.min(stem.length(), 150));
    return shown + "." + ending;
  }

  private static void require(boolean fulfilled, String what) {
    if (!fulfilled) {
      throw new RuleViolation("platform.file." + what, MOST_BYTES >> 20);
    }
  }
}

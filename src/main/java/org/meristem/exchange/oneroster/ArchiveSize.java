package org.meristem.exchange.oneroster;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.ZipFile;
import org.meristem.platform.RuleViolation;

/** How much an archive may hold, whatever it says of itself. */
final class ArchiveSize {
  static final int MOST_FILES = 50;
  static final int MOST_MEGABYTES = 200;

  /** How often its own size it may be when unpacked. */
  static final int MOST_TIMES = 100;

  private static final long MEGABYTE = 1024L * 1024;

  private ArchiveSize() {}

  /**
   * Inflates all of it once and keeps nothing.
   *
   * @param packed the size of the archive in bytes
   * @throws RuleViolation {@code exchange.oneroster.large}, or {@code .damaged}
   */
  static void requireModest(ZipFile zip, long packed) {
    var most = Math.min(MOST_MEGABYTES * MEGABYTE, packed * MOST_TIMES);
    var inflated = 0L;
    if (zip.size() > MOST_FILES) {
      throw tooLarge();
    }
    for (var entry : Collections.list(zip.entries())) {
      try (var content = zip.getInputStream(entry)) {
        inflated += passed(content, most - inflated + 1);
      } catch (IOException e) {
        throw Archive.damaged(entry.getName(), e);
      }
      if (inflated > most) {
        throw tooLarge();
      }
    }
  }

  private static long passed(InputStream content, long most) throws IOException {
    var buffer = new byte[8192];
    var passed = 0L;
    for (var n = content.read(buffer); n > 0 && passed < most; n = content.read(buffer)) {
      passed += n;
    }
    return passed;
  }

  private static RuleViolation tooLarge() {
    return new RuleViolation("exchange.oneroster.large", MOST_FILES, MOST_MEGABYTES, MOST_TIMES);
  }
}

package org.meristem.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.meristem.platform.RuleViolation;

/** A part of a zipped workbook while it is unpacked: within limits, in time and undamaged. */
final class PartStream extends InputStream {
  private static final int MOST_WITHOUT_BRACKET = 1 << 20;

  private final CheckedInputStream unpacked;
  private final ZipEntry entry;
  private final long most;
  private final ReadingTime time;
  private long count;
  private int sinceBracket;

  PartStream(ZipFile zip, ZipEntry entry, long most, ReadingTime time) throws IOException {
    this.unpacked = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
    this.entry = entry;
    this.most = most;
    this.time = time;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /**
   * @throws RuleViolation {@code workbook.file.unpacked} or {@code workbook.file.slow}
   */
  @Override
  public int read(byte[] into, int start, int length) throws IOException {
    time.check();
    var read = unpacked.read(into, start, length);
    if (read < 0 && unpacked.getChecksum().getValue() != entry.getCrc()) {
      throw new ZipException(entry.getName());
    }
    count += Math.max(0, read);
    if (count > most) {
      throw new RuleViolation("workbook.file.unpacked");
    }
    requireMarkup(into, start, read);
    return read;
  }

  /** Where no tag begins or ends for very long, a name or a value would fill the memory. */
  private void requireMarkup(byte[] bytes, int start, int length) throws ZipException {
    for (var i = start; i < start + length; i++) {
      if (bytes[i] == '<' || bytes[i] == '>') {
        sinceBracket = 0;
      } else if (++sinceBracket > MOST_WITHOUT_BRACKET) {
        throw new ZipException(entry.getName());
      }
    }
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }
}

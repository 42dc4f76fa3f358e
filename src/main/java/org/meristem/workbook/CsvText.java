package org.meristem.workbook;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.meristem.platform.RuleViolation;

/** The letters of a text of separated values: without their mark, in rows of bounded length. */
final class CsvText extends FilterReader {
  private static final char MARK = '\uFEFF';

  private final ReadingTime time;
  private boolean begun;
  private int sinceRow;

  CsvText(Reader text, ReadingTime time) {
    super(text);
    this.time = time;
  }

  @Override
  public int read() throws IOException {
    var one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  /**
   * @throws RuleViolation {@code workbook.file.text} where a row has no end, {@code .charset} where
   *     the text has zeros, {@code .slow}
   */
  @Override
  public int read(char[] into, int start, int length) throws IOException {
    time.check();
    if (!begun) {
      begun = true;
      var first = in.read();
      if (first >= 0 && first != MARK) {
        into[start] = (char) first;
        return 1;
      }
    }
    var read = in.read(into, start, length);
    sinceRow += Math.max(0, read);
    WorkbookFile.requireRowFits(sinceRow);
    for (var i = start; i < start + read; i++) {
      if (into[i] == 0) {
        throw new RuleViolation("workbook.file.charset");
      }
    }
    return read;
  }

  /** A row has ended; the next may be as long. */
  void endOfRow() {
    sinceRow = 0;
  }
}

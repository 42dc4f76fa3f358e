package org.meristem.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.meristem.platform.RuleViolation;

/** A workbook of any kind that people send, read row by row in bounded memory. */
interface WorkbookFile extends AutoCloseable {
  int MOST_ROWS = 200_000;
  int MOST_COLUMNS = 300;

  /** Ends the reading of a sheet before its end. */
  final class Enough extends RuntimeException {
    Enough() {
      super(null, null, false, false);
    }
  }

  /**
   * Opens what the content is, whatever its name says; only a text needs the name, as every file
   * could be one.
   *
   * @throws RuleViolation {@code workbook.file.empty}, {@code .encrypted}, {@code .html}, {@code
   *     .wrong} or {@code .damaged}, naming what the file is
   */
  static WorkbookFile open(String name, byte[] content) {
    if (content.length == 0) {
      throw new RuleViolation("workbook.file.empty");
    }
    return switch (FileMagic.valueOf(content)) {
      case OOXML -> new XlsxFile(content);
      case OLE2 -> new XlsFile(content);
      default -> {
        if (isHtml(content)) {
          throw new RuleViolation("workbook.file.html");
        }
        if (!name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)")) {
          throw new RuleViolation("workbook.file.wrong");
        }
        yield new CsvFile(name, content);
      }
    };
  }

  private static boolean isHtml(byte[] content) {
    var start = new String(content, 0, Math.min(content.length, 400), StandardCharsets.UTF_8);
    return start.toLowerCase(Locale.ROOT).contains("<html") || start.contains("<table");
  }

  /** Refuses a row beyond the limits on rows (counted from 1) and columns (from 0). */
  static void requireWithinLimits(int rows, int lastColumn) {
    if (rows > MOST_ROWS) {
      throw new RuleViolation("workbook.file.rows", MOST_ROWS);
    }
    if (lastColumn >= MOST_COLUMNS) {
      throw new RuleViolation("workbook.file.columns", MOST_COLUMNS);
    }
  }

  static RuleViolation damaged(Exception cause) {
    var refusal = new RuleViolation("workbook.file.damaged");
    refusal.initCause(cause);
    return refusal;
  }

  /** Whether its dates count from 1904, as old Macintosh workbooks do. */
  boolean date1904();

  /** Hands on each sheet's name and a way to read its rows. */
  void sheets(BiConsumer<String, Consumer<Consumer<SheetRow>>> handler);

  @Override
  void close();
}

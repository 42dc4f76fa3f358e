package org.meristem.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.meristem.platform.RuleViolation;

/** A workbook of any kind that people send, read row by row in bounded memory. */
interface WorkbookFile extends AutoCloseable {
  int MOST_ROWS = 200_000;
  int MOST_COLUMNS = 300;

  /** How much of a file tells what it is. */
  int START = 512;

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
  static WorkbookFile open(String name, Path content) {
    var start = start(content, START);
    if (start.length == 0) {
      throw new RuleViolation("workbook.file.empty");
    }
    return switch (FileMagic.valueOf(start)) {
      case OOXML -> new XlsxFile(content);
      case OLE2 -> new XlsFile(content);
      default -> {
        if (isHtml(start)) {
          throw new RuleViolation("workbook.file.html");
        }
        if (!name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)")) {
          throw new RuleViolation("workbook.file.wrong");
        }
        yield new CsvFile(name, content);
      }
    };
  }

  /** The first so many bytes of a file, or all of a shorter one. */
  static byte[] start(Path content, int most) {
    try (var stream = Files.newInputStream(content)) {
      return stream.readNBytes(most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isHtml(byte[] start) {
    var text = new String(start, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    return text.contains("<html") || text.contains("<table");
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

  /** The names of its sheets, in their order. */
  List<String> sheets();

  /** Hands on the rows of a sheet until its end, or until the taker has {@link Enough}. */
  SheetFacts read(String sheet, Consumer<SheetRow> rows);

  @Override
  void close();
}

package org.meristem.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.meristem.platform.RuleViolation;

/** A workbook of any kind that people send, read row by row in bounded memory. */
interface WorkbookFile extends AutoCloseable {
  int MOST_ROWS = 200_000;
  int MOST_COLUMNS = 300;

  /** The last row that a spreadsheet program has. */
  int LAST_ROW = 1_048_576;

  /** The most characters in the cells of one row. */
  int MOST_ROW_TEXT = 1 << 21;

  /** How much of a file tells what it is. */
  int START = 512;

  /** How a workbook of Excel 5.0 and 95 begins where it stands in no container. */
  byte[] BIFF5 = {0x09, 0x08, 0x08, 0x00, 0x00, 0x05};

  /** Ends the reading of a sheet before its end. */
  final class Enough extends RuntimeException {
    Enough() {
      super(null, null, false, false);
    }
  }

  static WorkbookFile open(String name, Path content, String encoding) {
    return open(name, content, encoding, ReadingTime.USUAL);
  }

  /**
   * Opens what the content is, whatever its name says; only a text needs the name, as every file
   * could be one.
   *
   * @param encoding of a text, where a person chose one; else null
   * @param most how long its reading may take
   * @throws RuleViolation {@code workbook.file.empty}, {@code .encrypted}, {@code .html}, {@code
   *     .kind}, {@code .wrong} or {@code .damaged}, naming what the file is; {@code .slow}, {@code
   *     .unpacked}, {@code .text}, {@code .rows} or {@code .columns}, then or while it is read,
   *     where it is beyond a limit
   */
  static WorkbookFile open(String name, Path content, String encoding, Duration most) {
    var start = start(content, START);
    if (start.length == 0) {
      throw new RuleViolation("workbook.file.empty");
    }
    requireReadable(start);
    return switch (FileMagic.valueOf(start)) {
      case OOXML -> new XlsxFile(content, new ReadingTime(most));
      case OLE2 -> new XlsFile(content, new ReadingTime(most));
      case PDF, PNG, JPEG, GIF, RTF -> throw new RuleViolation("workbook.file.wrong");
      case BIFF2, BIFF3, BIFF4 -> throw new RuleViolation("workbook.file.kind", "Excel 4.0");
      default -> {
        if (!name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)")) {
          throw new RuleViolation("workbook.file.wrong");
        }
        yield new CsvFile(name, content, new ReadingTime(most), encoding);
      }
    };
  }

  /** Refuses the texts that spreadsheet programs write in place of workbooks. */
  private static void requireReadable(byte[] start) {
    var text = new String(start, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    if (text.contains("excel.sheet") || text.contains("urn:schemas-microsoft-com:office:spread")) {
      throw new RuleViolation("workbook.file.kind", "XML Spreadsheet 2003");
    }
    if (text.contains("urn:oasis:names:tc:opendocument")) {
      throw new RuleViolation("workbook.file.kind", ".fods");
    }
    if (start.length > BIFF5.length
        && Arrays.equals(start, 0, BIFF5.length, BIFF5, 0, BIFF5.length)) {
      throw new RuleViolation("workbook.file.kind", XlsFile.EXCEL_95);
    }
    if (text.contains("<html") || text.contains("<table") || text.startsWith("mime-version:")) {
      throw new RuleViolation("workbook.file.html");
    }
  }

  /** The first so many bytes of a file, or all of a shorter one. */
  static byte[] start(Path content, int most) {
    try (var stream = Files.newInputStream(content)) {
      return stream.readNBytes(most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** Refuses a row whose cells have too many characters together. */
  static void requireRowFits(int characters) {
    if (characters > MOST_ROW_TEXT) {
      throw CellText.tooLong();
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

  /** The names of those that a person does not see. */
  default Set<String> hiddenSheets() {
    return Set.of();
  }

  /** How the letters of a text are stored; none where the file itself tells. */
  default Optional<TextEncoding> encoding() {
    return Optional.empty();
  }

  /** Hands on the rows of a sheet until its end, or until the taker has {@link Enough}. */
  SheetFacts read(String sheet, Consumer<SheetRow> rows);

  @Override
  void close();
}

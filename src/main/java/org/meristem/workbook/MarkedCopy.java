package org.meristem.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.meristem.platform.RuleViolation;

/**
 * Somebody's own workbook with a note on every cell that has a fault. A workbook that cannot be
 * held whole, and a text file, come back as a plain .xlsx with the same values in the same cells.
 */
public final class MarkedCopy {
  private static final Logger LOG = Logger.getLogger(MarkedCopy.class.getName());

  /** Up to so many bytes a file is held whole, with all its colours and formulas. */
  private static final long HELD_WHOLE = 1024L * 1024;

  /** Unpacked, a workbook takes many times its size in memory. */
  private static final long HELD_UNPACKED = 24L * 1024 * 1024;

  private static final int ROWS_IN_MEMORY = 100;

  private final String sheet;
  private final String encoding;
  private final Map<String, Mark> marks = new LinkedHashMap<>();

  /**
   * @param encoding as {@link TableChoice#encoding}
   */
  public MarkedCopy(String sheet, String encoding, Collection<Mark> marks) {
    this.sheet = sheet;
    this.encoding = encoding;
    marks.forEach(mark -> this.marks.merge(mark.cell(), mark, MarkedCopy::both));
  }

  private static Mark both(Mark one, Mark other) {
    return new Mark(
        one.cell(),
        one.severity() == Fault.Severity.ERROR ? one.severity() : other.severity(),
        one.message() + "\n" + other.message());
  }

  /**
   * Writes the copy.
   *
   * @param name the original's name, as the sender has it
   * @return how the copy's name ends: an old workbook that is held whole stays one
   */
  public String write(String name, Path original, Path copy) throws IOException {
    return writeWhole(original, copy).orElseGet(() -> writePlain(name, original, copy));
  }

  private String writePlain(String name, Path original, Path copy) {
    try {
      return writePlain(name, original, copy, WorkbookFile::read);
    } catch (IllegalArgumentException e) {
      // a row that comes twice or too late cannot be written as it comes
      return writePlain(name, original, copy, MarkedCopy::readInOrder);
    }
  }

  /** Reads all rows before it hands any on, each once and in order. */
  private static SheetFacts readInOrder(
      WorkbookFile file, String sheet, Consumer<SheetRow> ordered) {
    var rows = new TreeMap<Integer, SheetRow>();
    var facts = file.read(sheet, row -> rows.merge(row.number(), row, SheetRow::with));
    rows.values().forEach(ordered);
    return facts;
  }

  /** How the rows of a sheet are read. */
  private interface Reading {
    SheetFacts read(WorkbookFile file, String sheet, Consumer<SheetRow> rows);
  }

  /**
   * The workbook with all that is in it; none where the library cannot hold or mark it so, which it
   * tells in ever new ways.
   */
  private Optional<String> writeWhole(Path original, Path copy) {
    if (!isHeldWhole(original)) {
      return Optional.empty();
    }
    try (var workbook = whole(original);
        var out = Files.newOutputStream(copy)) {
      mark(workbook, workbook.getSheet(sheet));
      workbook.write(out);
      return Optional.of(workbook instanceof HSSFWorkbook ? ".xls" : ".xlsx");
    } catch (IOException | RuntimeException | LinkageError e) {
      LOG.log(Level.FINE, e, () -> "a marked copy is a plain one: " + e);
      return Optional.empty();
    }
  }

  private String writePlain(String name, Path original, Path copy, Reading reading) {
    try (var file = WorkbookFile.open(name, original, encoding);
        var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
        var out = Files.newOutputStream(copy)) {
      copy(rows -> reading.read(file, sheet, rows), workbook);
      workbook.write(out);
      return ".xlsx";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without its macros. */
  private static Workbook whole(Path original) throws IOException {
    try (var content = Files.newInputStream(original)) {
      var workbook = WorkbookFactory.create(content);
      if (workbook instanceof XSSFWorkbook xlsx && xlsx.isMacroEnabled()) {
        xlsx.setWorkbookType(XSSFWorkbookType.XLSX);
      }
      return workbook;
    }
  }

  private static boolean isHeldWhole(Path file) {
    try {
      var magic = magic(file);
      return Files.size(file) <= HELD_WHOLE
          && (magic == FileMagic.OLE2 || magic == FileMagic.OOXML && isWithinMemory(file));
    } catch (IOException e) {
      throw WorkbookFile.damaged(e);
    }
  }

  private static boolean isWithinMemory(Path file) {
    try (var parts = new XlsxPackage(file, new ReadingTime(ReadingTime.USUAL))) {
      return parts.isWithin(HELD_UNPACKED);
    }
  }

  private static FileMagic magic(Path file) {
    return FileMagic.valueOf(WorkbookFile.start(file, WorkbookFile.START));
  }

  private void mark(Workbook workbook, Sheet marked) {
    if (marked == null) {
      throw new RuleViolation("workbook.sheet.none", sheet);
    }
    var pen = new MarkingPen(workbook, marked);
    marks
        .values()
        .forEach(
            mark -> {
              var place = new CellReference(mark.cell());
              var row = marked.getRow(place.getRow());
              pen.mark(
                  (row == null ? marked.createRow(place.getRow()) : row)
                      .getCell(place.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK),
                  mark);
            });
  }

  private void copy(Consumer<Consumer<SheetRow>> reading, SXSSFWorkbook workbook) {
    var copied = workbook.createSheet(sheet);
    var pen = new MarkingPen(workbook, copied);
    var byRow = new HashMap<Integer, Map<Integer, Mark>>();
    for (var mark : marks.values()) {
      var place = new CellReference(mark.cell());
      byRow
          .computeIfAbsent(place.getRow() + 1, row -> new LinkedHashMap<>())
          .put((int) place.getCol(), mark);
    }
    reading.accept(row -> copy(row, byRow.getOrDefault(row.number(), Map.of()), copied, pen));
  }

  private static void copy(SheetRow row, Map<Integer, Mark> marks, Sheet copied, MarkingPen pen) {
    if (copied.getRow(row.number() - 1) != null) {
      throw new IllegalArgumentException("row " + row.number() + " comes twice");
    }
    var to = copied.createRow(row.number() - 1);
    for (var column = 0; column < row.cells().length; column++) {
      var cell = row.cell(column);
      if (cell != null && cell.kind() == Cell.Kind.NUMBER) {
        to.createCell(column).setCellValue(Double.parseDouble(cell.stored()));
      } else if (cell != null) {
        to.createCell(column).setCellValue(CellText.shortened(cell.text()));
      }
    }
    marks.forEach(
        (column, mark) ->
            pen.mark(to.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), mark));
  }
}

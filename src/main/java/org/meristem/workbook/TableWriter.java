package org.meristem.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.meristem.platform.RuleViolation;

/**
 * Writes a table as an .xlsx file, row by row in bounded memory; what it writes reads back as the
 * same values.
 */
public final class TableWriter {
  private static final int ROWS_IN_MEMORY = 100;

  /** The day that spreadsheets count as 0, in days since 1970. */
  private static final long EPOCH = LocalDate.of(1899, 12, 30).toEpochDay();

  private final List<Column> columns;
  private final Locale locale;

  public TableWriter(List<Column> columns, Locale locale) {
    this.columns = columns;
    this.locale = locale;
  }

  /**
   * Writes one sheet.
   *
   * @param rows is called with a taker of rows; each is canonical text by field
   * @throws RuleViolation {@code workbook.write.long} where a text is longer than a cell can be; it
   *     is never cut
   */
  public void write(
      OutputStream out, String sheetName, Consumer<Consumer<Map<String, String>>> rows)
      throws IOException {
    try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      var sheet = workbook.createSheet(sheetName);
      var styles = new Styles(workbook);
      writeHeader(sheet, styles);
      var next = new int[] {1};
      rows.accept(values -> writeRow(sheet.createRow(next[0]++), values, styles));
      workbook.write(out);
    }
  }

  void writeHeader(Sheet sheet, Styles styles) {
    var header = sheet.createRow(0);
    for (var i = 0; i < columns.size(); i++) {
      var cell = header.createCell(i);
      cell.setCellValue(columns.get(i).header(locale));
      cell.setCellStyle(styles.header);
      sheet.setColumnWidth(i, 18 * 256);
    }
    sheet.createFreezePane(0, 1);
  }

  void writeRow(Row row, Map<String, String> values, Styles styles) {
    for (var i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      var value = values.get(column.field());
      if (value == null) {
        continue;
      }
      var cell = row.createCell(i);
      switch (column.format()) {
        case DAY -> {
          cell.setCellValue(LocalDate.parse(value).toEpochDay() - EPOCH);
          cell.setCellStyle(styles.day);
        }
        case NUMBER -> cell.setCellValue(Double.parseDouble(value));
        case TEXT -> {
          cell.setCellValue(
              CellText.encoded(column.type().shown(value, locale))
                  .orElseThrow(() -> tooLong(column, values)));
          cell.setCellStyle(styles.text);
        }
      }
    }
  }

  private RuleViolation tooLong(Column column, Map<String, String> values) {
    return new RuleViolation(
        "workbook.write.long",
        Objects.requireNonNullElse(values.get(columns.get(0).field()), ""),
        column.header(locale),
        CellText.LONGEST);
  }

  /**
   * Text cells are marked as text, so that no program takes {@code =1+1} or a leading zero for
   * something else.
   */
  static final class Styles {
    private final CellStyle header;
    private final CellStyle day;
    private final CellStyle text;

    Styles(Workbook workbook) {
      var formats = workbook.createDataFormat();
      header = workbook.createCellStyle();
      var bold = workbook.createFont();
      bold.setBold(true);
      header.setFont(bold);
      header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      day = workbook.createCellStyle();
      day.setDataFormat(formats.getFormat("yyyy-mm-dd"));
      text = workbook.createCellStyle();
      text.setDataFormat(formats.getFormat("@"));
      text.setQuotePrefixed(true);
    }
  }
}

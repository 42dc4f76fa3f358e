package org.meristem.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.meristem.platform.Languages;
import org.meristem.platform.Texts;

/**
 * Writes an empty workbook to be filled in: a header that stays in sight, a note in both languages
 * on every column, lists to choose from, and a second sheet that explains the columns.
 */
public final class TemplateWriter {
  private static final int ROWS = 5000;
  private static final int WIDTH = 20 * 256;
  private static final int FIRST_CODE = 2;

  private final List<Column> columns;
  private final Map<String, List<String>> codes;
  private final Locale locale;

  /**
   * @param codes what can be chosen from at present, by field; the second sheet holds them
   */
  public TemplateWriter(List<Column> columns, Map<String, List<String>> codes, Locale locale) {
    this.columns = columns;
    this.codes = codes;
    this.locale = locale;
  }

  /**
   * @param name of the sheet to be filled in
   */
  public void write(OutputStream out, String name) throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      var header = header(workbook);
      writeTable(workbook, workbook.createSheet(name), header);
      writeExplanation(workbook.createSheet(explanation()), header);
      workbook.write(out);
    }
  }

  private static CellStyle header(XSSFWorkbook workbook) {
    var style = workbook.createCellStyle();
    var bold = workbook.createFont();
    bold.setBold(true);
    style.setFont(bold);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private void writeTable(XSSFWorkbook workbook, Sheet sheet, CellStyle header) {
    var drawing = sheet.createDrawingPatriarch();
    var row = sheet.createRow(0);
    for (var i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      var cell = row.createCell(i);
      cell.setCellValue(column.header(locale) + (column.required() ? " *" : ""));
      cell.setCellStyle(header);
      sheet.setColumnWidth(i, WIDTH);
      sheet.setDefaultColumnStyle(i, format(workbook, column));
      var anchor = workbook.getCreationHelper().createClientAnchor();
      anchor.setCol1(i);
      anchor.setCol2(i + 3);
      anchor.setRow1(1);
      anchor.setRow2(8);
      var note = drawing.createCellComment(anchor);
      note.setString(workbook.getCreationHelper().createRichTextString(note(column)));
      cell.setCellComment(note);
      offer(sheet, i, column);
    }
    sheet.createFreezePane(0, 1);
  }

  /** Text columns are marked as text, so that leading zeros stay. */
  private static CellStyle format(XSSFWorkbook workbook, Column column) {
    var style = workbook.createCellStyle();
    style.setDataFormat(
        workbook
            .createDataFormat()
            .getFormat(
                switch (column.format()) {
                  case TEXT -> "@";
                  case NUMBER -> "General";
                  case DAY -> "yyyy-mm-dd";
                }));
    return style;
  }

  private static String note(Column column) {
    return Languages.ALL.stream()
        .map(language -> column.header(language) + ": " + column.explained(language))
        .collect(Collectors.joining("\n"));
  }

  private void offer(Sheet sheet, int place, Column column) {
    var validation = sheet.getDataValidationHelper();
    var offered = column.type().offered(locale);
    var known = codes.getOrDefault(column.field(), List.of());
    if (!offered.isEmpty() || !known.isEmpty()) {
      var list =
          validation.createValidation(
              known.isEmpty()
                  ? validation.createExplicitListConstraint(offered.toArray(String[]::new))
                  : validation.createFormulaListConstraint(cells(place, known.size())),
              new CellRangeAddressList(1, ROWS, place, place));
      list.setSuppressDropDownArrow(true);
      list.setShowErrorBox(true);
      sheet.addValidationData(list);
    }
  }

  /** Where the second sheet holds the codes of a column. */
  private String cells(int place, int count) {
    var range = new CellRangeAddress(place + 1, place + 1, FIRST_CODE, FIRST_CODE + count - 1);
    return range.formatAsString(explanation(), true);
  }

  private String explanation() {
    return Texts.of(locale, "workbook.template.columns");
  }

  private void writeExplanation(Sheet sheet, CellStyle header) {
    var titles = List.of("workbook.template.column", "workbook.template.meaning");
    var first = sheet.createRow(0);
    for (var i = 0; i < titles.size(); i++) {
      first.createCell(i).setCellValue(Texts.of(locale, titles.get(i)));
      first.getCell(i).setCellStyle(header);
    }
    for (var i = 0; i < columns.size(); i++) {
      var row = sheet.createRow(i + 1);
      row.createCell(0).setCellValue(columns.get(i).header(locale));
      row.createCell(1).setCellValue(columns.get(i).explained(locale));
      for (var code : codes.getOrDefault(columns.get(i).field(), List.of())) {
        row.createCell(row.getLastCellNum()).setCellValue(code);
      }
    }
    sheet.setColumnWidth(0, 2 * WIDTH);
    sheet.setColumnWidth(1, 5 * WIDTH);
    sheet.createFreezePane(0, 1);
  }
}

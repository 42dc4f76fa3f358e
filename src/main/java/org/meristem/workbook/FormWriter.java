package org.meristem.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes forms that are filled in away from the pages, a sheet each: only the cells to be filled in
 * can be changed, each offers what can be chosen for its row, and keys are out of sight.
 */
public final class FormWriter {
  private static final int LONGEST_NAME = 31;

  private final List<Column> columns;
  private final TableWriter table;

  /**
   * A form.
   *
   * @param hidden the fields that are out of sight
   * @param filledIn the fields that can be changed
   * @param sheets at least one
   */
  public record Form(Set<String> hidden, Set<String> filledIn, List<FormSheet> sheets) {}

  public record FormSheet(String name, List<FormRow> rows) {}

  /**
   * @param values canonical text by field
   * @param offered what can be chosen, by field, as it is shown; nothing can be written where the
   *     list is empty
   */
  public record FormRow(Map<String, String> values, Map<String, List<String>> offered) {}

  public FormWriter(List<Column> columns, Locale locale) {
    this.columns = columns;
    this.table = new TableWriter(columns, locale);
  }

  public void write(OutputStream out, Form form) throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      var styles = new TableWriter.Styles(workbook);
      var open = workbook.createCellStyle();
      open.setDataFormat(workbook.createDataFormat().getFormat("@"));
      open.setWrapText(true);
      open.setLocked(false);
      for (var sheet : form.sheets()) {
        write(workbook.createSheet(name(workbook, sheet.name())), sheet, form, styles, open);
      }
      workbook.write(out);
    }
  }

  private void write(
      XSSFSheet sheet, FormSheet rows, Form form, TableWriter.Styles styles, CellStyle open) {
    table.writeHeader(sheet, styles);
    var lists = new LinkedHashMap<List<String>, CellRangeAddressList>();
    for (var i = 0; i < rows.rows().size(); i++) {
      var values = rows.rows().get(i);
      var row = sheet.createRow(i + 1);
      table.writeRow(row, values.values(), styles);
      for (var place = 0; place < columns.size(); place++) {
        var field = columns.get(place).field();
        var offered = values.offered().get(field);
        if (form.filledIn().contains(field) && (offered == null || !offered.isEmpty())) {
          var cell = row.getCell(place) == null ? row.createCell(place) : row.getCell(place);
          cell.setCellStyle(open);
        }
        if (offered != null && !offered.isEmpty()) {
          lists
              .computeIfAbsent(offered, fresh -> new CellRangeAddressList())
              .addCellRangeAddress(new CellRangeAddress(i + 1, i + 1, place, place));
        }
      }
    }
    lists.forEach((offered, cells) -> offer(sheet, offered, cells));
    for (var place = 0; place < columns.size(); place++) {
      sheet.setColumnHidden(place, form.hidden().contains(columns.get(place).field()));
    }
    protect(sheet);
  }

  private static void offer(XSSFSheet sheet, List<String> offered, CellRangeAddressList cells) {
    var validation = sheet.getDataValidationHelper();
    var list =
        validation.createValidation(
            validation.createExplicitListConstraint(offered.toArray(String[]::new)), cells);
    list.setSuppressDropDownArrow(true);
    list.setShowErrorBox(true);
    sheet.addValidationData(list);
  }

  /** Without a password: against a slip, not against its owner. */
  private static void protect(XSSFSheet sheet) {
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.enableLocking();
  }

  /** As spreadsheets allow it, and unlike the others. */
  private static String name(XSSFWorkbook workbook, String wanted) {
    var safe = WorkbookUtil.createSafeSheetName(wanted);
    var name = safe;
    for (var number = 2; workbook.getSheet(name) != null; number++) {
      var suffix = " " + number;
      name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - suffix.length())) + suffix;
    }
    return name;
  }
}

package org.meristem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.meristem.people.Sex;
import org.meristem.platform.Languages;

class TemplateWriterTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("curriculum.import.", "courseCode", 20).needed(),
          Column.of("curriculum.import.", "area", ColumnTypes.text(40)),
          Column.of("students.column.", "sex", ColumnTypes.choice(Sex.class, Map.of())));

  @Test
  void closedListsAndPresentCodesAreOfferedAndEveryColumnIsExplained() throws IOException {
    for (var locale : Languages.ALL) {
      try (var workbook = template(locale)) {
        var sheet = workbook.getSheet("Courses");
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).endsWith(" *");
        assertThat(sheet.getRow(0).getCell(0).getCellComment().getString().getString())
            .contains("Course code", "课程代码");
        var lists = sheet.getDataValidations();
        assertThat(lists).hasSize(2);
        assertThat(offered(workbook, lists.get(0))).containsExactly("AI", "ETHICS, 伦理");
        assertThat(lists.get(1).getValidationConstraint().getExplicitListValues())
            .containsExactlyElementsOf(COLUMNS.get(2).type().offered(locale));
        var explanation = workbook.getSheetAt(1);
        for (var i = 0; i < COLUMNS.size(); i++) {
          assertThat(text(explanation.getRow(i + 1), 0)).isEqualTo(COLUMNS.get(i).header(locale));
          assertThat(text(explanation.getRow(i + 1), 1))
              .isEqualTo(COLUMNS.get(i).explained(locale));
        }
      }
    }
  }

  /** What a list's formula points to. */
  private static List<String> offered(XSSFWorkbook workbook, XSSFDataValidation list) {
    var formula = list.getValidationConstraint().getFormula1();
    var area = new AreaReference(formula, workbook.getSpreadsheetVersion());
    return List.of(area.getAllReferencedCells()).stream()
        .map(
            cell ->
                text(workbook.getSheet(cell.getSheetName()).getRow(cell.getRow()), cell.getCol()))
        .toList();
  }

  private static String text(Row row, int column) {
    return row.getCell(column).getStringCellValue();
  }

  private static XSSFWorkbook template(Locale locale) throws IOException {
    var out = new ByteArrayOutputStream();
    new TemplateWriter(COLUMNS, Map.of("area", List.of("AI", "ETHICS, 伦理")), locale)
        .write(out, "Courses");
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }
}

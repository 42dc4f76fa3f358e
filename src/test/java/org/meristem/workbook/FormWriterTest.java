package org.meristem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.meristem.workbook.FormWriter.Form;
import org.meristem.workbook.FormWriter.FormRow;
import org.meristem.workbook.FormWriter.FormSheet;

class FormWriterTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("evaluation.form.", "line", 80),
          Column.text("evaluation.form.", "candidate", 80),
          Column.text("evaluation.form.", "mark", 80));

  @Test
  void onlyWhatIsToBeFilledInCanBeChangedAndEachRowOffersItsOwnChoices() throws IOException {
    var rows =
        List.of(
            new FormRow(Map.of("line", "k1", "candidate", "王敏"), Map.of("mark", List.of("1", "2"))),
            new FormRow(
                Map.of("line", "k2", "candidate", "李航", "mark", "2"),
                Map.of("mark", List.of("1", "2"))),
            new FormRow(Map.of("line", "k3", "candidate", "李航"), Map.of("mark", List.of())));
    var title = "A round with a name that is longer than a sheet's can be: 1/2";
    var form =
        new Form(
            Set.of("line"),
            Set.of("mark"),
            List.of(new FormSheet(title, rows), new FormSheet(title, List.of())));
    var out = new ByteArrayOutputStream();
    new FormWriter(COLUMNS, Locale.ENGLISH).write(out, form);
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
      assertThat(workbook.getSheetName(1)).endsWith(" 2").hasSizeLessThanOrEqualTo(31);
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getProtect()).isTrue();
      assertThat(sheet.isColumnHidden(0)).isTrue();
      assertThat(sheet.isColumnHidden(1)).isFalse();
      assertThat(sheet.getRow(1).getCell(1).getCellStyle().getLocked()).isTrue();
      assertThat(sheet.getRow(1).getCell(2).getCellStyle().getLocked()).isFalse();
      assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("2");
      assertThat(sheet.getRow(3).getCell(2)).isNull();
      assertThat(sheet.getDataValidations()).hasSize(1);
      assertThat(
              sheet.getDataValidations().get(0).getValidationConstraint().getExplicitListValues())
          .containsExactly("1", "2");
    }
  }
}

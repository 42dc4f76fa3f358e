package org.meristem.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.meristem.platform.Languages;
import org.meristem.platform.RuleViolation;
import org.meristem.testing.TempFile;

class TableReaderTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("students.column.", "studentNumber", ColumnTypes.digits(12)).needed(),
          Column.text("students.column.", "name", 100).needed(),
          Column.day("students.column.", "birthDate"),
          Column.number("students.column.", "entryYear", ColumnTypes.whole(1950, 2100)));

  private final List<TableRow> rows = new ArrayList<>();

  @Test
  void theTableIsFoundBelowTitlesAndGroupsOnWhicheverSheet() throws IOException {
    var workbook = new XSSFWorkbook();
    fill(workbook, "说明", new Object[][] {{"填表说明"}, {"学号为12位"}});
    var sheet =
        fill(
            workbook,
            "名单",
            new Object[][] {
              {"2025级研究生名单"},
              {},
              {"基本信息"},
              {"学号*", "姓 名", "出生日期：", "备注"},
              {"202514060001", "𠮷田明", "2001-2-3", "x"}
            });
    sheet.addMergedRegion(CellRangeAddress.valueOf("A1:D1"));
    sheet.getRow(3).getCell(1).setCellValue("姓名");
    var summary = read(workbook);
    assertThat(summary.head().sheet()).isEqualTo("名单");
    assertThat(summary.head().headerRow()).isEqualTo(4);
    assertThat(summary.head().ignored()).containsExactly("备注");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).values())
        .isEqualTo(
            Map.of("studentNumber", "202514060001", "name", "𠮷田明", "birthDate", "2001-02-03"));
  }

  @Test
  void blankRowsAndSummaryRowsAreSkippedAndTheLatterCounted() throws IOException {
    var summary =
        read(
            table(
                new Object[][] {
                  {"Student number", "Name"},
                  {"1", "A"},
                  {null, "  "},
                  {"2", "B"},
                  {"合计", "2"},
                  {"Total", "2"}
                }));
    assertThat(summary.rows()).isEqualTo(2);
    assertThat(summary.summaryRows()).isEqualTo(2);
  }

  @Test
  void aColumnOfNationalIdentityNumbersIsLeftOutAndAnnounced() throws IOException {
    var summary =
        read(table(new Object[][] {{"学号", "姓名", "身份证号"}, {"1", "A", "110105199003074893"}}));
    assertThat(summary.head().nationalId()).isTrue();
    assertThat(summary.head().ignored()).isEmpty();
    assertThat(rows.get(0).values().values()).doesNotContain("110105199003074893");
    assertThat(rows.get(0).typed().values()).doesNotContain("110105199003074893");
  }

  @Test
  void aFaultNamesSheetCellValueAndCode() throws IOException {
    read(
        table(
            new Object[][] {{"Name", "Student number", "Date of birth"}, {"", "1", "03/04/1999"}}));
    assertThat(rows.get(0).faults())
        .extracting(Fault::sheet, Fault::cell, Fault::value, Fault::code)
        .containsExactlyInAnyOrder(
            tuple("Table", "A2", "", "required"),
            tuple("Table", "C2", "03/04/1999", "date.ambiguous"));
  }

  @Test
  void aFormulaCountsAsItsStoredValueAndAnErrorIsAFault() throws IOException {
    var workbook =
        table(
            new Object[][] {
              {"Student number", "Name", "Entry year"}, {"1", "A", 2024}, {"2", "B", 2024}
            });
    var sheet = workbook.getSheetAt(0);
    sheet.getRow(1).getCell(2).setCellFormula("2000+24");
    sheet.getRow(2).getCell(2).setCellFormula("1/0");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    read(workbook);
    assertThat(rows.get(0).values()).containsEntry("entryYear", "2024");
    assertThat(rows.get(1).faults()).extracting(Fault::code).containsExactly("cell.error");
  }

  @Test
  void dateCellsOfThe1904SystemAreReadRight() throws IOException {
    var workbook =
        (XSSFWorkbook)
            table(
                new Object[][] {{"Student number", "Name", "Date of birth"}, {"1", "A", 35463.0}});
    workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
    read(workbook);
    assertThat(rows.get(0).values()).containsEntry("birthDate", "2001-02-03");
  }

  @Test
  void aMissingOrDoubledColumnIsNamed() throws IOException {
    assertThat(
            refusal(table(new Object[][] {{"Student number", "Date of birth"}, {"1", "2001-2-3"}}))
                .key())
        .isEqualTo("workbook.header.missing");
    assertThat(
            refusal(table(new Object[][] {{"Student number", "学号", "Name"}, {"1", "2", "A"}}))
                .key())
        .isEqualTo("workbook.header.twice");
    assertThat(refusal(table(new Object[][] {{"a", "b"}, {"1", "2"}})).key())
        .isEqualTo("workbook.header.none");
  }

  @Test
  void tooManyColumnsAreRefused() throws IOException {
    var workbook = table(new Object[][] {{"Student number", "Name"}, {"1", "A"}});
    workbook.getSheetAt(0).getRow(1).createCell(WorkbookFile.MOST_COLUMNS).setCellValue("far out");
    assertThat(refusal(workbook).key()).isEqualTo("workbook.file.columns");
  }

  @Property(tries = 60)
  void whatIsWrittenIsReadBack(
      @ForAll @NotBlank @StringLength(max = 40) String name, @ForAll boolean english)
      throws IOException {
    var clean = Row.readable(name);
    var values =
        Map.of(
            "studentNumber", "001", "name", clean, "birthDate", "1999-12-31", "entryYear", "2024");
    var out = new ByteArrayOutputStream();
    var locale = english ? Languages.ENGLISH : Languages.CHINESE;
    new TableWriter(COLUMNS, locale).write(out, "Sheet", taker -> taker.accept(values));
    rows.clear();
    new TableReader(COLUMNS).read("table.xlsx", TempFile.of(out.toByteArray()), rows::add);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).values()).isEqualTo(values);
  }

  @Test
  void textThatLooksLikeAFormulaLeavesAndReturnsAsText() throws IOException {
    for (var text : List.of("=1+1", "+1", "-1", "@x", "=HYPERLINK(\"http://x\",\"y\")")) {
      whatIsWrittenIsReadBack(text, true);
    }
  }

  /**
   * What XML 1.0 can carry and a cell keeps: no control characters, no lone surrogates, no outer
   * spaces, no total.
   */
  private static final class Row {
    static String readable(String text) {
      var kept = new StringBuilder("n");
      text.codePoints()
          .filter(point -> !Character.isISOControl(point) && point != 0xFFFE && point != 0xFFFF)
          .filter(point -> point < 0xD800 || point > 0xDFFF)
          .forEach(kept::appendCodePoint);
      return kept.append("z").toString();
    }
  }

  private TableReader.Summary read(Workbook workbook) throws IOException {
    return new TableReader(COLUMNS).read("table.xlsx", TempFile.of(bytes(workbook)), rows::add);
  }

  private RuleViolation refusal(Workbook workbook) {
    return catchThrowableOfType(RuleViolation.class, () -> read(workbook));
  }

  private static byte[] bytes(Workbook workbook) throws IOException {
    var out = new ByteArrayOutputStream();
    workbook.write(out);
    workbook.close();
    return out.toByteArray();
  }

  private static Workbook table(Object[][] cells) {
    var workbook = new XSSFWorkbook();
    fill(workbook, "Table", cells);
    return workbook;
  }

  private static org.apache.poi.ss.usermodel.Sheet fill(
      Workbook workbook, String name, Object[][] cells) {
    var sheet = workbook.createSheet(name);
    for (var i = 0; i < cells.length; i++) {
      var row = sheet.createRow(i);
      for (var j = 0; j < cells[i].length; j++) {
        if (cells[i][j] instanceof Number number) {
          row.createCell(j).setCellValue(number.doubleValue());
        } else if (cells[i][j] != null) {
          row.createCell(j).setCellValue(cells[i][j].toString());
        }
      }
    }
    return sheet;
  }
}

package org.meristem.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.meristem.platform.Languages;
import org.meristem.platform.RuleViolation;
import org.meristem.testing.TempFile;

class TableReaderTest {
  static final List<Column> COLUMNS =
      List.of(
          Column.of("students.column.", "studentNumber", ColumnTypes.code(40)).needed(),
          Column.text("students.column.", "name", 100).needed(),
          Column.day("students.column.", "birthDate"),
          Column.number("students.column.", "entryYear", ColumnTypes.whole(1950, 2100)));

  private static final Pattern SPACES_AROUND =
      Pattern.compile("^[\\p{Z}\\s\\x1c-\\x1f]+|[\\p{Z}\\s\\x1c-\\x1f]+$");

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
  void sheetsOfTheSameKindThatAreNotReadAreNamedAndAHiddenOneIsReadOnlyAlone() throws IOException {
    var row = new Object[][] {{"学号", "姓名"}, {"202514060001", "李娜"}};
    for (var workbook : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
      fill(workbook, "旧", row);
      workbook.setSheetHidden(0, true);
      assertThat(read(workbook).hiddenSheet()).isTrue();
      fill(workbook, "一班", row);
      fill(workbook, "二班", row);
      fill(workbook, "说明", new Object[][] {{"姓名"}});
      workbook.setActiveSheet(1);
      var summary = read(workbook);
      assertThat(summary.head().sheet()).isEqualTo("一班");
      assertThat(summary.hiddenSheet()).isFalse();
      assertThat(summary.unreadSheets()).containsExactly("旧", "二班");
    }
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
  void aHeaderMayCarryBothLanguages() throws IOException {
    read(
        table(
            new Object[][] {
              {
                "学号\nStudent number",
                "Name 姓名 *",
                "出生日期（Date of birth）；",
                "年级/Entry year",
                "姓名 (Supervisor)"
              },
              {"1", "A", "2001-02-03", "2024", "B"}
            }));
    assertThat(rows.get(0).values())
        .isEqualTo(
            Map.of(
                "studentNumber", "1", "name", "A", "birthDate", "2001-02-03", "entryYear", "2024"));
    assertThat(rows.get(0).head().ignored()).containsExactly("姓名 (Supervisor)");
    var headers =
        read(table(new Object[][] {{"学号", "姓名", "身份证号\nID card number"}, {"1", "A", "x"}}));
    assertThat(headers.head().nationalId()).isTrue();
  }

  @Test
  void tooManyColumnsAreRefused() throws IOException {
    var workbook = table(new Object[][] {{"Student number", "Name"}, {"1", "A"}});
    workbook.getSheetAt(0).getRow(1).createCell(WorkbookFile.MOST_COLUMNS).setCellValue("far out");
    assertThat(refusal(workbook).key()).isEqualTo("workbook.file.columns");
  }

  @Property(tries = 60)
  void whatIsWrittenIsReadBack(@ForAll("texts") String name, @ForAll boolean english)
      throws IOException {
    var oneKindOfBreak = SPACES_AROUND.matcher(name).replaceAll("").replaceAll("\\r\\n?", "\n");
    assertThat(readBack(name, english)).isEqualTo(oneKindOfBreak);
  }

  /** People's names and what else may stand in a cell. */
  @Provide
  Arbitrary<String> texts() {
    var any = Arbitraries.strings().ofMaxLength(60).map(TableReaderTest::withoutHalves);
    var rare = Arbitraries.strings().withChars("·\t\n\r\u0001\u001f\u00a0\u3000 _x0D'<&\ufffe");
    var pieces =
        Arbitraries.of(
            "𠮷", "𬭚", "·", "_x000D_", "_x005F_", "_X000D_", "_x", "=1+1", "'", " ", "\r\n",
            "Total");
    return Arbitraries.oneOf(
            any,
            rare.ofMaxLength(20),
            pieces.list().ofMaxSize(6).map(list -> String.join("", list)))
        .filter(text -> !SPACES_AROUND.matcher(text).replaceAll("").isEmpty());
  }

  private static String withoutHalves(String text) {
    return text.codePoints()
        .filter(point -> point != 0 && (point < 0xD800 || point > 0xDFFF))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void textThatLooksLikeAFormulaLeavesAndReturnsAsText() throws IOException {
    for (var text :
        List.of("=1+1", "+1", "-1", "@x", "'x", "=HYPERLINK(\"http://x\",\"y\")", "_x000D_")) {
      whatIsWrittenIsReadBack(text, true);
    }
  }

  @Test
  void whatNoCellCanHoldLeavesAsTheSignForThat() throws IOException {
    assertThat(readBack("a\0b\ud842c", true)).isEqualTo("a\ufffdb\ufffdc");
  }

  @Test
  void aTextThatIsTooLongForACellIsRefusedAndNeverCut() throws IOException {
    var longest = "长".repeat(CellText.LONGEST);
    assertThat(readBack(longest, true)).isEqualTo(longest);
    for (var text : List.of(longest + "x", "\1".repeat(9_000))) {
      var refusal = catchThrowableOfType(RuleViolation.class, () -> readBack(text, true));
      assertThat(refusal.key()).isEqualTo("workbook.write.long");
    }
  }

  @Test
  void aPersonNamedTotalIsNoSummary() throws IOException {
    var summary =
        read(table(new Object[][] {{"Student number", "Name"}, {"1", "Total"}, {"2", "合计"}}));
    assertThat(summary.rows()).isEqualTo(2);
    assertThat(summary.summaryRows()).isZero();
  }

  /** A name that is written and read. */
  private String readBack(String name, boolean english) throws IOException {
    var columns = List.of(COLUMNS.get(0), Column.text("students.column.", "name", 40_000));
    var out = new ByteArrayOutputStream();
    var locale = english ? Languages.ENGLISH : Languages.CHINESE;
    new TableWriter(columns, locale)
        .write(out, "Sheet", taker -> taker.accept(Map.of("studentNumber", "001", "name", name)));
    rows.clear();
    new TableReader(columns).read("table.xlsx", TempFile.of(out.toByteArray()), rows::add);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).values()).containsEntry("studentNumber", "001");
    return rows.get(0).values().get("name");
  }

  @Test
  void everyKindOfValueIsWrittenAndReadBack() throws IOException {
    var values =
        Map.of(
            "studentNumber", "001", "name", "Li", "birthDate", "1999-12-31", "entryYear", "2024");
    for (var locale : Languages.ALL) {
      var out = new ByteArrayOutputStream();
      new TableWriter(COLUMNS, locale).write(out, "Sheet", taker -> taker.accept(values));
      new TableReader(COLUMNS).read("table.xlsx", TempFile.of(out.toByteArray()), rows::add);
    }
    assertThat(rows).extracting(TableRow::values).containsExactly(values, values);
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

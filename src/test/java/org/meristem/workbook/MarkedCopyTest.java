package org.meristem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.meristem.testing.TempFile;

/** A marked copy comes back of whatever could be read. */
class MarkedCopyTest {
  private static final Mark MARK = new Mark("B2", Fault.Severity.ERROR, "too long");

  @Test
  void aWorkbookComesBackWithANoteOnItsCell() throws Exception {
    requireMarked(marked("t.xlsx", workbook(XSSFWorkbookType.XLSX)));
  }

  @Test
  void macrosStayBehind() throws Exception {
    var copy = marked("t.xlsm", workbook(XSSFWorkbookType.XLSM));
    requireMarked(copy);
    try (var opened = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
      assertThat(opened.isMacroEnabled()).isFalse();
    }
  }

  @Test
  void aWorkbookThatIsLargeWhenUnpackedComesBackAsAPlainOne() throws Exception {
    var padded = new HandmadeXlsx().part("xl/padding.xml", HandmadeXlsx.times(30_000_000, " "));
    requireMarked(marked("t.xlsx", HostileFiles.bytes(padded)));
  }

  @Test
  void aTextComesBackAsAWorkbook() throws Exception {
    var text = "学号,姓名\n012514060001,a\u0001_x000D_b\n".getBytes(StandardCharsets.UTF_8);
    var copy = marked("Table.csv", text);
    requireMarked(copy);
    var names = new java.util.ArrayList<String>();
    new TableReader(TableReaderTest.COLUMNS)
        .read("t.xlsx", TempFile.of(copy), row -> names.add(row.values().get("name")));
    assertThat(names).containsExactly("a\u0001_x000D_b");
  }

  @Test
  void aWorkbookThatCannotBeMarkedWholeComesBackAsAPlainOne() throws Exception {
    requireMarked(marked("t.xlsx", HostileFiles.bytes(new HandmadeXlsx())));
  }

  @Test
  void rowsThatComeTwiceOrTooLateAreCopiedInTheirOrder() throws Exception {
    var rows = new StringBuilder(HandmadeXlsx.TABLE);
    for (var i = 3; i < 300; i++) {
      rows.append("<row r=\"%d\">%s</row>".formatted(i, HandmadeXlsx.inline("A" + i, "x")));
    }
    rows.append("<row r=\"2\">" + HandmadeXlsx.inline("C2", "late") + "</row>");
    var copy = marked("t.xlsx", HostileFiles.bytes(new HandmadeXlsx().rows(rows.toString())));
    requireMarked(copy);
    try (var opened = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
      var row = opened.getSheetAt(0).getRow(1);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("012514060001");
      assertThat(row.getCell(2).getStringCellValue()).isEqualTo("late");
    }
  }

  /** The old kind cannot be read again where a note is longer than its records have room for. */
  @Test
  void aLongNoteIsShortened() throws Exception {
    var xls = new ByteArrayOutputStream();
    try (var workbook = new HSSFWorkbook()) {
      workbook.createSheet("Table").createRow(1).createCell(1).setCellValue("x");
      workbook.write(xls);
    }
    var copy = TempFile.of(new byte[] {0});
    var mark = new Mark("B2", Fault.Severity.ERROR, "长".repeat(30_000));
    new MarkedCopy("Table", null, List.of(mark))
        .write("t.xls", TempFile.of(xls.toByteArray()), copy);
    try (var opened = WorkbookFactory.create(copy.toFile(), null, true)) {
      var notes = opened.getSheetAt(0).getCellComments().values();
      assertThat(notes).hasSize(1);
      assertThat(notes.iterator().next().getString().getString()).startsWith("长长").endsWith("…");
    }
  }

  @Test
  void cellsBesideEachOtherHaveANoteEach() throws Exception {
    var beside = new Mark("C2", Fault.Severity.WARNING, "beside");
    for (var content :
        List.of(
            "a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8), workbook(XSSFWorkbookType.XLSX))) {
      var name = content[0] == 'a' ? "Table.csv" : "t.xlsx";
      var copy = marked(name, content, beside, MARK, new Mark("B2", MARK.severity(), "again"));
      try (var opened = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
        var row = opened.getSheet("Table").getRow(1);
        assertThat(row.getCell(1).getCellComment().getString().getString())
            .isEqualTo("too long\nagain");
        assertThat(row.getCell(2).getCellComment().getString().getString()).isEqualTo("beside");
      }
    }
  }

  private static byte[] workbook(XSSFWorkbookType type) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new XSSFWorkbook(type)) {
      Sheet sheet = workbook.createSheet("Table");
      sheet.createRow(1).createCell(1).setCellValue("𠮷田明");
      workbook.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] marked(String name, byte[] content) throws IOException {
    return marked(name, content, MARK);
  }

  private static byte[] marked(String name, byte[] content, Mark... marks) throws IOException {
    var copy = TempFile.of(new byte[0]);
    new MarkedCopy("Table", null, List.of(marks)).write(name, TempFile.of(content), copy);
    return Files.readAllBytes(copy);
  }

  private static void requireMarked(byte[] copy) throws IOException, InvalidFormatException {
    try (var opened = new XSSFWorkbook(OPCPackage.open(new ByteArrayInputStream(copy)))) {
      var cell = opened.getSheet("Table").getRow(1).getCell(1);
      assertThat(cell.getCellComment().getString().getString()).isEqualTo("too long");
    }
  }
}

package org.meristem.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.meristem.platform.RuleViolation;
import org.meristem.testing.TempFile;

/** Files that are not what they seem are named as what they are. */
class WorkbookFileTest {
  @Test
  void emptyTextHtmlAndOldFilesAreNamed() throws IOException {
    assertThat(refusal(new byte[0])).isEqualTo("workbook.file.empty");
    assertThat(refusal("studentNumber,name\n1,A".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("workbook.file.wrong");
    assertThat(
            refusal(
                "<html><table><tr><td>1</td></tr></table></html>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("workbook.file.html");
    assertThat(refusal(Arrays.copyOf(resource("/roster/06-legacy.xls"), 3000)))
        .isEqualTo("workbook.file.damaged");
  }

  @Test
  void aFileCutOffAnywhereIsNamedAsDamaged() throws IOException {
    var whole = resource("/roster/01-simple-en.xlsx");
    for (var length : new int[] {10, 100, whole.length / 2, whole.length - 30}) {
      assertThat(refusal(Arrays.copyOf(whole, length)))
          .as("%d bytes", length)
          .isEqualTo("workbook.file.damaged");
    }
  }

  @Test
  void aLockedWorkbookIsNamedAsLocked() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var container = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var stream = encryptor.getDataStream(container)) {
        stream.write(resource("/roster/01-simple-en.xlsx"));
      }
      container.writeFilesystem(out);
    }
    assertThat(refusal(out.toByteArray())).isEqualTo("workbook.file.encrypted");
  }

  @Test
  void aSheetThatInflatesWithoutEndIsStopped() throws IOException {
    var text = Stream.generate(() -> "0".repeat(1_000_000)).limit(200);
    var bomb =
        replaced(around("<row r=\"1\"><c t=\"inlineStr\"><is><t>", text, "</t></is></c></row>"));
    assertThat(bomb.length).isLessThan(1_000_000);
    assertThat(refusal(bomb)).isEqualTo("workbook.file.text");
  }

  @Test
  void aSheetThatNamesAnEntityIsRefused() throws IOException {
    var sheet =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + "<row r=\"1\"><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
    assertThat(refusal(replaced(Stream.of(sheet)))).isEqualTo("workbook.file.damaged");
  }

  /** Piece by piece, since the whole would need more memory than the test. */
  private static Stream<String> around(String before, Stream<String> text, String after) {
    return Stream.of(
            Stream.of(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<sheetData>"
                    + before),
            text,
            Stream.of(after + "</sheetData></worksheet>"))
        .flatMap(pieces -> pieces);
  }

  /** The simple roster with another sheet in its place. */
  private static byte[] replaced(Stream<String> sheet) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var in =
            new ZipInputStream(
                WorkbookFileTest.class.getResourceAsStream("/roster/01-simple-en.xlsx"));
        var zip = new ZipOutputStream(out)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          for (var piece : (Iterable<String>) sheet::iterator) {
            zip.write(piece.getBytes(StandardCharsets.UTF_8));
          }
        } else {
          in.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static String refusal(byte[] content) {
    return catchThrowableOfType(
            RuleViolation.class,
            () ->
                new TableReader(List.of(Column.text("students.column.", "name", 9)))
                    .read("table.xlsx", TempFile.of(content), row -> {}))
        .key();
  }

  private static byte[] resource(String name) throws IOException {
    try (var stream = WorkbookFileTest.class.getResourceAsStream(name)) {
      return stream.readAllBytes();
    }
  }
}

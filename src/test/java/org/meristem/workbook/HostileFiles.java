package org.meristem.workbook;

import static org.meristem.workbook.HandmadeXlsx.TABLE;
import static org.meristem.workbook.HandmadeXlsx.inline;
import static org.meristem.workbook.HandmadeXlsx.link;
import static org.meristem.workbook.HandmadeXlsx.text;
import static org.meristem.workbook.HandmadeXlsx.times;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that are broken or meant to do harm, made anew whenever they are wanted. */
final class HostileFiles {
  /** Read without a word: there is no harm in it. */
  static final String READ = "read";

  private static final int MANY = 200_000_000;

  /** The first record of a workbook of Excel 5.0 and 95, and the last. */
  private static final byte[] EXCEL_95 = {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0, 10, 0, 0, 0};

  /** What stands in a file. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * @param answer the key of the refusal, or {@link #READ}
   */
  record Hostile(String name, String answer, Content content) {}

  private final List<Hostile> files = new ArrayList<>();

  static List<Hostile> all() throws IOException {
    var made = new HostileFiles();
    made.inflated();
    made.markup();
    made.entities();
    made.claims();
    made.packages();
    made.oldWorkbooks();
    made.texts();
    return made.files;
  }

  private void xlsx(String name, String answer, HandmadeXlsx content) {
    files.add(new Hostile(name + ".xlsx", answer, content::write));
  }

  private void rows(String name, String answer, HandmadeXlsx.Part rows) {
    xlsx(name, answer, new HandmadeXlsx().rows(HandmadeXlsx.all(text(TABLE), rows)));
  }

  private void rows(String name, String answer, String rows) {
    rows(name, answer, text(rows));
  }

  private void strings(String name, String answer, HandmadeXlsx.Part strings) {
    xlsx(name, answer, new HandmadeXlsx().strings(strings));
  }

  private void bytes(String name, String answer, byte[] content) {
    files.add(new Hostile(name, answer, out -> out.write(content)));
  }

  private void utf8(String name, String answer, HandmadeXlsx.Part content) {
    files.add(
        new Hostile(
            name,
            answer,
            out -> {
              var writer = new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8);
              content.write(writer);
              writer.flush();
            }));
  }

  private void inflated() {
    rows("spaces-in-a-cell", "workbook.file.text", in("<row><c><v>", " ", "</v></c></row>"));
    rows("zeros-in-a-cell", "workbook.file.text", in("<row><c><v>", "0", "</v></c></row>"));
    rows("blanks-between-rows", "workbook.file.damaged", times(MANY, " "));
    rows("comments", "workbook.file.unpacked", times(12_000, "<!--" + " ".repeat(50_000) + "-->"));
    rows("rows-without-end", "workbook.file.rows", times(3_000_000, "<row><c><v>1</v></c></row>"));
    rows("rows-without-cells", "workbook.file.damaged", times(3_000_000, "<row/>"));
    rows("one-row-of-cells", "workbook.file.columns", in("<row>", "<c><v>1</v></c>", "</row>"));
    rows(
        "rows-of-long-texts",
        "workbook.file.text",
        times(
            30,
            "<row>"
                + inline("A5", "x".repeat(32_000)).replace(" r=\"A5\"", "").repeat(299)
                + "</row>"));
    strings("one-shared-text", "workbook.file.text", in("<si><t>", "0", "</t></si>"));
    strings("many-shared-texts", "workbook.file.unpacked", times(12_000_000, "<si><t>x</t></si>"));
    strings(
        "many-long-shared-texts",
        "workbook.file.unpacked",
        times(8_000, "<si><t>" + "字".repeat(30_000) + "</t></si>"));
  }

  private static HandmadeXlsx.Part in(String before, String piece, String after) {
    return HandmadeXlsx.all(text(before), times(MANY / piece.length(), piece), text(after));
  }

  private void markup() {
    rows("long-attribute", "workbook.file.damaged", in("<row x=\"", "0", "\"/>"));
    rows("long-name", "workbook.file.damaged", in("<row ", "x", "=\"\"/>"));
    rows("many-attributes", "workbook.file.damaged", attributes());
    rows("many-names", "workbook.file.damaged", names());
    rows("deep", "workbook.file.damaged", times(10_000_000, "<a>"));
    rows("long-comment", READ, in("<!--", "<x ", "-->"));
    rows("long-instruction", READ, in("<?x ", "<x ", "?>"));
    rows("long-formula", "workbook.file.text", in("<row r=\"3\"><c><f>", "1+", "</f></c></row>"));
    rows("not-closed", "workbook.file.damaged", "<row r=\"3\"><c><v>1");
  }

  private static HandmadeXlsx.Part attributes() {
    return out -> {
      out.write("<row");
      for (var i = 0; i < 500_000; i++) {
        out.write(" a" + i + "=\"\"");
      }
      out.write("/>");
    };
  }

  private static HandmadeXlsx.Part names() {
    return out -> {
      for (var i = 0; i < 1_000_000; i++) {
        out.write("<a" + Integer.toString(i, 36) + "/>");
      }
    };
  }

  private void entities() {
    var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"ha\">");
    for (var i = 1; i < 30; i++) {
      laughs.append("<!ENTITY e%d \"&e%d;&e%d;&e%d;\">".formatted(i, i - 1, i - 1, i - 1));
    }
    var outside = "<!DOCTYPE x [<!ENTITY e29 SYSTEM \"file:///etc/hostname\">";
    for (var part : List.of(HandmadeXlsx.SHEET, HandmadeXlsx.STRINGS, HandmadeXlsx.WORKBOOK)) {
      var name = part.replaceAll(".*/|\\.xml", "");
      for (var kind : List.of(laughs.toString(), outside)) {
        xlsx(
            "entity-" + name + (kind.equals(outside) ? "-outside" : "-laughs"),
            "workbook.file.damaged",
            new HandmadeXlsx().part(part, kind + "]><x>&e29;</x>"));
      }
    }
    rows("entity-without-type", "workbook.file.damaged", "<row><c><v>&e;</v></c></row>");
  }

  private void claims() {
    xlsx(
        "columns-claimed",
        READ,
        new HandmadeXlsx()
            .sheet(
                "<dimension ref=\"A1:ZZZZZZ10000000\"/><cols><col min=\"1\" max=\"1000000000\""
                    + " hidden=\"1\"/><col min=\"-9\" max=\"x\" hidden=\"1\"/></cols><sheetData>"
                    + TABLE
                    + "</sheetData>"));
    for (var reference : List.of("XFD3", "ZZZZZZ3", "3", "$A$3")) {
      rows(
          "cell-" + reference,
          "workbook.file.columns",
          "<row>" + inline(reference, "x") + "</row>");
    }
    rows("cell-far-out-and-empty", READ, "<row r=\"3\"><c r=\"XFD3\" s=\"99999\"/></row>");
    for (var number : List.of("2147483648", "10000000", "-1", "0", "abc", "")) {
      rows("row-" + number, "workbook.file.damaged", "<row r=\"" + number + "\"/>");
    }
    for (var index : List.of("0", "-1", "x", "99999999999")) {
      rows(
          "shared-" + index,
          "workbook.file.damaged",
          "<row><c t=\"s\"><v>" + index + "</v></c></row>");
    }
    for (var number : List.of("1E999999999", "1E-999999999", "abc", "NaN", "9".repeat(30_000))) {
      rows(
          "number-" + number.substring(0, Math.min(9, number.length())),
          READ,
          "<row>"
              + inline("A3", "1")
              + "<c r=\"B3\"><v>"
              + number
              + "</v></c><c><v>"
              + number
              + "</v></c></row>");
    }
    merges("merges-in-millions", "workbook.file.damaged", times(2_000_000, merge("A9:A10")));
    merges("merge-of-columns", READ, text(merge("A:C") + merge("A1:XFD1048576")));
    merges("merge-of-nonsense", "workbook.file.damaged", text(merge(":")));
    merges("merge-of-nothing", READ, text("<mergeCell/>"));
  }

  private static String merge(String cells) {
    return "<mergeCell ref=\"" + cells + "\"/>";
  }

  private void merges(String name, String answer, HandmadeXlsx.Part merges) {
    xlsx(
        name,
        answer,
        new HandmadeXlsx()
            .sheet(HandmadeXlsx.all(text("<sheetData>" + TABLE + "</sheetData>"), merges)));
  }

  private void packages() throws IOException {
    var whole = bytes(new HandmadeXlsx());
    for (var length :
        new int[] {4, 30, 100, whole.length / 3, whole.length / 2, whole.length - 1}) {
      bytes("cut-at-" + length + ".xlsx", "workbook.file.damaged", Arrays.copyOf(whole, length));
    }
    bytes(
        "only-magic.xlsx",
        "workbook.file.damaged",
        "PK\3\4 and so on".repeat(99).getBytes(StandardCharsets.US_ASCII));
    bytes("wrong-checksum.xlsx", "workbook.file.damaged", withWrongChecksums(whole));
    var nested = new String(whole, StandardCharsets.ISO_8859_1);
    xlsx("nested", READ, new HandmadeXlsx().part("xl/nested.zip", nested));
    xlsx("nothing-but-a-zip", "workbook.file.wrong", new HandmadeXlsx().without("_rels/.rels"));
    xlsx("sheet-missing", "workbook.file.damaged", new HandmadeXlsx().without(HandmadeXlsx.SHEET));
    var parts = new HandmadeXlsx();
    for (var i = 0; i < 30_000; i++) {
      parts.part("xl/" + i, "");
    }
    xlsx("many-parts", "workbook.file.unpacked", parts);
    xlsx(
        "long-description",
        "workbook.file.unpacked",
        new HandmadeXlsx().part(HandmadeXlsx.WORKBOOK, times(3_000_000, "<!---->")));
    files.add(
        new Hostile(
            "macros.xlsm", READ, new HandmadeXlsx().part("xl/vbaProject.bin", "\1\2\3")::write));
    files.add(
        new Hostile(
            "binary.xlsb",
            "workbook.file.kind",
            new HandmadeXlsx()
                    .part(
                        "_rels/.rels",
                        "<R>" + link(1, "officeDocument", "xl/workbook.bin") + "</R>")
                ::write));
    xlsx(
        "document",
        "workbook.file.wrong",
        new HandmadeXlsx().part(HandmadeXlsx.WORKBOOK, "<document/>"));
    files.add(
        new Hostile(
            "open-document.ods",
            "workbook.file.kind",
            new HandmadeXlsx()
                    .without("_rels/.rels")
                    .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                    .part("content.xml", "<x/>")
                ::write));
  }

  static byte[] bytes(HandmadeXlsx xlsx) throws IOException {
    var out = new ByteArrayOutputStream();
    xlsx.write(out);
    return out.toByteArray();
  }

  /** All checksums in the directory at the end of the file get another bit. */
  private static byte[] withWrongChecksums(byte[] zip) {
    for (var i = 0; i < zip.length - 20; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 16] ^= 1;
      }
    }
    return zip;
  }

  private void oldWorkbooks() throws IOException {
    var plain = oldWorkbook(null);
    for (var length : new int[] {8, 600, plain.length / 2, plain.length - 600}) {
      bytes("cut-at-" + length + ".xls", "workbook.file.damaged", Arrays.copyOf(plain, length));
    }
    bytes("locked.xls", "workbook.file.encrypted", oldWorkbook("secret"));
    try (var document = new POIFSFileSystem();
        var locked = new POIFSFileSystem()) {
      document.createDocument(new java.io.ByteArrayInputStream(new byte[9]), "WordDocument");
      bytes("document.xls", "workbook.file.wrong", written(document));
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var stream = encryptor.getDataStream(locked)) {
        new HandmadeXlsx().write(stream);
      } catch (java.security.GeneralSecurityException e) {
        throw new IOException(e);
      }
      bytes("locked.xlsx", "workbook.file.encrypted", written(locked));
    }
  }

  private static byte[] written(POIFSFileSystem container) throws IOException {
    var out = new ByteArrayOutputStream();
    container.writeFilesystem(out);
    return out.toByteArray();
  }

  /** A table of a thousand rows. */
  static byte[] oldWorkbook(String password) throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword(password);
    try (var workbook = new HSSFWorkbook()) {
      var sheet = workbook.createSheet("Table");
      for (var i = 0; i < 1000; i++) {
        sheet.createRow(i).createCell(0).setCellValue(i == 0 ? "Student number" : "S" + i);
        sheet.getRow(i).createCell(1).setCellValue(i == 0 ? "Name" : "N" + i);
      }
      var out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private void texts() {
    var table = "学号,姓名\n012514060001,𠮷田明\n";
    bytes("empty.xlsx", "workbook.file.empty", new byte[0]);
    bytes("one-byte.xlsx", "workbook.file.wrong", new byte[] {1});
    bytes("one-byte.csv", "workbook.header.none", new byte[] {'x'});
    bytes("text.xlsx", "workbook.file.wrong", utf8(table));
    bytes("portable.xls", "workbook.file.wrong", utf8("%PDF-1.7\n" + table));
    bytes("portable.csv", "workbook.file.wrong", utf8("%PDF-1.7\n" + table));
    bytes(
        "picture.csv",
        "workbook.file.wrong",
        "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
    bytes(
        "page.xls", "workbook.file.html", utf8("<html><body><table><tr><td>学号</td></tr></table>"));
    bytes(
        "archived-page.xls",
        "workbook.file.html",
        utf8("MIME-Version: 1.0\nX-Document-Type: Workbook\n"));
    bytes(
        "xml-2003.xls",
        "workbook.file.kind",
        utf8(
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook><Table/>"));
    bytes(
        "flat.fods",
        "workbook.file.kind",
        utf8(
            "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument"
                + ":xmlns:office:1.0\"/>"));
    bytes("excel-95.xls", "workbook.file.kind", EXCEL_95);
    files.add(new Hostile("excel-95-stored.xls", "workbook.file.kind", out -> store("Book", out)));
    files.add(new Hostile("excel-95-new.xls", "workbook.file.kind", out -> store("Workbook", out)));
    utf8("one-line.csv", "workbook.file.text", times(50_000_000, "x"));
    utf8("never-closed.csv", "workbook.file.quote", text(table + "1,\"open\n2,x\n"));
    utf8(
        "never-closed-and-long.csv",
        "workbook.file.text",
        HandmadeXlsx.all(text(table + "1,\"open\n"), times(9_000_000, "2,x\n")));
    utf8("columns.csv", "workbook.file.columns", times(1_000_000, ","));
    utf8("rows.csv", "workbook.file.rows", HandmadeXlsx.all(text(table), times(300_000, "1,x\n")));
    utf8("long-cell.csv", "workbook.file.text", HandmadeXlsx.all(text(table), times(40_000, "x")));
    bytes("zeros.csv", "workbook.file.charset", utf8(table + "1,\0\n2,a\0b\n3,\0\0\n"));
    bytes(
        "late-zeros.csv", "workbook.file.charset", utf8(table + "1,x\n".repeat(9_000) + "1,\0\n"));
    bytes("utf-16.csv", READ, table.getBytes(StandardCharsets.UTF_16LE));
    bytes(
        "broken.csv",
        "workbook.file.charset",
        new byte[] {'a', ',', (byte) 0xFF, (byte) 0x81, '\n'});
    utf8("spaces.csv", "workbook.header.none", times(5_000, " \n"));
    utf8("only-spaces.csv", "workbook.header.none", times(1_000_000, " "));
  }

  /** In a container, as Excel 95 itself writes it. */
  private static void store(String name, OutputStream out) throws IOException {
    try (var container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(EXCEL_95), name);
      container.writeFilesystem(out);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

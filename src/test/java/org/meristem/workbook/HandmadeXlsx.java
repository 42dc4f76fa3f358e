package org.meristem.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx file put together part by part, so that each can be as odd as a test wants it. */
final class HandmadeXlsx {
  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String STRINGS = "xl/sharedStrings.xml";
  static final String WORKBOOK = "xl/workbook.xml";

  /** A header and a row, as the tests' columns want them. */
  static final String TABLE =
      "<row r=\"1\">"
          + inline("A1", "Student number")
          + inline("B1", "Name")
          + "</row><row r=\"2\">"
          + inline("A2", "012514060001")
          + inline("B2", "𠮷田明")
          + "</row>";

  private static final String MAIN =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE_LINKS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

  /** What stands in a part. */
  interface Part {
    void write(Writer out) throws IOException;
  }

  private final Map<String, Part> parts = new LinkedHashMap<>();

  HandmadeXlsx() {
    part("_rels/.rels", PACKAGE_LINKS + link(1, "officeDocument", WORKBOOK) + "</Relationships>");
    part(
        "xl/_rels/workbook.xml.rels",
        PACKAGE_LINKS
            + link(1, "worksheet", "worksheets/sheet1.xml")
            + link(2, "sharedStrings", "sharedStrings.xml")
            + link(3, "styles", "styles.xml")
            + "</Relationships>");
    date1904(false);
    part(STRINGS, "<sst" + MAIN + "/>");
    rows(TABLE);
  }

  HandmadeXlsx date1904(boolean is1904) {
    return part(
        WORKBOOK,
        "<workbook"
            + MAIN
            + " xmlns:r=\""
            + LINKS
            + "\"><workbookPr date1904=\""
            + is1904
            + "\"/><sheets><sheet name=\"Table\" sheetId=\"1\""
            + " r:id=\"rId1\"/></sheets></workbook>");
  }

  /** Styles from 1 on with these number formats. */
  HandmadeXlsx styled(List<String> formats) {
    var patterns = new StringBuilder();
    var styles = new StringBuilder("<xf/>");
    for (var i = 0; i < formats.size(); i++) {
      patterns
          .append("<numFmt numFmtId=\"%d\" formatCode=\"".formatted(200 + i))
          .append(formats.get(i).replace("<", "&lt;").replace("\"", "&quot;"))
          .append("\"/>");
      styles.append("<xf numFmtId=\"%d\" applyNumberFormat=\"1\"/>".formatted(200 + i));
    }
    return part(
        "xl/styles.xml",
        "<styleSheet"
            + MAIN
            + "><numFmts>"
            + patterns
            + "</numFmts><cellXfs>"
            + styles
            + "</cellXfs></styleSheet>");
  }

  static String inline(String reference, String text) {
    return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  static String link(int id, String kind, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, LINKS, kind, target);
  }

  HandmadeXlsx part(String name, Part part) {
    parts.put(name, part);
    return this;
  }

  HandmadeXlsx part(String name, String text) {
    return part(name, out -> out.write(text));
  }

  HandmadeXlsx without(String name) {
    parts.remove(name);
    return this;
  }

  HandmadeXlsx rows(String rows) {
    return sheet("<sheetData>" + rows + "</sheetData>");
  }

  HandmadeXlsx rows(Part rows) {
    return sheet(
        out -> {
          out.write("<sheetData>");
          rows.write(out);
          out.write("</sheetData>");
        });
  }

  HandmadeXlsx sheet(String content) {
    return sheet(out -> out.write(content));
  }

  HandmadeXlsx sheet(Part content) {
    return part(
        SHEET,
        out -> {
          out.write("<worksheet" + MAIN + ">");
          content.write(out);
          out.write("</worksheet>");
        });
  }

  HandmadeXlsx strings(Part strings) {
    return part(
        STRINGS,
        out -> {
          out.write("<sst" + MAIN + ">");
          strings.write(out);
          out.write("</sst>");
        });
  }

  void write(OutputStream out) throws IOException {
    try (var zip = new ZipOutputStream(new BufferedOutputStream(out))) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        var writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        part.getValue().write(writer);
        writer.flush();
        zip.closeEntry();
      }
    }
  }

  /** The same piece so many times. */
  static Part times(int count, String piece) {
    var block = piece.repeat(Math.max(1, 65_536 / piece.length()));
    var inBlock = block.length() / piece.length();
    return out -> {
      for (var i = 0; i < count / inBlock; i++) {
        out.write(block);
      }
      for (var i = 0; i < count % inBlock; i++) {
        out.write(piece);
      }
    };
  }

  /** One part after the other. */
  static Part all(Part... pieces) {
    return out -> {
      for (var piece : pieces) {
        piece.write(out);
      }
    };
  }

  static Part text(String text) {
    return out -> out.write(text);
  }
}

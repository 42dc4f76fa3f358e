package org.meristem.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.EmptyFileException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.meristem.platform.RuleViolation;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An .xlsx file, read row by row in bounded memory; POI's guards against inflated files stay on.
 */
final class WorkbookFile implements AutoCloseable {
  private final OPCPackage opened;
  private final XSSFReader reader;
  private final ReadOnlySharedStringsTable strings;
  private final boolean date1904;

  /** Ends the reading of a sheet before its end. */
  static final class Enough extends RuntimeException {
    Enough() {
      super(null, null, false, false);
    }
  }

  /**
   * @throws RuleViolation {@code workbook.file.empty}, {@code .csv}, {@code .xls}, {@code
   *     .encrypted}, {@code .html}, {@code .wrong} or {@code .damaged}, naming what the file is
   */
  WorkbookFile(byte[] content) {
    requireXlsx(content);
    OPCPackage readable = null;
    try {
      readable = OPCPackage.open(new ByteArrayInputStream(content));
      reader = new XSSFReader(readable);
      strings = new ReadOnlySharedStringsTable(readable);
      try (var workbook = reader.getWorkbookData()) {
        var properties = new WorkbookProperties();
        parse(workbook, properties);
        date1904 = properties.date1904();
      }
      opened = readable;
    } catch (IOException
        | OpenXML4JException
        | OpenXML4JRuntimeException
        | POIXMLException
        | SAXException
        | IllegalArgumentException e) {
      if (readable != null) {
        readable.revert();
      }
      throw damaged(e);
    }
  }

  boolean date1904() {
    return date1904;
  }

  /** Hands on each sheet's name and a way to read its rows. */
  void sheets(BiConsumer<String, Consumer<Consumer<SheetRow>>> handler) {
    try {
      var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        try (var sheet = sheets.next()) {
          handler.accept(sheets.getSheetName(), rows -> read(sheet, rows));
        }
      }
    } catch (IOException | OpenXML4JException | POIXMLException e) {
      throw damaged(e);
    }
  }

  private void read(InputStream sheet, Consumer<SheetRow> rows) {
    try {
      parse(sheet, new SheetHandler(strings, rows));
    } catch (Enough seen) {
      return; // the caller has what it wanted
    } catch (IOException | SAXException | IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  private static void parse(InputStream xml, DefaultHandler handler)
      throws IOException, SAXException {
    try {
      var factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newSAXParser().parse(new InputSource(xml), handler);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void requireXlsx(byte[] content) {
    if (content.length == 0) {
      throw new RuleViolation("workbook.file.empty");
    }
    try {
      switch (FileMagic.valueOf(content)) {
        case OOXML -> {}
        case OLE2 ->
            throw new RuleViolation(
                isEncrypted(content) ? "workbook.file.encrypted" : "workbook.file.xls");
        default ->
            throw new RuleViolation(isHtml(content) ? "workbook.file.html" : "workbook.file.wrong");
      }
    } catch (EmptyFileException e) {
      throw new RuleViolation("workbook.file.empty");
    }
  }

  /** An encrypted workbook is an OLE2 container with a stream of this name in its directory. */
  private static boolean isEncrypted(byte[] content) {
    return new String(content, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
  }

  private static boolean isHtml(byte[] content) {
    var start = new String(content, 0, Math.min(content.length, 400), StandardCharsets.UTF_8);
    return start.toLowerCase(Locale.ROOT).contains("<html") || start.contains("<table");
  }

  private static RuleViolation damaged(Exception cause) {
    var refusal = new RuleViolation("workbook.file.damaged");
    refusal.initCause(cause);
    return refusal;
  }

  @Override
  public void close() {
    opened.revert();
  }
}

package org.meristem.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.meristem.platform.RuleViolation;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An .xlsx workbook; POI's guards against inflated files stay on. */
final class XlsxFile implements WorkbookFile {
  private final OPCPackage opened;
  private final XSSFReader reader;
  private final ReadOnlySharedStringsTable strings;
  private final boolean date1904;

  /**
   * @throws RuleViolation {@code workbook.file.damaged}
   */
  XlsxFile(byte[] content) {
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
      throw WorkbookFile.damaged(e);
    }
  }

  @Override
  public boolean date1904() {
    return date1904;
  }

  @Override
  public void sheets(BiConsumer<String, Consumer<Consumer<SheetRow>>> handler) {
    try {
      var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        try (var sheet = sheets.next()) {
          handler.accept(sheets.getSheetName(), rows -> read(sheet, rows));
        }
      }
    } catch (IOException | OpenXML4JException | POIXMLException e) {
      throw WorkbookFile.damaged(e);
    }
  }

  private void read(InputStream sheet, Consumer<SheetRow> rows) {
    try {
      parse(sheet, new SheetHandler(strings, rows));
    } catch (Enough seen) {
      return; // the caller has what it wanted
    } catch (IOException | SAXException | IllegalArgumentException e) {
      throw WorkbookFile.damaged(e);
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

  @Override
  public void close() {
    opened.revert();
  }
}

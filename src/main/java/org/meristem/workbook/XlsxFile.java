package org.meristem.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
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
  XlsxFile(Path content) {
    OPCPackage readable = null;
    try {
      readable = OPCPackage.open(content.toFile(), PackageAccess.READ);
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
  public List<String> sheets() {
    try {
      var names = new ArrayList<String>();
      var sheets = sheetIterator();
      while (sheets.hasNext()) {
        sheets.next().close();
        names.add(sheets.getSheetName());
      }
      return names;
    } catch (IOException | OpenXML4JException | POIXMLException e) {
      throw WorkbookFile.damaged(e);
    }
  }

  @Override
  public SheetFacts read(String sheet, Consumer<SheetRow> rows) {
    var handler = new SheetHandler(strings, rows);
    try {
      var sheets = sheetIterator();
      while (sheets.hasNext()) {
        try (var xml = sheets.next()) {
          if (sheets.getSheetName().equals(sheet)) {
            parse(xml, handler);
            break;
          }
        }
      }
    } catch (Enough seen) {
      return handler.facts(); // the caller has what it wanted
    } catch (IOException
        | OpenXML4JException
        | POIXMLException
        | SAXException
        | IllegalArgumentException e) {
      throw WorkbookFile.damaged(e);
    }
    return handler.facts();
  }

  private XSSFReader.SheetIterator sheetIterator() throws IOException, OpenXML4JException {
    return (XSSFReader.SheetIterator) reader.getSheetsData();
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

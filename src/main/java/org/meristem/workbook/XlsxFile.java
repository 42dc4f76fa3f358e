package org.meristem.workbook;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.meristem.platform.RuleViolation;

/** An .xlsx workbook, of either of the two standards that go by this name. */
final class XlsxFile implements WorkbookFile {
  private static final long MOST_SHEET = 512L << 20;

  private final XlsxPackage parts;
  private final ReadingTime time;
  private final SharedStrings strings = new SharedStrings();
  private final ValueFormats formats = new ValueFormats();

  /** The part of each sheet by the sheet's name. */
  private final Map<String, String> sheets = new LinkedHashMap<>();

  private final Set<String> hidden = new HashSet<>();
  private boolean isWorkbook;
  private boolean date1904;
  private boolean uncalculated;

  /**
   * What cells refer to.
   *
   * @param uncalculated whether the workbook is to be calculated when it is opened, so that its
   *     formulas may have no values yet
   */
  record Contents(
      SharedStrings strings, ValueFormats formats, boolean date1904, boolean uncalculated) {}

  /**
   * @throws RuleViolation {@code workbook.file.wrong} where the file has no workbook in it, {@code
   *     .kind}, {@code .damaged}, {@code .unpacked}, {@code .text} or {@code .slow}
   */
  XlsxFile(Path content, ReadingTime time) {
    this.time = time;
    this.parts = new XlsxPackage(content, time);
    try {
      describe();
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private void describe() {
    var workbook = part(parts.links(""), "officeDocument").orElseThrow(this::noWorkbook);
    if (workbook.endsWith(".bin")) {
      throw new RuleViolation("workbook.file.kind", ".xlsb");
    }
    var links = parts.links(workbook);
    parts.read(workbook, XlsxPackage.MOST_DESCRIPTION, xml -> describe(xml, links));
    if (!isWorkbook) {
      throw new RuleViolation("workbook.file.wrong");
    }
    part(links, "sharedStrings")
        .filter(parts::has)
        .ifPresent(part -> parts.read(part, SharedStrings.MOST_BYTES, strings::read));
    part(links, "styles")
        .filter(parts::has)
        .ifPresent(part -> parts.read(part, XlsxPackage.MOST_DESCRIPTION, formats::read));
  }

  private RuleViolation noWorkbook() {
    return parts.has("mimetype") && parts.has("content.xml")
        ? new RuleViolation("workbook.file.kind", ".ods")
        : new RuleViolation("workbook.file.wrong");
  }

  private static Optional<String> part(Map<String, XlsxPackage.Link> links, String kind) {
    return links.values().stream()
        .filter(link -> link.kind().equals(kind))
        .map(XlsxPackage.Link::part)
        .findFirst();
  }

  private void describe(XMLStreamReader xml, Map<String, XlsxPackage.Link> links)
      throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "workbook" -> isWorkbook = true;
          case "workbookPr" -> date1904 = isOn(xml, "date1904");
          case "calcPr" -> uncalculated = isOn(xml, "fullCalcOnLoad");
          case "sheet" -> sheet(xml, links);
          default -> {}
        }
      }
    }
  }

  private static boolean isOn(XMLStreamReader xml, String attribute) {
    return SheetReader.isOn(xml.getAttributeValue(null, attribute));
  }

  /** A sheet of charts has no rows and is left out. */
  private void sheet(XMLStreamReader xml, Map<String, XlsxPackage.Link> links) {
    for (var i = 0; i < xml.getAttributeCount(); i++) {
      var link =
          xml.getAttributeLocalName(i).equals("id") ? links.get(xml.getAttributeValue(i)) : null;
      var name = xml.getAttributeValue(null, "name");
      if (link != null && link.kind().equals("worksheet") && name != null) {
        sheets.put(name, link.part());
        if (String.valueOf(xml.getAttributeValue(null, "state")).endsWith("idden")) {
          hidden.add(name); // "hidden" or "veryHidden"
        }
      }
    }
  }

  @Override
  public boolean date1904() {
    return date1904;
  }

  @Override
  public List<String> sheets() {
    return List.copyOf(sheets.keySet());
  }

  @Override
  public Set<String> hiddenSheets() {
    return hidden;
  }

  @Override
  public SheetFacts read(String sheet, Consumer<SheetRow> rows) {
    var reader =
        new SheetReader(
            new Contents(strings, formats, date1904, uncalculated), time.stoppedFor(rows));
    try {
      parts.read(sheets.get(sheet), MOST_SHEET, reader::read);
    } catch (Enough seen) {
      return reader.facts(); // the caller has what it wanted
    }
    return reader.facts();
  }

  @Override
  public void close() {
    parts.close();
  }
}

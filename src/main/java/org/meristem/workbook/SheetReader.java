package org.meristem.workbook;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.meristem.platform.RuleViolation;

/** Turns the XML of a sheet into rows of raw cells, within limits on rows, columns and texts. */
final class SheetReader {
  /** More than a spreadsheet program's numbers have, even with all their digits. */
  private static final int LONGEST_NUMBER = 400;

  private static final Pattern NUMBER =
      Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)([Ee][+-]?\\d{1,3})?");

  private final SharedStrings strings;
  private final Consumer<SheetRow> rows;
  private final SheetFacts facts = new SheetFacts();
  private final StringBuilder text = new StringBuilder();
  private final SheetRow.Cells cells = new SheetRow.Cells();

  private int row;
  private int column;
  private int seen;
  private int length;

  SheetReader(SharedStrings strings, Consumer<SheetRow> rows) {
    this.strings = strings;
    this.rows = rows;
  }

  SheetFacts facts() {
    return facts;
  }

  void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "row" -> row(xml);
          case "col" -> column(xml);
          case "mergeCell" -> merge(xml.getAttributeValue(null, "ref"));
          default -> {}
        }
      }
    }
  }

  private void column(XMLStreamReader xml) {
    if (isOn(xml.getAttributeValue(null, "hidden"))) {
      facts.hide(
          Reference.whole(xml.getAttributeValue(null, "min")) - 1,
          Reference.whole(xml.getAttributeValue(null, "max")) - 1);
    }
  }

  /** Cells such as {@code A1:B2}, or whole columns such as {@code A:B}. */
  private void merge(String range) {
    var corners = String.valueOf(range).replace("$", "").split(":");
    if (corners.length == 0) {
      throw new RuleViolation("workbook.file.damaged");
    }
    var first = corners[0];
    var last = corners[corners.length - 1];
    facts.merge(
        Reference.row(first, 1),
        Reference.row(last, WorkbookFile.LAST_ROW),
        Reference.column(first));
  }

  private static boolean isOn(String flag) {
    return "1".equals(flag) || "true".equals(flag);
  }

  private void row(XMLStreamReader xml) throws XMLStreamException {
    var number = xml.getAttributeValue(null, "r");
    var hidden = isOn(xml.getAttributeValue(null, "hidden"));
    row = Reference.requireRow(number == null ? row + 1 : Reference.whole(number));
    column = -1;
    length = 0;
    for (var event = xml.next(); ; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        cell(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        break;
      }
    }
    if (!cells.isEmpty()) {
      WorkbookFile.requireWithinLimits(++seen, 0);
      rows.accept(cells.end(row, hidden));
    }
  }

  private void cell(XMLStreamReader xml) throws XMLStreamException {
    var reference = xml.getAttributeValue(null, "r");
    var type = xml.getAttributeValue(null, "t");
    column = reference == null ? column + 1 : Reference.column(reference);
    var stored = stored(xml);
    if (!stored.isEmpty()) {
      WorkbookFile.requireWithinLimits(seen, column);
      var cell = cell(type == null ? "n" : type, stored);
      length += type != null && type.equals("s") ? 0 : stored.length();
      WorkbookFile.requireRowFits(length);
      cells.put(column, cell);
    }
  }

  /** What stands in the cell's value or, where the text is in the cell itself, in that. */
  private String stored(XMLStreamReader xml) throws XMLStreamException {
    var stored = "";
    for (var event = xml.next(); ; event = xml.next()) {
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        return stored;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> stored = value(xml);
          case "is" -> stored = SharedStrings.text(xml, text);
          default -> {}
        }
      }
    }
  }

  private String value(XMLStreamReader xml) throws XMLStreamException {
    text.setLength(0);
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.hasText()) {
        CellText.add(text, xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
    }
    return text.toString();
  }

  private Cell cell(String type, String stored) {
    return switch (type) {
      case "s" -> new Cell(Cell.Kind.TEXT, strings.get(stored.strip()));
      case "n" -> number(stored.strip());
      case "e" -> new Cell(Cell.Kind.ERROR, stored);
      case "d" -> new Cell(Cell.Kind.TEXT, stored.replaceFirst("T.*", ""));
      default -> new Cell(Cell.Kind.TEXT, CellText.decoded(stored));
    };
  }

  /** What says that it is a number and is none counts as a text. */
  private static Cell number(String stored) {
    var number =
        stored.length() <= LONGEST_NUMBER
            && (Reference.whole(stored) >= 0 || NUMBER.matcher(stored).matches());
    return new Cell(number ? Cell.Kind.NUMBER : Cell.Kind.TEXT, CellText.decoded(stored));
  }
}

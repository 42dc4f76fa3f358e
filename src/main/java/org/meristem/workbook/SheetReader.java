package org.meristem.workbook;

import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.meristem.platform.RuleViolation;

/** Turns the XML of a sheet into rows of raw cells, within limits on rows, columns and texts. */
final class SheetReader {
  private final CellReader reader;
  private final Consumer<SheetRow> rows;
  private final SheetFacts facts = new SheetFacts();
  private final SheetRow.Cells cells = new SheetRow.Cells();

  private int row;
  private int column;
  private int seen;
  private int length;

  SheetReader(XlsxFile.Contents workbook, Consumer<SheetRow> rows) {
    this.reader = new CellReader(workbook);
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

  static boolean isOn(String flag) {
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
    column = reference == null ? column + 1 : Reference.column(reference);
    var cell = reader.read(xml);
    if (cell != null) {
      WorkbookFile.requireWithinLimits(seen, column);
      length += reader.length();
      WorkbookFile.requireRowFits(length);
      cells.put(column, cell);
    }
  }
}

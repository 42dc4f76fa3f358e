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

  private final XlsxFile.Contents workbook;
  private final Consumer<SheetRow> rows;
  private final SheetFacts facts = new SheetFacts();
  private final StringBuilder text = new StringBuilder();
  private final SheetRow.Cells cells = new SheetRow.Cells();

  private int row;
  private int column;
  private int seen;
  private int length;

  SheetReader(XlsxFile.Contents workbook, Consumer<SheetRow> rows) {
    this.workbook = workbook;
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
    var type = xml.getAttributeValue(null, "t");
    var format = workbook.formats().of(xml.getAttributeValue(null, "s"));
    column = reference == null ? column + 1 : Reference.column(reference);
    var content = content(xml);
    var cell =
        content.isUncalculated(type, workbook.uncalculated())
            ? new Cell(Cell.Kind.FORMULA, "=" + content.formula())
            : content.stored().isEmpty() ? null : cell(type, content.stored(), format);
    if (cell != null) {
      WorkbookFile.requireWithinLimits(seen, column);
      length += "s".equals(type) ? 0 : content.stored().length();
      WorkbookFile.requireRowFits(length);
      cells.put(column, cell);
    }
  }

  /**
   * What stands in a cell.
   *
   * @param stored its value or, where the text is in the cell itself, that
   * @param hasValue whether there is a value, be it an empty text
   * @param formula null where there is none
   */
  private record Content(String stored, boolean hasValue, String formula) {
    /**
     * Programs that do not calculate leave the value out or write a zero, and have the workbook
     * calculated when it is opened.
     */
    boolean isUncalculated(String type, boolean whenOpened) {
      return formula != null
          && (stored.isEmpty() && !(hasValue && "str".equals(type))
              || whenOpened && stored.equals("0"));
    }
  }

  private Content content(XMLStreamReader xml) throws XMLStreamException {
    var stored = "";
    var hasValue = false;
    String formula = null;
    for (var event = xml.next(); ; event = xml.next()) {
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        return new Content(stored, hasValue, formula);
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> {
            stored = value(xml);
            hasValue = true;
          }
          case "f" -> formula = value(xml);
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

  private Cell cell(String type, String stored, ValueFormat format) {
    return switch (type == null ? "n" : type) {
      case "s" -> new Cell(Cell.Kind.TEXT, workbook.strings().get(stored.strip()));
      case "n" -> number(stored.strip(), format);
      case "e" -> new Cell(Cell.Kind.ERROR, stored);
      case "b" -> new Cell(Cell.Kind.TEXT, isOn(stored.strip()) ? "TRUE" : "FALSE");
      case "d" -> day(stored.strip(), format);
      default -> new Cell(Cell.Kind.TEXT, CellText.decoded(stored));
    };
  }

  /** A day that is written as one counts as the number that it mostly is. */
  private Cell day(String stored, ValueFormat format) {
    var shown = format.isDay() ? format : ValueFormat.of(ValueFormat.REGIONAL_DAY, null);
    return Days.serial(stored, workbook.date1904())
        .map(serial -> shown.cell(serial, workbook.date1904()))
        .orElseGet(() -> new Cell(Cell.Kind.TEXT, CellText.decoded(stored)));
  }

  /** What says that it is a number and is none counts as a text. */
  private Cell number(String stored, ValueFormat format) {
    var number =
        stored.length() <= LONGEST_NUMBER
            && (Reference.whole(stored) >= 0 || NUMBER.matcher(stored).matches());
    return number
        ? format.cell(stored, workbook.date1904())
        : new Cell(Cell.Kind.TEXT, CellText.decoded(stored));
  }
}

package org.meristem.workbook;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Turns the XML of a cell into a raw cell, by its type and its format. */
final class CellReader {
  /** More than a spreadsheet program's numbers have, even with all their digits. */
  private static final int LONGEST_NUMBER = 400;

  private static final Pattern NUMBER =
      Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)([Ee][+-]?\\d{1,3})?");

  private final XlsxFile.Contents workbook;
  private final StringBuilder text = new StringBuilder();
  private int length;

  CellReader(XlsxFile.Contents workbook) {
    this.workbook = workbook;
  }

  /** The cell that begins here; null for an empty one. */
  Cell read(XMLStreamReader xml) throws XMLStreamException {
    var type = xml.getAttributeValue(null, "t");
    var format = workbook.formats().of(xml.getAttributeValue(null, "s"));
    var content = content(xml);
    length = "s".equals(type) ? 0 : content.stored().length();
    if (content.isUncalculated(type, workbook.uncalculated())) {
      return new Cell(Cell.Kind.FORMULA, "=" + content.formula());
    }
    return content.stored().isEmpty() ? null : cell(type, content.stored(), format);
  }

  /** How long the text is that the cell itself holds; a shared one is not its own. */
  int length() {
    return length;
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
      case "b" -> new Cell(Cell.Kind.TEXT, SheetReader.isOn(stored.strip()) ? "TRUE" : "FALSE");
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

package org.meristem.workbook;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XML of a sheet into rows of raw cells, within limits on rows and columns. */
final class SheetHandler extends DefaultHandler {
  private final SharedStrings strings;
  private final Consumer<SheetRow> rows;
  private final SheetFacts facts = new SheetFacts();
  private final StringBuilder text = new StringBuilder();

  private SortedMap<Integer, Cell> cells = new TreeMap<>();
  private int row;
  private int column;
  private int seen;
  private String type;
  private boolean inText;
  private boolean hidden;

  SheetHandler(SharedStrings strings, Consumer<SheetRow> rows) {
    this.strings = strings;
    this.rows = rows;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "row" -> {
        startRow(attributes.getValue("r"));
        hidden = isOn(attributes.getValue("hidden"));
      }
      case "c" -> startCell(attributes.getValue("r"), attributes.getValue("t"));
      case "v", "t" -> inText = true;
      case "col" -> column(attributes);
      case "mergeCell" -> merge(attributes.getValue("ref"));
      default -> {}
    }
  }

  private void column(Attributes attributes) {
    if (isOn(attributes.getValue("hidden"))) {
      facts.hide(
          Integer.parseInt(attributes.getValue("min")) - 1,
          Integer.parseInt(attributes.getValue("max")) - 1);
    }
  }

  private void merge(String reference) {
    var range = CellRangeAddress.valueOf(reference);
    facts.merge(range.getFirstRow() + 1, range.getLastRow() + 1, range.getFirstColumn());
  }

  private static boolean isOn(String flag) {
    return "1".equals(flag) || "true".equals(flag);
  }

  SheetFacts facts() {
    return facts;
  }

  private void startRow(String number) {
    row = number == null ? row + 1 : Integer.parseInt(number);
    column = -1;
    cells = new TreeMap<>();
    WorkbookFile.requireWithinLimits(++seen, 0);
  }

  private void startCell(String reference, String cellType) {
    column = reference == null ? column + 1 : Cell.column(reference);
    if (cellType != null) {
      WorkbookFile.requireWithinLimits(seen, column);
    }
    type = cellType;
    text.setLength(0);
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inText) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "v", "t" -> inText = false;
      case "c" -> {
        if (text.length() > 0) {
          cells.put(column, cell());
        }
      }
      case "row" -> rows.accept(new SheetRow(row, cells, hidden));
      default -> {}
    }
  }

  private Cell cell() {
    var stored = text.toString();
    return switch (type == null ? "n" : type) {
      case "s" ->
          new Cell(Cell.Kind.TEXT, strings.getItemAt(Integer.parseInt(stored.strip())).getString());
      case "n" -> new Cell(Cell.Kind.NUMBER, stored.strip());
      case "e" -> new Cell(Cell.Kind.ERROR, stored);
      default -> new Cell(Cell.Kind.TEXT, stored);
    };
  }
}

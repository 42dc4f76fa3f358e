package org.meristem.workbook;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/** Turns the records of one sheet of an .xls workbook into rows of raw cells. */
final class XlsSheet implements HSSFListener {
  private final int wanted;
  private final Consumer<SheetRow> rows;

  private final SheetFacts facts = new SheetFacts();
  private final Set<Integer> hiddenRows = new HashSet<>();
  private SSTRecord strings;
  private int sheet = -1;
  private int row = -1;
  private int seen;
  private final SheetRow.Cells cells = new SheetRow.Cells();
  private FormulaRecord waitsForText;

  XlsSheet(int wanted, Consumer<SheetRow> rows) {
    this.wanted = wanted;
    this.rows = rows;
  }

  @Override
  public void processRecord(Record met) {
    if (met instanceof SSTRecord table) {
      strings = table;
    } else if (met instanceof BOFRecord begin) {
      sheet += begin.getType() == BOFRecord.TYPE_WORKSHEET ? 1 : 0;
    } else if (sheet == wanted && met instanceof EOFRecord) {
      end();
    } else if (sheet == wanted) {
      fact(met);
      cell(met);
    }
  }

  private void fact(Record met) {
    if (met instanceof ColumnInfoRecord columns && columns.getHidden()) {
      facts.hide(columns.getFirstColumn(), columns.getLastColumn());
    } else if (met instanceof RowRecord begun && begun.getZeroHeight()) {
      hiddenRows.add(begun.getRowNumber());
    } else if (met instanceof MergeCellsRecord merged) {
      for (var i = 0; i < merged.getNumAreas(); i++) {
        var area = merged.getAreaAt(i);
        facts.merge(area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn());
      }
    }
  }

  SheetFacts facts() {
    return facts;
  }

  private void cell(Record met) {
    if (met instanceof LabelSSTRecord text) {
      put(
          text.getRow(),
          text.getColumn(),
          Cell.Kind.TEXT,
          strings.getString(text.getSSTIndex()).getString());
    } else if (met instanceof LabelRecord text) {
      put(text.getRow(), text.getColumn(), Cell.Kind.TEXT, text.getValue());
    } else if (met instanceof NumberRecord number) {
      put(number.getRow(), number.getColumn(), Cell.Kind.NUMBER, plain(number.getValue()));
    } else if (met instanceof BoolErrRecord value) {
      put(
          value.getRow(),
          value.getColumn(),
          value.isError() ? Cell.Kind.ERROR : Cell.Kind.TEXT,
          value.isError() ? error(value.getErrorValue()) : value.getBooleanValue() ? "1" : "0");
    } else if (met instanceof FormulaRecord formula) {
      formula(formula);
    } else if (met instanceof StringRecord text && waitsForText != null) {
      put(waitsForText.getRow(), waitsForText.getColumn(), Cell.Kind.TEXT, text.getString());
      waitsForText = null;
    }
  }

  /** A formula counts as its stored value; a text follows in a record of its own. */
  private void formula(FormulaRecord formula) {
    var type = formula.getCachedResultTypeEnum();
    if (formula.hasCachedResultString()) {
      waitsForText = formula;
    } else if (type == CellType.NUMERIC) {
      put(formula.getRow(), formula.getColumn(), Cell.Kind.NUMBER, plain(formula.getValue()));
    } else if (type == CellType.ERROR) {
      put(
          formula.getRow(),
          formula.getColumn(),
          Cell.Kind.ERROR,
          error(formula.getCachedErrorValue()));
    } else {
      put(
          formula.getRow(),
          formula.getColumn(),
          Cell.Kind.TEXT,
          formula.getCachedBooleanValue() ? "1" : "0");
    }
  }

  private void put(int atRow, int column, Cell.Kind kind, String text) {
    if (atRow != row) {
      end();
      row = atRow;
      seen++;
    }
    WorkbookFile.requireWithinLimits(seen, column);
    cells.put(column, new Cell(kind, text));
  }

  /** Hands the last row on. */
  private void end() {
    if (!cells.isEmpty()) {
      rows.accept(cells.end(row + 1, hiddenRows.contains(row)));
    }
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String error(int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#";
  }
}

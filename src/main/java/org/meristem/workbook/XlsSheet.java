package org.meristem.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/** Turns the records of one sheet of an .xls workbook into rows of raw cells. */
final class XlsSheet implements HSSFListener {
  /** Among the options of a formula: it is to be calculated when the file is opened. */
  private static final int WHEN_OPENED = 2;

  private final int wanted;
  private final boolean date1904;
  private final Consumer<SheetRow> rows;

  private final XlsFacts facts = new XlsFacts();
  private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(null);
  private final Map<Integer, ValueFormat> known = new HashMap<>();
  private SSTRecord strings;
  private int sheet = -1;
  private int row = -1;
  private int seen;
  private final SheetRow.Cells cells = new SheetRow.Cells();
  private FormulaRecord waitsForText;

  XlsSheet(int wanted, boolean date1904, Consumer<SheetRow> rows) {
    this.wanted = wanted;
    this.date1904 = date1904;
    this.rows = rows;
  }

  @Override
  public void processRecord(Record met) {
    formats.processRecordInternally(met);
    if (met instanceof SSTRecord table) {
      strings = table;
    } else if (met instanceof BOFRecord begin) {
      sheet += begin.getType() == BOFRecord.TYPE_WORKSHEET ? 1 : 0;
    } else if (sheet == wanted && met instanceof EOFRecord) {
      requireText();
      end();
    } else if (sheet == wanted) {
      facts.note(met);
      cell(met);
    }
  }

  SheetFacts facts() {
    return facts.facts();
  }

  private void cell(Record met) {
    if (met instanceof StringRecord text && waitsForText != null) {
      put(waitsForText, Cell.Kind.TEXT, text.getString());
      waitsForText = null;
    } else if (met instanceof CellValueRecordInterface at) {
      requireText();
      cell(met, at);
    }
  }

  private void cell(Record met, CellValueRecordInterface at) {
    if (met instanceof LabelSSTRecord text) {
      put(at, Cell.Kind.TEXT, strings.getString(text.getSSTIndex()).getString());
    } else if (met instanceof LabelRecord text) {
      put(at, Cell.Kind.TEXT, text.getValue());
    } else if (met instanceof NumberRecord number) {
      number(at, number.getValue());
    } else if (met instanceof BoolErrRecord value) {
      if (value.isError()) {
        put(at, Cell.Kind.ERROR, error(value.getErrorValue()));
      } else {
        put(at, Cell.Kind.TEXT, shown(value.getBooleanValue()));
      }
    } else if (met instanceof FormulaRecord formula) {
      formula(formula);
    }
  }

  /** A text follows in a record of its own; an empty one has none, and is an empty cell. */
  private void formula(FormulaRecord formula) {
    var type = formula.getCachedResultTypeEnum();
    if (formula.hasCachedResultString()) {
      waitsForText = formula;
    } else if (type == CellType.ERROR) {
      put(formula, Cell.Kind.ERROR, error(formula.getCachedErrorValue()));
    } else if (type == CellType.BOOLEAN) {
      put(formula, Cell.Kind.TEXT, shown(formula.getCachedBooleanValue()));
    } else if (type == CellType.NUMERIC) {
      // a program that does not calculate writes a zero, to be calculated when the file is opened
      if (formula.getValue() == 0 && (formula.getOptions() & WHEN_OPENED) != 0) {
        put(formula, Cell.Kind.FORMULA, "=");
      } else {
        number(formula, formula.getValue());
      }
    }
  }

  /** A formula whose text never came has no value. */
  private void requireText() {
    if (waitsForText != null) {
      put(waitsForText, Cell.Kind.FORMULA, "=");
      waitsForText = null;
    }
  }

  private void number(CellValueRecordInterface at, double value) {
    if (Double.isFinite(value)) {
      var index = formats.getFormatIndex(at);
      var format =
          known.computeIfAbsent(index, any -> ValueFormat.of(index, formats.getFormatString(at)));
      put(at, format.cell(BigDecimal.valueOf(value).toString(), date1904));
    } else {
      put(at, Cell.Kind.ERROR, String.valueOf(value));
    }
  }

  private static String shown(boolean value) {
    return value ? "TRUE" : "FALSE";
  }

  private void put(CellValueRecordInterface at, Cell.Kind kind, String text) {
    put(at, new Cell(kind, text));
  }

  private void put(CellValueRecordInterface at, Cell cell) {
    if (at.getRow() != row) {
      end();
      row = at.getRow();
      seen++;
    }
    WorkbookFile.requireWithinLimits(seen, at.getColumn());
    cells.put(at.getColumn(), cell);
  }

  /** Hands the last row on. */
  private void end() {
    if (!cells.isEmpty()) {
      rows.accept(cells.end(row + 1, facts.hidesRow(row)));
    }
  }

  private static String error(int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#";
  }
}

package org.meristem.workbook;

import java.util.HashSet;
import java.util.Set;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;

/** What the records of a sheet of an .xls workbook say besides its cells. */
final class XlsFacts {
  private final SheetFacts facts = new SheetFacts();
  private final Set<Integer> hiddenRows = new HashSet<>();

  void note(Record met) {
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

  /**
   * @param row from 0
   */
  boolean hidesRow(int row) {
    return hiddenRows.contains(row);
  }
}

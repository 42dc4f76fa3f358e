package org.meristem.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.Record;

/** What an .xls workbook says of itself: its sheets, as they follow each other, and its dates. */
final class XlsDirectory implements HSSFListener {
  private final List<BoundSheetRecord> sheets = new ArrayList<>();
  private boolean date1904;

  @Override
  public void processRecord(Record met) {
    if (met instanceof BoundSheetRecord sheet) {
      sheets.add(sheet);
    } else if (met instanceof DateWindow1904Record dates) {
      date1904 = dates.getWindowing() == 1;
    }
  }

  List<String> names() {
    return sheets.stream()
        .sorted(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof))
        .map(BoundSheetRecord::getSheetname)
        .toList();
  }

  Set<String> hidden() {
    return sheets.stream()
        .filter(sheet -> sheet.isHidden() || sheet.isVeryHidden())
        .map(BoundSheetRecord::getSheetname)
        .collect(Collectors.toSet());
  }

  boolean date1904() {
    return date1904;
  }
}

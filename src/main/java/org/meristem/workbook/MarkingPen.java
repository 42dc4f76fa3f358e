package org.meristem.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Colours cells and writes notes on them. */
final class MarkingPen {
  /** A note's size in columns and rows. */
  private static final int WIDE = 4;

  private static final int HIGH = 5;

  /** More notes than anybody reads, and fewer than a sheet can hold; further cells are coloured. */
  private static final int MOST_NOTES = 10_000;

  /** More than fits a note on a screen, and less than the old kind of workbook has room for. */
  private static final int LONGEST_NOTE = 2000;

  private final Workbook workbook;
  private final Drawing<?> drawing;
  private final Map<String, CellStyle> styles = new HashMap<>();
  private int notes;

  MarkingPen(Workbook workbook, Sheet sheet) {
    this.workbook = workbook;
    this.drawing = sheet.createDrawingPatriarch();
  }

  void mark(Cell cell, Mark mark) {
    var style = cell.getCellStyle();
    cell.setCellStyle(
        styles.computeIfAbsent(
            style.getIndex() + mark.severity().name(), key -> filled(style, mark.severity())));
    if (++notes <= MOST_NOTES) {
      note(cell, mark);
    }
  }

  private void note(Cell cell, Mark mark) {
    var earlier = cell.getCellComment() == null ? "" : cell.getCellComment().getString() + "\n";
    cell.removeCellComment();
    var creation = workbook.getCreationHelper();
    var anchor = creation.createClientAnchor();
    // a note begins in its own cell: the next may have one of its own
    anchor.setCol1(cell.getColumnIndex());
    anchor.setCol2(cell.getColumnIndex() + WIDE);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + HIGH);
    var comment = drawing.createCellComment(anchor);
    comment.setString(creation.createRichTextString(shortened(earlier + mark.message())));
    comment.setAuthor("Meristem");
    comment.setAddress(cell.getAddress());
    cell.setCellComment(comment);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_NOTE ? text : text.substring(0, LONGEST_NOTE) + "…";
  }

  /** The cell keeps its format and gets a colour. */
  private CellStyle filled(CellStyle style, Fault.Severity severity) {
    var filled = workbook.createCellStyle();
    filled.cloneStyleFrom(style);
    var colour = severity == Fault.Severity.ERROR ? IndexedColors.ROSE : IndexedColors.LIGHT_YELLOW;
    filled.setFillForegroundColor(colour.getIndex());
    filled.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return filled;
  }
}

package org.meristem.workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A first look into a workbook: its sheets with their uppermost rows, as they stand there. */
public final class WorkbookLook {
  private static final int ROWS = 12;

  /** A sheet with its first rows that hold anything. */
  public record Sheet(String name, boolean hidden, List<Line> lines) {}

  /**
   * @param number the row's number, from 1
   * @param cells the texts of its cells, one after the other
   */
  public record Line(int number, List<String> cells) {}

  /** The encodings that can be chosen for a text file. */
  public static final List<String> ENCODINGS = TextEncoding.NAMES;

  private WorkbookLook() {}

  /**
   * @param encoding as {@link TableChoice#encoding}
   */
  public static List<Sheet> into(String name, Path content, String encoding) {
    try (var file = WorkbookFile.open(name, content, encoding)) {
      var sheets = new ArrayList<Sheet>();
      for (var sheet : file.sheets()) {
        sheets.add(
            new Sheet(
                sheet,
                file.hiddenSheets().contains(sheet),
                HeadFinder.firstRows(file, sheet, HeadFinder.WITHIN).stream()
                    .filter(row -> !row.isBlank())
                    .limit(ROWS)
                    .map(WorkbookLook::line)
                    .toList()));
      }
      return sheets;
    }
  }

  private static Line line(SheetRow row) {
    return new Line(row.number(), row.filled().map(cell -> cell.text().strip()).toList());
  }
}

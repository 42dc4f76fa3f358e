package org.meristem.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.meristem.platform.Languages;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.SearchText;

/**
 * Finds the table in a workbook by the headers it knows, and reads its rows with every fault named
 * by cell.
 */
public final class TableReader {
  /** How far down a sheet the header may stand. */
  private static final int HEADER_WITHIN = 30;

  /** National identity numbers are never kept, whatever the feature. */
  private static final Set<String> NATIONAL_ID =
      Set.of(
          "身份证号",
          "身份证号码",
          "身份证",
          "居民身份证号",
          "national id",
          "id card number",
          "identity card number");

  private static final Set<String> SUMMARY = Set.of("合计", "总计", "小计", "total", "sum", "subtotal");

  private final List<Column> columns;
  private final Map<String, Column> bySpelling = new HashMap<>();

  public TableReader(List<Column> columns) {
    this.columns = columns;
    columns.forEach(
        column -> column.spellings().forEach(spelling -> bySpelling.put(spelling, column)));
  }

  /** What a reading found besides the rows it handed on. */
  public record Summary(TableHead head, int rows, int summaryRows) {}

  /**
   * Reads the table, row by row.
   *
   * @param file the file's name, as the sender has it
   * @param handler takes the name of the sheet and the row
   * @throws RuleViolation where the file is no workbook, {@code workbook.header.none} where no
   *     sheet has the headers, {@code workbook.header.missing} where a needed column is absent,
   *     {@code workbook.header.twice} where one column stands there twice
   */
  public Summary read(String file, byte[] content, BiConsumer<String, TableRow> handler) {
    try (var workbook = WorkbookFile.open(file, content)) {
      var head = requireComplete(find(workbook));
      var counts = new int[2];
      workbook.sheets(
          (name, rows) -> {
            if (name.equals(head.sheet())) {
              rows.accept(
                  row -> {
                    if (row.number() <= head.headerRow() || row.isBlank()) {
                      return;
                    }
                    if (isSummary(row)) {
                      counts[1]++;
                      return;
                    }
                    counts[0]++;
                    handler.accept(name, read(head, row, workbook.date1904()));
                  });
            }
          });
      return new Summary(head, counts[0], counts[1]);
    }
  }

  private TableHead find(WorkbookFile file) {
    var best = new TableHead[1];
    file.sheets(
        (name, rows) ->
            rows.accept(
                row -> {
                  var head = head(name, row);
                  if (best[0] == null || head.columns().size() > best[0].columns().size()) {
                    best[0] = head;
                  }
                  if (row.number() >= HEADER_WITHIN) {
                    throw new WorkbookFile.Enough();
                  }
                }));
    if (best[0] == null || best[0].columns().size() < Math.min(2, columns.size())) {
      throw new RuleViolation("workbook.header.none");
    }
    return best[0];
  }

  private TableHead head(String sheet, SheetRow row) {
    var found = new LinkedHashMap<Integer, Column>();
    var ignored = new ArrayList<String>();
    var nationalId = false;
    for (var cell : row.cells().entrySet()) {
      var spelling = SearchText.of(cell.getValue().text()).replaceAll("[*＊:：]", "").strip();
      var column = bySpelling.get(spelling);
      if (column != null) {
        found.put(cell.getKey(), column);
      } else if (NATIONAL_ID.contains(spelling)) {
        nationalId = true;
      } else if (!spelling.isEmpty()) {
        ignored.add(cell.getValue().text().strip());
      }
    }
    return new TableHead(sheet, row.number(), found, ignored, nationalId);
  }

  private TableHead requireComplete(TableHead head) {
    var seen = new HashSet<String>();
    for (var column : head.columns().values()) {
      if (!seen.add(column.field())) {
        throw new RuleViolation("workbook.header.twice", header(column));
      }
    }
    for (var column : columns) {
      if (column.required() && !seen.contains(column.field())) {
        throw new RuleViolation(
            "workbook.header.missing", header(column), head.sheet(), head.headerRow());
      }
    }
    return head;
  }

  private static String header(Column column) {
    return column.header(Languages.ENGLISH) + " / " + column.header(Languages.CHINESE);
  }

  private boolean isSummary(SheetRow row) {
    var first = row.cells().values().stream().filter(cell -> !cell.isBlank()).findFirst();
    return first.isPresent() && SUMMARY.contains(SearchText.of(first.get().text()));
  }

  private static TableRow read(TableHead head, SheetRow row, boolean date1904) {
    var values = new HashMap<String, String>();
    var cells = new HashMap<String, String>();
    var typed = new HashMap<String, String>();
    var faults = new ArrayList<Fault>();
    head.columns()
        .forEach(
            (place, column) -> {
              var cell = row.cells().get(place);
              var reference = Cell.letters(place) + row.number();
              cells.put(column.field(), reference);
              var reading = read(column, cell, date1904);
              if (cell != null) {
                typed.put(column.field(), asSeen(column, cell, reading));
              }
              if (reading.value() != null) {
                values.put(column.field(), reading.value());
              }
              if (reading.code() != null) {
                faults.add(
                    new Fault(
                        head.sheet(),
                        reference,
                        column.field(),
                        typed.get(column.field()),
                        reading.code(),
                        reading.severity(),
                        column.type().advice()));
              }
            });
    return new TableRow(row.number(), values, cells, typed, faults);
  }

  /** A date cell is seen as a date, whatever number the file keeps. */
  private static String asSeen(Column column, Cell cell, ColumnType.Reading reading) {
    return column.format() == Column.Format.DAY && reading.value() != null
        ? reading.value()
        : cell.text();
  }

  private static ColumnType.Reading read(Column column, Cell cell, boolean date1904) {
    if (cell == null || cell.isBlank()) {
      return column.required() ? ColumnType.Reading.fault("required") : ColumnType.Reading.of(null);
    }
    return cell.kind() == Cell.Kind.ERROR
        ? ColumnType.Reading.fault("cell.error")
        : column.type().read(cell, date1904);
  }
}

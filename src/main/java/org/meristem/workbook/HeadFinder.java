package org.meristem.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.meristem.platform.Languages;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.SearchText;
import org.meristem.workbook.TableHead.HeadCell;

/** Finds the header of a table, in one row or in two, by the spellings of its columns. */
final class HeadFinder {
  /** How far down a sheet the header may stand. */
  static final int WITHIN = 30;

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

  private static final Pattern BETWEEN_LANGUAGES =
      Pattern.compile(
          "[\\r\\n/／|｜()（）\\[\\]【】]+|(?<=\\p{IsHan})\\s*(?=\\p{IsLatin})"
              + "|(?<=[\\p{IsLatin}.])\\s*(?=\\p{IsHan})");

  private final List<Column> columns;
  private final TableChoice choice;
  private final Map<String, Map<String, String>> remembered;
  private final Map<String, Column> bySpelling = new HashMap<>();

  HeadFinder(
      List<Column> columns, TableChoice choice, Map<String, Map<String, String>> remembered) {
    this.columns = columns;
    this.choice = choice;
    this.remembered = remembered;
    columns.forEach(
        column -> column.spellings().forEach(spelling -> bySpelling.put(spelling, column)));
  }

  private Column column(String field) {
    return columns.stream().filter(column -> column.field().equals(field)).findFirst().orElse(null);
  }

  /**
   * A complete table goes before one that lacks columns, and then one that a person sees before a
   * hidden one.
   *
   * @throws RuleViolation {@code workbook.header.none}, {@code workbook.sheet.none}
   */
  TableHead find(WorkbookFile file) {
    TableHead best = null;
    for (var sheet : sheets(file)) {
      var head = find(file, sheet, choice.headerRow());
      if (head != null && (best == null || rank(file, head) > rank(file, best))) {
        best = head;
      }
    }
    if (best == null
        || choice.headerRow() == 0 && best.columns().size() < Math.min(2, columns.size())) {
      throw new RuleViolation("workbook.header.none");
    }
    return best;
  }

  private int rank(WorkbookFile file, TableHead head) {
    var seen = !file.hiddenSheets().contains(head.sheet());
    var fits = isComplete(head) ? 2 : 0;
    return (fits + (seen ? 1 : 0)) * WorkbookFile.MOST_COLUMNS + head.columns().size();
  }

  private boolean isComplete(TableHead head) {
    var found = head.columns().values().stream().map(Column::field).toList();
    return columns.stream()
            .filter(Column::required)
            .allMatch(column -> found.contains(column.field()))
        && found.size() >= Math.min(2, columns.size());
  }

  /** The other sheets that hold a complete table. */
  List<String> others(WorkbookFile file, TableHead read) {
    return file.sheets().stream()
        .filter(sheet -> !sheet.equals(read.sheet()))
        .map(sheet -> find(file, sheet, 0))
        .filter(Objects::nonNull)
        .filter(this::isComplete)
        .map(TableHead::sheet)
        .toList();
  }

  private TableHead find(WorkbookFile file, String sheet, int headerRow) {
    TableHead best = null;
    var rows = firstRows(file, sheet, Math.max(WITHIN, headerRow) + 1);
    for (var i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      if (row.number() <= WITHIN && headerRow == 0 || row.number() == headerRow) {
        var next =
            i + 1 < rows.size() && rows.get(i + 1).number() == row.number() + 1
                ? rows.get(i + 1)
                : null;
        best = better(best, head(sheet, row, next));
      }
    }
    return best;
  }

  private List<String> sheets(WorkbookFile file) {
    if (choice.sheet() == null) {
      return file.sheets();
    }
    if (!file.sheets().contains(choice.sheet())) {
      throw new RuleViolation("workbook.sheet.none", choice.sheet());
    }
    return List.of(choice.sheet());
  }

  static List<SheetRow> firstRows(WorkbookFile file, String sheet, int most) {
    var rows = new ArrayList<SheetRow>();
    file.read(
        sheet,
        row -> {
          if (row.number() > most) {
            throw new WorkbookFile.Enough();
          }
          rows.add(row);
        });
    return rows;
  }

  private TableHead head(String sheet, SheetRow row, SheetRow next) {
    var single = head(sheet, row, texts(row), 1);
    if (next == null) {
      return single;
    }
    var lower = head(sheet, next, texts(next), 1);
    var both = head(sheet, row, joined(texts(row), texts(next)), 2);
    return both.columns().size() > lower.columns().size() ? better(single, both) : single;
  }

  private static TableHead better(TableHead one, TableHead other) {
    return one == null || other.columns().size() > one.columns().size() ? other : one;
  }

  private TableHead head(String sheet, SheetRow row, Map<Integer, List<String>> texts, int depth) {
    var cells = new ArrayList<HeadCell>();
    texts.forEach((place, spellings) -> cells.add(cell(place, spellings)));
    var found = new TableHead(sheet, row.number(), row.number() + depth, cells);
    var said = new HashMap<String, String>();
    remembered
        .getOrDefault(found.headerSet(), Map.of())
        .forEach((header, field) -> said.put(plain(header), field));
    choice.columns().forEach((header, field) -> said.put(plain(header), field));
    return said.isEmpty()
        ? found
        : new TableHead(
            sheet,
            found.headerRow(),
            found.bodyRow(),
            cells.stream().map(cell -> asSaid(cell, said)).toList());
  }

  private HeadCell cell(int place, List<String> spellings) {
    var nationalId = spellings.stream().anyMatch(HeadFinder::isNationalId);
    var column =
        spellings.stream().map(this::spelled).filter(Objects::nonNull).findFirst().orElse(null);
    return new HeadCell(place, spellings.get(0), nationalId ? null : column, nationalId);
  }

  /** By its whole text or, where that carries both languages, by both halves alike. */
  private Column spelled(String header) {
    var whole = bySpelling.get(plain(header));
    if (whole != null) {
      return whole;
    }
    var halves = halves(header);
    var named = halves.stream().map(half -> bySpelling.get(plain(half))).distinct().toList();
    return halves.size() > 1 && named.size() == 1 ? named.get(0) : null;
  }

  private static boolean isNationalId(String header) {
    return NATIONAL_ID.contains(plain(header))
        || halves(header).stream().anyMatch(half -> NATIONAL_ID.contains(plain(half)));
  }

  /** What stands on both sides of a line break, a bracket, a stroke or a change of script. */
  private static List<String> halves(String header) {
    return Arrays.stream(BETWEEN_LANGUAGES.split(header))
        .filter(half -> !plain(half).isEmpty())
        .toList();
  }

  /** What a person said of a header goes before what its spelling tells. */
  private HeadCell asSaid(HeadCell cell, Map<String, String> said) {
    var field = said.get(plain(cell.header()));
    return field == null || cell.nationalId()
        ? cell
        : new HeadCell(cell.place(), cell.header(), column(field), false);
  }

  private static Map<Integer, List<String>> texts(SheetRow row) {
    var texts = new TreeMap<Integer, List<String>>();
    for (var place = 0; place < row.cells().length; place++) {
      var cell = row.cell(place);
      if (cell != null && !cell.isBlank()) {
        texts.put(place, List.of(cell.text().strip()));
      }
    }
    return texts;
  }

  /**
   * A header in two rows: below a group's name stand the names of its columns, and a column without
   * a group has its name in either row. A group's name stands once, above the first of its columns.
   */
  private static Map<Integer, List<String>> joined(
      Map<Integer, List<String>> upper, Map<Integer, List<String>> lower) {
    var joined = new TreeMap<>(upper);
    var groups = new TreeMap<>(upper);
    lower.forEach(
        (place, texts) -> {
          var group = groups.floorEntry(place);
          var name = texts.get(0);
          joined.put(
              place,
              group == null
                  ? texts
                  : List.of(
                      group.getValue().get(0) + " " + name, name, group.getValue().get(0) + name));
        });
    return joined;
  }

  private static String plain(String header) {
    return SearchText.of(header).replaceAll("[*＊:：;；,，]", "").strip();
  }

  /**
   * @throws RuleViolation {@code workbook.header.twice}, {@code workbook.header.missing}
   */
  TableHead requireComplete(TableHead head) {
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
}

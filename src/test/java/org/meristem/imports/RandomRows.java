package org.meristem.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * Rows of a list made from those that there are, and the same with cells that hold other things.
 */
final class RandomRows {
  /** What stands in cells that nobody has looked over. */
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1e3",
          "2.555",
          "0.125",
          "100",
          "101",
          "99999",
          "1890-01-01",
          "2099-12-31",
          "2001/2/3",
          "03/04/1999",
          "yes",
          "否",
          "x".repeat(101),
          "x".repeat(401),
          "长".repeat(2001),
          "\uFDFA".repeat(90),
          "\uD842\uDFB7".repeat(60),
          "\uD842\uDFB7".repeat(200),
          "MAILTO:a@example.edu",
          "a@b",
          "\uFF2E\uFF33\uFF25\uFF0D\uFF30\uFF28\uFF24",
          "nse-ams",
          "nse-5001",
          "NSE-5001 & (NSE-5010 | NSE-5011)",
          "NSE-5001 >= 60",
          "50 A | 50 B",
          "a | b | c",
          "'123",
          "\u200B",
          "=1+1",
          "A\r\nB",
          "a\u200Bb",
          "Postdoctoral fellow",
          "paused",
          "left",
          "withdrawn",
          "on leave",
          "graduated");

  /**
   * A kind of workbook.
   *
   * @param key a new record's, by its number; null where a list makes no new ones
   * @param own values that keep a row away from what others read, by the header of their column
   */
  record Kind(String name, String account, String key, Map<String, String> own) {}

  private final Kind kind;
  private final List<List<String>> known;
  private final List<String> header;
  private final Random random;

  /**
   * @param workbook the list as it is exported
   */
  RandomRows(Kind kind, byte[] workbook, Random random) throws IOException {
    this.kind = kind;
    this.known = rows(workbook);
    this.header = known.remove(0);
    this.random = random;
  }

  List<String> header() {
    return header;
  }

  boolean isEmpty() {
    return known.isEmpty();
  }

  /** As many new rows, or all that there are where the list makes no new ones. */
  List<List<String>> fresh(int count) {
    if (kind.key() == null) {
      return known;
    }
    var rows = new ArrayList<List<String>>();
    for (var i = 0; i < count; i++) {
      var row = new ArrayList<>(any());
      row.set(0, kind.key().formatted(random.nextInt(99_999)));
      kind.own().forEach((column, value) -> row.set(header.indexOf(column), value));
      rows.add(row);
    }
    return rows;
  }

  /** The same rows, some cells with what stands elsewhere in the column or with something odd. */
  List<List<String>> odd(List<List<String>> rows) {
    var changed = new ArrayList<List<String>>();
    for (var row : rows) {
      var next = new ArrayList<>(row);
      for (var i = random.nextInt(4); i > 0; i--) {
        var place = random.nextInt(next.size());
        if (isFree(place) || random.nextInt(8) == 0) {
          next.set(place, random.nextBoolean() ? any().get(place) : odd());
        }
      }
      changed.add(next);
    }
    return changed;
  }

  /** Whether other values there are more than an accident. */
  private boolean isFree(int place) {
    return place > 0 && !kind.own().containsKey(header.get(place));
  }

  private List<String> any() {
    return known.get(random.nextInt(known.size()));
  }

  private String odd() {
    return ODD.get(random.nextInt(ODD.size()));
  }

  private static List<List<String>> rows(byte[] workbook) throws IOException {
    var formatter = new DataFormatter();
    try (var book = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
      var rows = new ArrayList<List<String>>();
      var width = book.getSheetAt(0).getRow(0).getLastCellNum();
      for (Row row : book.getSheetAt(0)) {
        var texts = new String[width];
        Arrays.setAll(
            texts, i -> row.getCell(i) == null ? "" : formatter.formatCellValue(row.getCell(i)));
        rows.add(new ArrayList<>(List.of(texts)));
      }
      return rows;
    }
  }
}

package org.meristem.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.meristem.platform.Languages;

/**
 * Measures how fast a large roster is read and written; run by hand, its figures stand in
 * docs/decisions/0009-reading-speed.md.
 */
final class ReadingSpeed {
  private static final int ROWS = 100_000;
  private static final int RUNS = 5;

  private static final List<Column> COLUMNS = columns();

  private static List<Column> columns() {
    var columns = new ArrayList<>(WrittenByTest.COLUMNS);
    for (var field : List.of("phone", "status", "supervisorNumber", "supervisor", "account")) {
      columns.add(Column.text("students.column.", field, 100));
    }
    return columns;
  }

  private interface Act {
    void run() throws IOException;
  }

  public static void main(String[] arguments) throws IOException {
    var file = Files.createTempFile("large", ".xlsx");
    try (var out = Files.newOutputStream(file)) {
      roster().write(out);
    }
    System.out.printf(
        "%d rows of %d columns, %d kB%n", ROWS, COLUMNS.size(), Files.size(file) / 1000);
    measure("rows of cells", () -> cells(file));
    measure(
        "table with every fault", () -> new TableReader(COLUMNS).read("t.xlsx", file, row -> {}));
    Files.delete(file);
    for (var count : new int[] {ROWS / 10, ROWS}) {
      measure(count + " rows written", () -> write(count));
      measure(count + " rows written by SXSSF alone", () -> writeBare(count));
    }
  }

  private static void measure(String what, Act act) throws IOException {
    var times = new long[RUNS + 1];
    for (var i = 0; i < times.length; i++) {
      var start = System.nanoTime();
      act.run();
      times[i] = (System.nanoTime() - start) / 1_000_000;
    }
    var cold = times[0];
    Arrays.sort(times, 1, times.length);
    System.out.printf("%s: %d ms, the first time %d ms%n", what, times[1 + RUNS / 2], cold);
  }

  private static void cells(Path file) {
    try (var workbook = new XlsxFile(file, new ReadingTime(Duration.ofMinutes(1)))) {
      workbook.read("Table", row -> {});
    }
  }

  private static Map<String, String> values(int row, Random random) {
    var values = new HashMap<String, String>();
    values.put("studentNumber", "2025%08d".formatted(row));
    values.put("name", "李明" + random.nextInt(5000));
    values.put("latinName", "Li Ming " + random.nextInt(60_000));
    values.put("sex", row % 2 == 0 ? "FEMALE" : "MALE");
    values.put("birthDate", "2001-02-03");
    values.put("email", "s" + row + "@students.example.edu");
    values.put("programme", "NSE-AMS");
    values.put("entryYear", "2025");
    values.put("entryDate", "2025-09-01");
    values.put("studyMode", "FULL_TIME");
    values.put("group", "课题组 " + random.nextInt(40));
    values.put("phone", "1380000" + random.nextInt(9999));
    values.put("status", "ENROLLED");
    values.put("supervisorNumber", "T00" + random.nextInt(99));
    values.put("supervisor", "王老师");
    values.put("account", "s" + row);
    return values;
  }

  /** As spreadsheet programs write it: texts shared, days as numbers. */
  private static HandmadeXlsx roster() {
    var shared = new LinkedHashMap<String, Integer>();
    var rows = new StringBuilder("<row r=\"1\">");
    COLUMNS.forEach(column -> cell(rows, shared, column.header(Languages.CHINESE)));
    var random = new Random(1406);
    for (var i = 0; i < ROWS; i++) {
      rows.append("</row><row r=\"").append(i + 2).append("\">");
      var values = values(i, random);
      for (var column : COLUMNS) {
        var value = values.get(column.field());
        switch (column.format()) {
          case DAY ->
              rows.append("<c s=\"1\"><v>")
                  .append(36_000 + random.nextInt(2_000))
                  .append("</v></c>");
          case NUMBER -> rows.append("<c><v>").append(value).append("</v></c>");
          case TEXT -> cell(rows, shared, column.type().shown(value, Languages.CHINESE));
        }
      }
    }
    return new HandmadeXlsx()
        .rows(rows.append("</row>").toString())
        .strings(
            out -> {
              for (var text : shared.keySet()) {
                out.write("<si><t>" + text + "</t></si>");
              }
            });
  }

  private static void cell(StringBuilder rows, Map<String, Integer> shared, String text) {
    var index = shared.computeIfAbsent(text, any -> shared.size());
    rows.append("<c t=\"s\"><v>").append(index).append("</v></c>");
  }

  private static void write(int count) throws IOException {
    var random = new Random(1406);
    new TableWriter(COLUMNS, Languages.CHINESE)
        .write(
            OutputStream.nullOutputStream(),
            "Table",
            taker -> {
              for (var i = 0; i < count; i++) {
                taker.accept(values(i, random));
              }
            });
  }

  private static void writeBare(int count) throws IOException {
    var random = new Random(1406);
    try (var workbook = new SXSSFWorkbook(100)) {
      var sheet = workbook.createSheet("Table");
      for (var i = 0; i < count; i++) {
        var row = sheet.createRow(i);
        var values = values(i, random);
        for (var column = 0; column < COLUMNS.size(); column++) {
          row.createCell(column).setCellValue(values.get(COLUMNS.get(column).field()));
        }
      }
      workbook.write(OutputStream.nullOutputStream());
    }
  }
}

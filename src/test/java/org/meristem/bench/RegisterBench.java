package org.meristem.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.meristem.testing.Imports;
import org.meristem.testing.RosterFile;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * Times what people do with the register when it is large beside when it is small: pages of the
 * list, searches, exports beside a bare streamed write of the same cells, small imports. Arguments:
 * database, rows, requests, further JVM flags.
 */
final class RegisterBench {
  private static final int SMALL = 10_000;
  private static final int PREVIEW = 1_000;
  private static final int ROUNDS = 5;

  private final RunningMeristem meristem;
  private final Imports imports;
  private final int requests;
  private final Random random = new Random(1);

  private RegisterBench(RunningMeristem meristem, int requests) {
    this.meristem = meristem;
    this.imports = new Imports(meristem);
    this.requests = requests;
  }

  public static void main(String[] arguments) throws Exception {
    var database = TestDatabase.valueOf(arguments[0]);
    var large = Integer.parseInt(arguments[1]);
    var flags = List.of(arguments).subList(3, arguments.length);
    try (var meristem = RunningMeristem.demo(database, LiveHeap.noted(flags))) {
      var bench = new RegisterBench(meristem, Integer.parseInt(arguments[2]));
      System.out.println(database);
      bench.smallImports();
      bench.enter(SMALL);
      bench.look(SMALL);
      bench.enter(large);
      bench.look(large);
      LiveHeap.during(meristem, bench::exports);
      System.out.println("  exports: " + LiveHeap.found());
    }
    System.exit(0);
  }

  /** Previews of 1,000 rows and whole imports of 10,000, taken back each time. */
  private void smallImports() {
    var preview = new Timing();
    var whole = new Timing();
    for (var round = 0; round < ROUNDS; round++) {
      var few = Imports.bytes(RosterFile.of(PREVIEW));
      preview.of(() -> imports.discard(Imports.id(imports.stage("roster.xlsx", few))));
      var many = Imports.bytes(RosterFile.of(SMALL));
      var begin = System.nanoTime();
      var id = Imports.id(imports.stage("roster.xlsx", many));
      imports.apply(id);
      whole.add(Timing.since(begin));
      imports.undo(id);
    }
    print("preview of " + PREVIEW + " rows", preview);
    print("import of " + SMALL + " rows", whole);
  }

  private void enter(int students) {
    imports.apply(Imports.id(imports.stage("roster.xlsx", Imports.bytes(RosterFile.of(students)))));
  }

  private void look(int students) throws IOException {
    System.out.printf("%,d students%n", imports.students(""));
    var pages = new Timing();
    var words = new Timing();
    var narrowed = new Timing();
    for (var i = 0; i < requests; i++) {
      pages.of(() -> list("", random.nextInt(20)));
      words.of(() -> list("student" + random.nextInt(SMALL) + "@", 0));
      narrowed.of(() -> list("课题组" + random.nextInt(40) + " status:on_leave", 0));
    }
    print("list", pages);
    print("search by words", words);
    print("search by words and status", narrowed);
    var ours = new Timing();
    var bare = new Timing();
    for (var round = 0; round < ROUNDS; round++) {
      ours.of(this::export);
      bare.add(bareWrite(RosterFile.of(students)));
    }
    print("export", ours);
    print("bare streamed write of the same cells", bare);
    System.out.printf("  export is %.2f times the bare write%n", ours.median() / bare.median());
  }

  private void exports() {
    for (var round = 0; round < ROUNDS; round++) {
      export();
    }
  }

  private void export() {
    meristem.send(
        meristem.api("admin", "/students.xlsx").GET().build(),
        HttpResponse.BodyHandlers.discarding());
  }

  private void list(String query, int page) {
    var path =
        "/students?size=50&page="
            + page
            + "&query="
            + URLEncoder.encode(query, StandardCharsets.UTF_8);
    var answer = meristem.get("director", path);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
  }

  /**
   * Writes the cells of a file with the streaming workbook and nothing else; they are in memory.
   */
  private static double bareWrite(Path file) throws IOException {
    List<List<Object>> rows;
    try (var workbook = new ReadableWorkbook(file.toFile());
        var stream = workbook.getFirstSheet().openStream()) {
      rows =
          stream
              .map(row -> row.stream().map(cell -> cell == null ? null : cell.getValue()).toList())
              .toList();
    }
    var begin = System.nanoTime();
    try (var workbook = new SXSSFWorkbook(100)) {
      var sheet = workbook.createSheet();
      for (var i = 0; i < rows.size(); i++) {
        write(sheet.createRow(i), rows.get(i));
      }
      workbook.write(OutputStream.nullOutputStream());
    }
    return Timing.since(begin);
  }

  private static void write(Row row, List<Object> cells) {
    for (var i = 0; i < cells.size(); i++) {
      if (cells.get(i) instanceof Number number) {
        row.createCell(i).setCellValue(number.doubleValue());
      } else {
        row.createCell(i).setCellValue(String.valueOf(cells.get(i)));
      }
    }
  }

  private static void print(String what, Timing timing) {
    System.out.printf(
        "  %-40s median %7.0f ms, p95 %7.0f ms of %d%n",
        what, 1000 * timing.median(), 1000 * timing.at(0.95), timing.count());
  }
}

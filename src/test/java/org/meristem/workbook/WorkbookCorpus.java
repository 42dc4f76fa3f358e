package org.meristem.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.meristem.platform.RuleViolation;

/**
 * Reads every file of a folder as somebody's workbook, sheet by sheet with the columns mapped by
 * hand, and has a marked copy made of each: nothing may fail but with a refusal that says why, and
 * each copy opens again with its note. Run by hand with a folder of workbooks, such as the public
 * test suites of spreadsheet libraries: {@code java … org.meristem.workbook.WorkbookCorpus FOLDER}.
 * It prints each failure and the figures; its end code is 1 where anything failed.
 */
final class WorkbookCorpus {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("students.column.", "name", 40),
          Column.day("students.column.", "birthDate"),
          Column.number("students.column.", "entryYear", ColumnTypes.whole(1950, 2100)),
          Column.of("students.column.", "studentNumber", ColumnTypes.digits(12)));

  private final Map<String, Integer> outcomes = new TreeMap<>();
  private int failures;
  private long slowest;
  private Path slow;

  public static void main(String[] arguments) throws IOException {
    var corpus = new WorkbookCorpus();
    try (var files = Files.walk(Path.of(arguments[0]))) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        corpus.tryFile(file);
      }
    }
    System.out.println(corpus.outcomes);
    System.out.printf(
        "failures: %d, slowest: %d ms, %s%n", corpus.failures, corpus.slowest, corpus.slow);
    System.exit(corpus.failures == 0 ? 0 : 1);
  }

  private void tryFile(Path file) {
    var start = System.nanoTime();
    try {
      count(read(file));
    } catch (RuleViolation refused) {
      count(
          refused.key()
              + " "
              + String.join(
                  ",", List.of(refused.arguments()).stream().map(String::valueOf).toList()));
    } catch (IOException | RuntimeException | Error e) {
      failures++;
      count("failed");
      System.out.println(file + ": " + e);
      if (Boolean.getBoolean("trace")) {
        e.printStackTrace(System.out);
      }
    }
    var took = (System.nanoTime() - start) / 1_000_000;
    if (took > slowest) {
      slowest = took;
      slow = file;
    }
  }

  private void count(String outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }

  private String read(Path file) throws IOException {
    var name = file.getFileName().toString();
    var copied = "no cells";
    for (var sheet : WorkbookLook.into(name, file, null)) {
      if (!sheet.lines().isEmpty()) {
        copied = read(name, file, sheet);
      }
    }
    return copied;
  }

  private static String read(String name, Path file, WorkbookLook.Sheet sheet) throws IOException {
    var header = sheet.lines().get(0);
    var columns = new LinkedHashMap<String, String>();
    for (var text : header.cells()) {
      if (columns.size() < COLUMNS.size()) {
        columns.putIfAbsent(text, COLUMNS.get(columns.size()).field());
      }
    }
    var choice = new TableChoice(sheet.name(), header.number(), columns, Map.of(), Set.of(), null);
    var marks = new ArrayList<Mark>();
    try {
      new TableReader(COLUMNS, choice, Map.of())
          .read(
              name,
              file,
              row ->
                  row.faults()
                      .forEach(
                          fault ->
                              marks.add(new Mark(fault.cell(), fault.severity(), fault.code()))));
    } catch (RuleViolation refused) {
      if (!refused.key().startsWith("workbook.header")) {
        throw refused;
      }
    }
    marks.add(new Mark("A" + header.number(), Fault.Severity.ERROR, "marked here"));
    return copy(name, file, sheet.name(), marks);
  }

  private static String copy(String name, Path file, String sheet, List<Mark> marks)
      throws IOException {
    var copy = Files.createTempFile("corpus", ".copy");
    try {
      var ending = new MarkedCopy(sheet, null, marks).write(name, file, copy);
      try (var opened = WorkbookFactory.create(copy.toFile(), null, true)) {
        var place = new CellReference(marks.get(0).cell());
        var row = opened.getSheet(sheet).getRow(place.getRow());
        var note = row.getCell(place.getCol()).getCellComment().getString().getString();
        if (!note.contains(marks.get(0).message())) {
          throw new IllegalStateException("another note: " + note);
        }
      }
      return "marked copy " + ending;
    } finally {
      Files.delete(copy);
    }
  }
}

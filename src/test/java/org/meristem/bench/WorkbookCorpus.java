package org.meristem.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.meristem.platform.RuleViolation;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;
import org.meristem.workbook.WorkbookLook;

/**
 * Brings every file of a folder in over the API of a server of its own, as a list of students that
 * only updates, with the first columns of its last filled sheet mapped by hand; asks for the
 * preview's problems and for the marked copy, and opens that. Whatever is answered with 500 or not
 * at all, and each file that was read but has no copy with its notes, is a failure. Arguments: a
 * folder, further JVM flags; the end code is 1 where anything failed.
 */
final class WorkbookCorpus {
  private static final List<String> FIELDS =
      List.of("studentNumber", "name", "birthDate", "entryYear");

  private static final int SERVER_ERROR = 500;

  private final RunningMeristem meristem;
  private final Imports imports;
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final Timing times = new Timing();
  private int files;
  private int failures;
  private long begin;
  private double longest;
  private Path slowest;

  /** Something that must not be. */
  private static final class Failure extends RuntimeException {
    Failure(String what) {
      super(what);
    }
  }

  private WorkbookCorpus(RunningMeristem meristem) {
    this.meristem = meristem;
    this.imports = new Imports(meristem);
  }

  public static void main(String[] arguments) throws IOException {
    var flags = List.of(arguments).subList(1, arguments.length);
    try (var meristem = RunningMeristem.demo(TestDatabase.DERBY, flags);
        var files = Files.walk(Path.of(arguments[0]))) {
      var corpus = new WorkbookCorpus(meristem);
      files.filter(Files::isRegularFile).sorted().forEach(corpus::tryFile);
      corpus.print();
      Runtime.getRuntime().addShutdownHook(new Thread(meristem::close));
      System.exit(corpus.failures == 0 ? 0 : 1);
    }
  }

  private void tryFile(Path file) {
    files++;
    begin = System.nanoTime();
    try {
      count(imported(file));
    } catch (IOException | RuntimeException e) {
      failures++;
      count("FAILED");
      System.out.println(file + ": " + e);
    }
  }

  /** All that the server does for a file is done. */
  private void answered(Path file) {
    var took = Timing.since(begin);
    times.add(took);
    if (took > longest) {
      longest = took;
      slowest = file;
    }
  }

  private void count(String outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }

  private void print() {
    outcomes.forEach((outcome, count) -> System.out.printf("%5d  %s%n", count, outcome));
    System.out.printf(
        "%d files, %d failed; median %.2f s, p95 %.2f s, longest %.2f s: %s%n",
        files, failures, times.median(), times.at(0.95), longest, slowest);
  }

  private String imported(Path file) throws IOException {
    var answer =
        imports.upload(
            file.getFileName().toString(),
            Files.readAllBytes(file),
            Map.of("kind", "students", "mode", "update", "mapping", mapping(file)));
    if (answer.statusCode() >= SERVER_ERROR) {
      throw new Failure(answer.statusCode() + " " + answer.body());
    }
    if (answer.statusCode() != 201) {
      answered(file);
      return "refused: " + reason(Imports.json(answer.body()).getString("detail"));
    }
    var batch = imports.settled(Imports.id(Imports.json(answer.body())));
    var id = Imports.id(batch);
    var failed = batch.containsKey("failure");
    var problems = imports.problemItems(id);
    var copy = failed ? null : imports.download("/roster-imports/" + id + "/report.xlsx", "en");
    imports.discard(id);
    answered(file);
    return failed ? refused(batch) : marked(batch, problems, copy);
  }

  private static String refused(JsonObject batch) {
    var failure = batch.getString("failure");
    if (failure.contains("incident")) {
      throw new Failure(failure);
    }
    return "refused: " + reason(failure);
  }

  /** Without what only this file has. */
  private static String reason(String text) {
    return text.replaceAll("[“\"].*?[”\"]", "“…”").replaceAll("\\d[\\d,.]*", "n");
  }

  private static String marked(JsonObject batch, List<JsonObject> problems, byte[] copy)
      throws IOException {
    try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(copy))) {
      var sheet = workbook.getSheet(batch.getJsonObject("mapping").getString("sheet"));
      if (sheet == null || !problems.isEmpty() && !isNoted(sheet, problems.get(0))) {
        throw new Failure("the copy has no notes");
      }
    }
    return problems.isEmpty() ? "copied, nothing to mark" : "marked copy";
  }

  private static boolean isNoted(Sheet sheet, JsonObject problem) {
    return sheet.getCellComment(new CellAddress(problem.getString("cell"))) != null;
  }

  /** How a person would map it; nothing where the file cannot be looked into. */
  private static String mapping(Path file) {
    try {
      return WorkbookLook.into(file.getFileName().toString(), file, null).stream()
          .flatMap(sheet -> mapping(sheet).stream())
          .reduce("", (earlier, later) -> later);
    } catch (RuleViolation refused) {
      return "";
    }
  }

  private static Optional<String> mapping(WorkbookLook.Sheet sheet) {
    for (var line : sheet.lines()) {
      var columns = Json.createObjectBuilder();
      var fields = FIELDS.iterator();
      for (var text : line.cells()) {
        if (!text.isBlank() && Collections.frequency(line.cells(), text) == 1 && fields.hasNext()) {
          columns.add(text, fields.next());
        }
      }
      var chosen = columns.build();
      if (!chosen.isEmpty()) {
        return Optional.of(
            Json.createObjectBuilder()
                .add("sheet", sheet.name())
                .add("headerRow", line.number())
                .add("columns", chosen)
                .build()
                .toString());
      }
    }
    return Optional.empty();
  }
}

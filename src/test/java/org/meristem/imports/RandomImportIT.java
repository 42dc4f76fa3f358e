package org.meristem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * A preview without faults can be applied, whatever the file: rows like those that are there, some
 * cells of which hold something else, once as new records and once as changes to them. Applied, the
 * same file changes nothing more, and what was applied can be undone. {@code -Drandom.files} says
 * how many pairs of files of a kind, {@code -Drandom.seed} repeats those of a failure.
 */
class RandomImportIT {
  private static final String EVALUATOR = "evaluator";
  private static final int ROWS = 14;
  private static final int FILES = Integer.getInteger("random.files", 2);
  private static final List<String> MODES = List.of("upsert", "upsert", "upsert", "add", "update");

  private static final List<RandomRows.Kind> KINDS =
      List.of(
          new RandomRows.Kind("students", "admin", "2039%08d", Map.of("Account", "")),
          new RandomRows.Kind("staff", "admin", "ZT%05d", Map.of("Account", "")),
          new RandomRows.Kind(
              "programmes",
              "director",
              "ZP-%05d",
              Map.of(
                  "Discipline code",
                  "Z14",
                  "Discipline (English)",
                  "Zeta",
                  "Discipline (Chinese)",
                  "泽塔",
                  "Alternate codes",
                  "")),
          new RandomRows.Kind("areas", "director", "ZA-%05d", Map.of()),
          new RandomRows.Kind("courses", "faculty", "ZZC-%05d", Map.of()),
          new RandomRows.Kind("researchers", "admin", "ZR%05d", Map.of("Account", "")),
          new RandomRows.Kind(
              "templates",
              "director",
              "ZK-%05d",
              Map.of(
                  "Template code",
                  "ZT",
                  "Template (English)",
                  "Zeta",
                  "Template (Chinese)",
                  "泽塔",
                  "Kind of work",
                  "Technology transfer")),
          new RandomRows.Kind(
              "achievements",
              "researcher",
              "R0001/z%05d",
              Map.of("DOI", "", "ORCID put-code", "")));

  /** One file of a kind on its way through an import. */
  private record Trial(Imports imports, String kind, String mode, String choices, String text) {
    JsonObject staged() {
      var content = text.getBytes(StandardCharsets.UTF_8);
      var fields = Map.of("kind", kind, "mode", mode, "mapping", "{" + choices + "}");
      var batch = imports.stage("r.csv", content, fields);
      return withoutFaults(batch, new TreeSet<>());
    }

    /** Leaves out the rows with faults until there is none. */
    private JsonObject withoutFaults(JsonObject batch, Set<String> faulty) {
      if (!batch.getString("state").equals("READY")
          || batch.getJsonObject("counts").getInt("errors") == 0) {
        return batch;
      }
      var known = faulty.size();
      for (var problem : imports.problemItems(Imports.id(batch))) {
        if (problem.getString("severity").equals("ERROR")) {
          faulty.add(problem.getString("cell").replaceAll("\\D", ""));
        }
      }
      assertThat(faulty).as("a fault names its row: %s", batch).hasSizeGreaterThan(known);
      var mapping = "{%s, \"leaveOut\": [%s]}".formatted(choices, String.join(", ", faulty));
      return withoutFaults(imports.choose(Imports.id(batch), mapping), faulty);
    }

    /** The id of the import, or null where nothing was left of the file. */
    Long applied(String seed) {
      var batch = staged();
      assertThat(batch.getString("state")).as("%s: %s%n%s", seed, batch, text).isEqualTo("READY");
      if (changes(batch) == 0) {
        return null;
      }
      var id = Imports.id(batch);
      var answer = imports.post(id, "apply");
      assertThat(answer.statusCode())
          .as("%s %s: %s%n%s", seed, this, answer.body(), text)
          .isIn(200, 202);
      var done = imports.settled(id);
      assertThat(done.getString("state")).as("%s: %s%n%s", seed, done, text).isEqualTo("APPLIED");
      var again = staged();
      assertThat(changes(again)).as("%s, again: %s%n%s", seed, again, text).isZero();
      return id;
    }

    private static int changes(JsonObject batch) {
      var counts = batch.getJsonObject("counts");
      return counts.getInt("new") + counts.getInt("changed");
    }
  }

  static Stream<Arguments> kinds() {
    return KINDS.stream()
        .flatMap(
            kind ->
                Stream.of(TestDatabase.values()).map(db -> Arguments.of(kind.name(), db, kind)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("kinds")
  void whatThePreviewShowsIsApplied(String name, TestDatabase database, RandomRows.Kind kind)
      throws IOException {
    requireApplied(RunningMeristem.shared(database), kind);
  }

  /** Reviews of a server of its own, as others count on those that nobody has accepted. */
  @Test
  void whatThePreviewOfAnOfflineFormShowsIsApplied() throws IOException {
    try (var meristem = RunningMeristem.demo(TestDatabase.DERBY)) {
      for (var review : reviews(meristem)) {
        meristem.post(EVALUATOR, "/reviews/" + review.getInt("id") + "/accept", "{}");
      }
      requireApplied(meristem, new RandomRows.Kind("reviews", EVALUATOR, null, Map.of()));
    }
  }

  private static List<JsonObject> reviews(RunningMeristem meristem) {
    var answer = meristem.get(EVALUATOR, "/reviews").body();
    try (var reader = Json.createReader(new StringReader(answer))) {
      return reader.readArray().getValuesAs(JsonObject.class);
    }
  }

  private static void requireApplied(RunningMeristem meristem, RandomRows.Kind kind)
      throws IOException {
    var imports = new Imports(meristem, kind.account());
    var seed = Long.getLong("random.seed", System.nanoTime());
    var random = new Random(seed);
    var rows = new RandomRows(kind, imports.download("/" + kind.name() + ".xlsx", "en"), random);
    assertThat(rows.isEmpty()).as("rows to make others of").isFalse();
    for (var file = 0; file < FILES; file++) {
      var told = "-Drandom.seed=" + seed + ", file " + file;
      var original = rows.fresh(ROWS);
      var applied = new ArrayList<Long>();
      for (var turn = 0; turn < 2; turn++) {
        var mode = turn == 0 ? "upsert" : MODES.get(random.nextInt(MODES.size()));
        var text = csv(rows.header(), rows.odd(original));
        applied.add(0, new Trial(imports, kind.name(), mode, choices(random), text).applied(told));
      }
      applied.stream().filter(Objects::nonNull).forEach(id -> undo(imports, id, told));
    }
  }

  private static void undo(Imports imports, long id, String seed) {
    var undone = imports.undo(id);
    assertThat(undone.getString("state")).as("%s: %s", seed, undone).isEqualTo("UNDONE");
    assertThat(undone.getJsonObject("counts").getInt("kept")).as("%s: %s", seed, undone).isZero();
  }

  private static String choices(Random random) {
    var clear = random.nextBoolean() ? "\"email\", \"group\", \"titleZh\", \"area\"" : "";
    return "\"clear\": [%s], \"overwrite\": %s".formatted(clear, random.nextBoolean());
  }

  private static String csv(List<String> header, List<List<String>> rows) throws IOException {
    var text = new StringBuilder();
    CSVFormat.RFC4180.printRecord(text, header.toArray());
    for (var row : rows) {
      CSVFormat.RFC4180.printRecord(text, row.toArray());
    }
    return text.toString();
  }
}

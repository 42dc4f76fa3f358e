package org.meristem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.meristem.testing.Browser;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * Files that went wrong elsewhere, over the API and on the page, on both databases: what must be
 * found, what must be stored and what never. Rows with faults are left out, the rest is applied and
 * undone again.
 */
class FaultCasesIT {
  private static final Path FILES = Path.of("src/test/resources/faults");
  private static final List<String> COUNTS =
      List.of("new", "changed", "unchanged", "errors", "warnings");
  private static final Map<String, String> ACCOUNTS =
      Map.of("students", "admin", "courses", "faculty", "achievements", "researcher");

  static Stream<Arguments> cases() throws IOException {
    try (var reader = Json.createReader(new ByteArrayInputStream(read("cases.json")))) {
      var all = List.copyOf(reader.readArray().getValuesAs(JsonObject.class));
      return all.stream()
          .flatMap(
              one ->
                  Stream.of(TestDatabase.values())
                      .filter(database -> !isPersonal(one) || database == TestDatabase.POSTGRESQL)
                      .map(database -> Arguments.of(one.getString("file"), database, one)));
    }
  }

  /** What comes of one person's own list is looked at apart. */
  private static boolean isPersonal(JsonObject one) {
    return one.getString("kind", "students").equals("achievements");
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("cases")
  void theFileLeadsToWhatItMust(String file, TestDatabase database, JsonObject expected)
      throws IOException {
    var kind = expected.getString("kind", "students");
    var meristem = RunningMeristem.shared(database);
    var imports = new Imports(meristem, ACCOUNTS.get(kind));
    var batch = imports.stage(file, read(file), Map.of("kind", kind));
    assertThat(batch.getString("state")).as(batch.toString()).isEqualTo("READY");
    for (var count : COUNTS) {
      if (expected.containsKey(count)) {
        assertThat(batch.getJsonObject("counts").getInt(count))
            .as(count)
            .isEqualTo(expected.getInt(count));
      }
    }
    var id = Imports.id(batch);
    var found = imports.problems(id);
    array(expected, "problems")
        .forEach(
            one ->
                assertThat(found)
                    .containsEntry(
                        one.asJsonObject().getString("sheet")
                            + "!"
                            + one.asJsonObject().getString("cell"),
                        one.asJsonObject().getString("code")));
    assertThat(found.keySet().stream().map(cell -> cell.replaceAll(".*!", "")))
        .containsAll(texts(expected, "flagged"));
    expectOnPage(meristem, kind, file, imports.problemItems(id), batch.getJsonObject("counts"));
    var applied = !isPersonal(expected) && apply(imports, batch);
    try {
      expectStored(imports, kind, expected);
      if (applied) {
        var again =
            leavingOutFaults(imports, imports.stage(file, read(file), Map.of("kind", kind)));
        assertThat(again.getJsonObject("counts").getInt("new")).as("again").isZero();
        assertThat(again.getJsonObject("counts").getInt("changed")).as("again").isZero();
      }
    } finally {
      if (applied) {
        assertThat(imports.undo(id).getString("state")).isEqualTo("UNDONE");
      }
    }
  }

  /** Uploaded there, the file gives the same counts and tells of the same problems. */
  private static void expectOnPage(
      RunningMeristem meristem,
      String kind,
      String file,
      List<JsonObject> problems,
      JsonObject counts) {
    try (var browser = Browser.signedIn(meristem, ACCOUNTS.get(kind), "en", Browser.WIDE)) {
      browser.go("/imports/list").selectOption("[id='upload:kind']", kind);
      Imports.upload(browser, FILES.resolve(file));
      assertThat(Imports.tiles(browser).subList(1, 5))
          .isEqualTo(COUNTS.stream().limit(4).map(counts::getInt).toList());
      var shown = browser.text();
      assertThat(problems)
          .allSatisfy(problem -> assertThat(shown).contains(problem.getString("message")));
      browser.page().click("[id='discard:go']");
      browser.page().waitForURL("**/imports/list");
    }
  }

  private static boolean apply(Imports imports, JsonObject batch) {
    var ready = leavingOutFaults(imports, batch);
    if (ready.getJsonObject("counts").getInt("new") == 0) {
      return false;
    }
    var done = imports.apply(Imports.id(ready));
    assertThat(done.getString("state")).as(done.toString()).isEqualTo("APPLIED");
    return true;
  }

  private static JsonObject leavingOutFaults(Imports imports, JsonObject batch) {
    var faulty = new TreeSet<String>();
    for (var problem : imports.problemItems(Imports.id(batch))) {
      if (problem.getString("severity").equals("ERROR")) {
        faulty.add(problem.getString("cell").replaceAll("\\D", ""));
      }
    }
    return faulty.isEmpty()
        ? batch
        : imports.choose(Imports.id(batch), "{\"leaveOut\": [" + String.join(", ", faulty) + "]}");
  }

  private static void expectStored(Imports imports, String kind, JsonObject expected)
      throws IOException {
    expected
        .getOrDefault("values", JsonValue.EMPTY_JSON_OBJECT)
        .asJsonObject()
        .forEach(
            (key, values) -> {
              var stored = Imports.json(imports.get("/students/" + key));
              values
                  .asJsonObject()
                  .forEach(
                      (field, value) ->
                          assertThat(text(stored.get(field)))
                              .as(key + " " + field)
                              .isEqualTo(text(value)));
            });
    var never = texts(expected, "never");
    if (!never.isEmpty()) {
      var list = cells(imports.download("/" + kind + ".xlsx?query=" + "", "en"));
      assertThat(list).noneMatch(cell -> never.stream().anyMatch(cell::contains));
    }
  }

  private static List<String> cells(byte[] workbook) throws IOException {
    var formatter = new DataFormatter();
    try (var book = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
      var found = new java.util.ArrayList<String>();
      book.getSheetAt(0)
          .forEach(row -> row.forEach((Cell cell) -> found.add(formatter.formatCellValue(cell))));
      return found;
    }
  }

  @Test
  void thePreviewShowsWhatWillBeStoredAndWhatWasRead() throws IOException {
    var meristem = RunningMeristem.shared(TestDatabase.DERBY);
    var file = "t28-protected-numbers.csv";
    var batch = new Imports(meristem).stage(file, read(file), Map.of());
    try (var browser = Browser.signedIn(meristem, "admin", "en", Browser.WIDE)) {
      browser.go("/imports/import?id=" + Imports.id(batch));
      assertThat(browser.text())
          .contains("Name: 阮知行", "Date of birth: 2001-06-04", "Student number: 202700280001")
          .contains("in the file: '202700280001", "in the file: ⟨U+001F⟩202700280004");
      browser.requireAccessible();
    }
    new Imports(meristem).discard(Imports.id(batch));
  }

  @Test
  void whatOrcidDoesNotShowToEverybodyIsNotShownToTheInstitution() throws IOException {
    var meristem = RunningMeristem.shared(TestDatabase.DERBY);
    var imports = new Imports(meristem, "researcher");
    for (var file : List.of("r54-older-form-and-visibility.json", "r55-markup-in-titles.json")) {
      var batch = imports.stage(file, read(file), Map.of("kind", "achievements"));
      assertThat(apply(imports, batch)).isTrue();
    }
    var own = meristem.get("researcher", "/researchers/R0001/achievements").body();
    assertThat(own)
        .contains(
            "Known to trusted parties only", "Private draft of a patent", "Pilot line contract")
        .contains("\"PATENT\"", "\"CONTRACT\"", "\"LICENCE\"")
        .contains("Vibrations of LiNb1−xTaxO3", "Solitons in N-coupled wires")
        .contains("AT&T <script>alert(1)</script> films", "A title broken over lines")
        .doesNotContain("<sub>", "mml:", "&amp;");
    assertThat(meristem.get("faculty", "/researchers/R0001/achievements").body())
        .contains("An article in the older spelling")
        .doesNotContain("Known to trusted parties only", "Private draft of a patent");
    for (var batch : imports.all().subList(0, 2)) {
      assertThat(imports.undo(Imports.id(batch)).getString("state")).isEqualTo("UNDONE");
    }
  }

  private static JsonArray array(JsonObject one, String name) {
    return one.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
  }

  private static List<String> texts(JsonObject one, String name) {
    return array(one, name).stream().map(FaultCasesIT::text).collect(Collectors.toList());
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString text ? text.getString() : String.valueOf(value);
  }

  private static byte[] read(String file) throws IOException {
    return Imports.bytes(FILES.resolve(file));
  }
}

package org.meristem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.testing.Browser;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * The roster files of real spreadsheet programs, on the page and over the API, on both databases.
 */
class RosterCasesIT {
  private static final Path FILES = Path.of("src/test/resources/roster");
  private static final String SIMPLE = "01-simple-en.xlsx";
  private static final String REGISTRY = "02-registry-zh.xlsx";
  private static final String NEXT_TERM = "03-next-term-zh.xlsx";
  private static final String BROKEN = "04-broken.xlsx";
  private static final String TEXT = "05-registry-gb18030.csv";
  private static final String LEGACY = "06-legacy.xls";

  /** The students whom the files of the cases add. */
  private static final int ADDED = 165;

  @ParameterizedTest
  @EnumSource
  void theFilesGiveTheCountsThatWereExpected(TestDatabase database) throws IOException {
    var meristem = RunningMeristem.shared(database);
    var before = new Imports(meristem).students("");
    try (var browser = Browser.signedIn(meristem, "admin", "en", Browser.WIDE)) {
      expect(meristem, browser, SIMPLE, List.of());
      applyOnPage(browser);
      expect(meristem, browser, SIMPLE, List.of(SIMPLE));
      var registry = expect(meristem, browser, REGISTRY, List.of());
      assertThat(registry.getJsonArray("notices").toString())
          .contains("national identity numbers left out");
      applyTwice(meristem, registry);
      var next = expect(meristem, browser, NEXT_TERM, List.of(REGISTRY));
      browser.requireAccessible();
      applyTwice(meristem, next);
      var broken = expect(meristem, browser, BROKEN, List.of());
      expectProblems(meristem, broken, BROKEN);
      assertThat(new Imports(meristem).post(Imports.id(broken), "apply").statusCode())
          .isEqualTo(422);
      assertThat(browser.page().isDisabled("[id='apply:go']")).isTrue();
      applyTwice(meristem, expect(meristem, browser, TEXT, List.of()));
      var legacy = expect(meristem, browser, LEGACY, List.of());
      expectProblems(meristem, legacy, LEGACY);
      applyTwice(meristem, legacy);
      expectExportToChangeNothing(meristem, before + ADDED);
    }
  }

  /** Uploads over the API and on the page and compares both with the case. */
  private static JsonObject expect(
      RunningMeristem meristem, Browser browser, String file, List<String> after)
      throws IOException {
    var expected = caseOf(file, after);
    var answer = new Imports(meristem).upload(file, read(file), Map.of("mode", "upsert"));
    assertThat(answer.statusCode()).isEqualTo(201);
    var batch = Imports.json(answer.body());
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/api/v1/roster-imports/" + batch.getJsonNumber("id"));
    var counts = batch.getJsonObject("counts");
    for (var count : List.of("new", "changed", "unchanged", "errors", "warnings")) {
      assertThat(counts.getInt(count)).as(file + " " + count).isEqualTo(expected.getInt(count));
    }
    browser.go("/imports/list");
    Imports.upload(browser, FILES.resolve(file));
    assertThat(Imports.tiles(browser))
        .as(file + " on the page")
        .containsExactly(
            counts.values().stream().limit(4).mapToInt(n -> Integer.parseInt(n.toString())).sum(),
            expected.getInt("new"),
            expected.getInt("changed"),
            expected.getInt("unchanged"),
            expected.getInt("errors"));
    return batch;
  }

  private static void applyOnPage(Browser browser) {
    browser.page().dblclick("[id='apply:go']");
    browser.page().waitForSelector(".pill-green:has-text('applied')");
    browser.go("/students/list?query=202414060001");
    assertThat(browser.text()).contains("1 student", "宋琪文");
  }

  /** However often apply is pressed, it is done once. */
  private static void applyTwice(RunningMeristem meristem, JsonObject batch) {
    for (var i = 0; i < 2; i++) {
      var answer = new Imports(meristem).post(Imports.id(batch), "apply");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(Imports.json(answer.body()).getString("state")).isEqualTo("APPLIED");
    }
  }

  private static void expectProblems(RunningMeristem meristem, JsonObject batch, String file)
      throws IOException {
    var imports = new Imports(meristem);
    assertThat(imports.problemItems(Imports.id(batch)))
        .allSatisfy(
            problem ->
                assertThat(problem.getString("message"))
                    .isNotBlank()
                    .doesNotContain("imports.problem"));
    var expected = new HashMap<String, String>();
    for (var problem :
        caseOf(file, List.of()).getJsonArray("problems").getValuesAs(JsonObject.class)) {
      expected.put(
          problem.getString("sheet") + "!" + problem.getString("cell"), problem.getString("code"));
    }
    assertThat(imports.problems(Imports.id(batch))).isEqualTo(expected);
  }

  private static void expectExportToChangeNothing(RunningMeristem meristem, int students) {
    for (var language : List.of("en", "zh-CN")) {
      var imports = new Imports(meristem);
      var counts = imports.stage("export.xlsx", imports.export(language)).getJsonObject("counts");
      var total = imports.students("");
      assertThat(counts.getInt("unchanged")).as(language).isEqualTo(total).isEqualTo(students);
      assertThat(counts.getInt("new") + counts.getInt("changed") + counts.getInt("errors"))
          .isZero();
    }
  }

  private static JsonObject caseOf(String file, List<String> after) throws IOException {
    try (var reader = Json.createReader(new ByteArrayInputStream(read("cases.json")))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .filter(one -> one.getString("file").equals(file))
          .filter(one -> names(one).equals(after))
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<String> names(JsonObject one) {
    var names = new ArrayList<String>();
    one.getJsonArray("after").forEach(name -> names.add(((JsonString) name).getString()));
    return names;
  }

  private static byte[] read(String file) throws IOException {
    return Files.readAllBytes(FILES.resolve(file));
  }
}

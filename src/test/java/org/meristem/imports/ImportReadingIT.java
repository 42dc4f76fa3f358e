package org.meristem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.testing.Browser;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * How a file is read is proposed and can be chosen; its faults are settled on the page or come back
 * marked in the file. Every student here has a number of their own, as the system is shared.
 */
class ImportReadingIT {
  private static final String HEAD =
      "Student number,Name,Date of birth,Programme code,Entry year,E-mail,Phone\n";

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);
  private final Imports imports = new Imports(meristem);

  @Test
  void whatAPersonSaysOfAHeaderIsRememberedForTheNextSuchFile() {
    var strange = "Student number,Name,Born,Programme code,Entry year,Remark\n";
    var row = "203300000001,Li Na,2001-02-03,NSE-PHD,2025,x\n";
    var first = imports.stage("strange.csv", bytes(strange + row));
    assertThat(first.getString("state")).isEqualTo("FAILED");
    assertThat(first.getString("failure")).contains("Date of birth");

    var chosen = imports.choose(Imports.id(first), "{\"columns\": {\"Born\": \"birthDate\"}}");
    assertThat(Imports.counts(chosen)).isEqualTo("new 1");
    assertThat(chosen.getJsonArray("notices").toString()).contains("Remark");
    imports.discard(Imports.id(first));

    var second = imports.stage("strange again.csv", bytes(strange + row));
    assertThat(Imports.counts(second)).isEqualTo("new 1");
    imports.discard(Imports.id(second));
  }

  @Test
  void anEncodingThatIsGuessedIsSaidAndCanBeChosen() {
    var content = HEAD + "203300000060,Jörg Müller,2001-02-03,NSE-PHD,2025,,\n";
    var batch = imports.stage("west.csv", content.getBytes(Charset.forName("windows-1252")));
    assertThat(batch.getJsonArray("notices").toString()).contains("windows-1252", "Jörg Müller");
    var chosen = imports.choose(Imports.id(batch), "{\"encoding\": \"GB18030\"}");
    assertThat(chosen.getJsonArray("notices")).isEmpty();
    assertThat(Imports.counts(chosen)).isEqualTo("new 1");
    imports.discard(Imports.id(batch));
  }

  @Test
  void aSheetThatWasNotReadIsNamedAndBecomesAnImportOfItsOwn() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new XSSFWorkbook()) {
      for (var number : new String[] {"203300000061", "203300000062"}) {
        var sheet = workbook.createSheet("Class " + number);
        var lines = new String[] {HEAD.strip(), number + ",Li Na,2001-02-03,NSE-PHD,2025"};
        for (var i = 0; i < lines.length; i++) {
          var row = sheet.createRow(i);
          for (var cell : lines[i].split(",")) {
            row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
          }
        }
      }
      workbook.write(out);
    }
    var batch = imports.stage("classes.xlsx", out.toByteArray());
    assertThat(Imports.counts(batch)).isEqualTo("new 1");
    assertThat(batch.getJsonArray("notices").toString()).contains("Class 203300000062");
    try (var browser = Browser.signedIn(meristem, "admin", "en", 1280)) {
      var page =
          browser.go("/imports/reading?id=" + Imports.id(batch) + "&sheet=Class+203300000062");
      page.click("[id='choose:add']");
      page.waitForSelector(".tiles");
      assertThat(page.textContent("#rows")).contains("203300000062");
    }
  }

  @Test
  void modesAndEmptyCellsDoWhatWasChosen() {
    var known = "203300000010,Wang Wei,2001-02-03,NSE-PHD,2025,w@example.org,138\n";
    var fresh = "203300000011,Zhao Min,2001-02-03,NSE-PHD,2025,,\n";
    var emptied = "203300000010,Wang Wei,2001-02-03,NSE-PHD,2025,,\n";
    applied(HEAD + known, Map.of());

    var add = imports.stage("a.csv", bytes(HEAD + emptied + fresh), Map.of("mode", "add"));
    assertThat(Imports.counts(add)).isEqualTo("new 1 unchanged 1");
    var update = imports.stage("u.csv", bytes(HEAD + emptied + fresh), Map.of("mode", "update"));
    assertThat(Imports.counts(update)).isEqualTo("unchanged 1 errors 1");
    assertThat(imports.problems(Imports.id(update))).containsValue("key.unknown");

    var keeps = imports.stage("k.csv", bytes(HEAD + emptied));
    assertThat(Imports.counts(keeps)).isEqualTo("unchanged 1");
    var clears =
        imports.stage(
            "c.csv", bytes(HEAD + emptied), Map.of("mapping", "{\"clear\": [\"email\"]}"));
    assertThat(Imports.counts(clears)).isEqualTo("changed 1");
    imports.apply(Imports.id(clears));
    assertThat(imports.get("/students/203300000010")).doesNotContain("w@example.org");
    assertThat(imports.get("/students/203300000010")).contains("138");
  }

  @Test
  void whatOnlyUpdatesNeedsTheKeyAndIsCheckedAsTheRecordWouldBecome() {
    applied(HEAD + "203300000015,Wu Fang,2001-02-03,NSE-PHD,2025,,\n", Map.of());
    var update = Map.of("mode", "update");
    applied("Student number,Phone\n203300000015,139\n", update);
    assertThat(imports.get("/students/203300000015")).contains("139", "Wu Fang", "2001-02-03");

    var young =
        imports.stage(
            "y.csv", bytes("Student number,Entry date\n203300000015,2010-09-01\n"), update);
    assertThat(imports.problems(Imports.id(young))).containsEntry("y!", "date.out-of-range");
    var nameless = Map.of("mode", "update", "mapping", "{\"clear\": [\"name\"]}");
    var cleared = imports.stage("n.csv", bytes("Student number,Name\n203300000015,\n"), nameless);
    assertThat(imports.problems(Imports.id(cleared))).containsEntry("n!B2", "required");
    var adding = imports.stage("a.csv", bytes("Student number,Phone\n203300000016,1\n"));
    assertThat(adding.getString("state")).isEqualTo("FAILED");
  }

  @Test
  void aFileThatNothingWouldChangeCannotBeApplied() {
    var row = "203300000020,Sun Li,2001-02-03,NSE-PHD,2025,,\n";
    applied(HEAD + row, Map.of());
    var again = imports.stage("again.csv", bytes(HEAD + row));
    assertThat(Imports.counts(again)).isEqualTo("unchanged 1");
    var answer = imports.post(Imports.id(again), "apply");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("0 changes");
  }

  @Test
  void theMarkedCopyIsTheSendersFileWithANoteOnEachFault() throws IOException {
    var batch = imports.stage("broken.xlsx", Imports.roster("04-broken.xlsx"));
    var path = "/roster-imports/" + Imports.id(batch) + "/report.xlsx";
    var notes = new HashMap<String, String>();
    try (var workbook =
        new XSSFWorkbook(new ByteArrayInputStream(imports.download(path, "zh-CN")))) {
      workbook
          .getSheet("Roster")
          .getCellComments()
          .forEach((at, note) -> notes.put(at.formatAsString(), note.getString().getString()));
    }
    var cells =
        imports.problems(Imports.id(batch)).keySet().stream()
            .map(place -> place.substring(place.indexOf('!') + 1))
            .toList();
    assertThat(notes.keySet()).containsExactlyInAnyOrderElementsOf(cells);
    assertThat(notes.get("E5")).contains("可能是两个不同的日期");
  }

  @ParameterizedTest
  @CsvSource({"en,1280,203300000030", "zh-CN,390,203300000040"})
  void faultsAreSettledOnThePage(String language, int width, String number) {
    var other = number.substring(0, number.length() - 1) + "1";
    var content =
        HEAD.strip()
            + ",Remark\n" // a column that means nothing here
            + number
            + ",Gu Li,03/04/1999,NSE-PHD,2025,,,x\n"
            + other
            + ",Ma Ke,1999-04-03,NSE-XXX,2025,,,\n";
    try (var browser = Browser.signedIn(meristem, "admin", language, width)) {
      var page = browser.go("/imports/list");
      page.setInputFiles(
          "[id='upload:file']", new FilePayload("faults.csv", "text/csv", bytes(content)));
      page.click("[id='upload:send']");
      page.waitForSelector(".tiles");
      assertThat(page.isDisabled("[id='apply:go']")).isTrue();
      browser.screenshot("import-faults-" + language + "-" + width);
      page.locator("#rows a").first().click();
      page.waitForSelector("[id='fix:keep']");
      browser.requireAccessible();
      browser.screenshot("import-fix-" + language + "-" + width);
      assertThat(page.inputValue("#fix input[type=text]:focus")).isEqualTo("03/04/1999");
      page.fill("#fix input[type=text]", "1999-04-03");
      page.keyboard().press("Enter");
      page.waitForSelector("#fix input[type=text] >> nth=0");
      page.waitForCondition(() -> page.url().contains("fix=3"));
      page.click("[id='fix:leave']");
      page.waitForSelector("[id='apply:go']:not([disabled])");
      page.click("[id='reading']");
      page.waitForSelector("#columns");
      browser.requireAccessible();
      browser.screenshot("import-reading-" + language + "-" + width);
      page.goBack();
      page.click("[id='apply:go']");
      page.waitForSelector("[id='applied:undo']");
      browser.screenshot("import-applied-" + language + "-" + width);
      assertThat(imports.students(number)).isEqualTo(1);
      assertThat(imports.students(other)).isZero();
      page.click("[id='applied:undo']");
      page.click(".ui-confirmdialog-yes");
      page.waitForURL("**/imports/import**");
      page.waitForCondition(() -> imports.students(number) == 0);
    }
  }

  private JsonObject applied(String content, Map<String, String> fields) {
    var batch = imports.stage("roster.csv", bytes(content), fields);
    var done = imports.apply(Imports.id(batch));
    assertThat(done.getString("state")).as(done.toString()).isEqualTo("APPLIED");
    return done;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

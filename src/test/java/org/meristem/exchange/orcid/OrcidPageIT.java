package org.meristem.exchange.orcid;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.meristem.testing.Browser;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** A researcher brings in their ORCID record. Each step goes on from the one before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OrcidPageIT {
  private static final Path FILES = Path.of("src/test/resources/orcid");
  private static final Map<String, String> KIND = Map.of("kind", "achievements");

  private RunningMeristem meristem;
  private Imports imports;
  private String applied;

  @BeforeAll
  void start() {
    meristem = RunningMeristem.shared(TestDatabase.POSTGRESQL);
    imports = new Imports(meristem, "researcher");
  }

  @Test
  @Order(1)
  void aRecordIsPreviewedPutRightAndApplied() {
    try (var owner = Browser.signedIn(meristem, "researcher", "en", Browser.WIDE)) {
      var page = upload(owner, "record.json");
      assertThat(owner.text())
          .contains("Ligand exchange on quantum dots", "R0001/work/2001")
          .contains("only this much is known", "Kind is missing");
      owner.requireAccessible();
      owner.screenshot("orcid-preview-en-1280");
      assertThat(page.isDisabled("[id='apply:go']")).isTrue();
      page.click("tr:has-text('R0001/work/2005') a:has-text('Put right here')");
      page.waitForSelector("[id='fix:keep']");
      page.fill("#fix input[type=text]", "Licence");
      page.click("[id='fix:keep']");
      page.waitForSelector("[id='apply:go']:enabled");
      page.click("[id='apply:go']");
      page.waitForSelector("#applied");
      applied = page.url();
      page.navigate(meristem.url() + "/talent/achievements");
      assertThat(page.innerText("#achievements"))
          .contains("Quantum-dot ink and its use", "Nozzle wear simulator", "the house");
    }
  }

  @Test
  @Order(2)
  void theSameRecordInTheOtherFormChangesNothing() {
    try (var owner = Browser.signedIn(meristem, "researcher", "zh-CN", Browser.NARROW)) {
      var page = upload(owner, "record.xml");
      assertThat(page.innerText("[id='apply']")).contains("0");
      assertThat(page.isDisabled("[id='apply:go']")).isTrue();
      owner.requireAccessible();
      owner.screenshot("orcid-again-zh-390");
    }
    var again = imports.stage("record.json", bytes("record.json"), KIND);
    assertThat(Imports.counts(again)).isEqualTo("unchanged 6 warnings 2");
  }

  @Test
  @Order(3)
  void whatIsChangedHereIsKept() {
    try (var owner = Browser.signedIn(meristem, "researcher", "en", Browser.WIDE)) {
      var page = owner.go("/talent/achievements");
      page.click("#achievements a:has-text('Nozzle wear simulator')");
      page.waitForURL("**/talent/achievement?id=*");
      page.fill("[id='form:titleEn']", "Nozzle wear simulator, second edition");
      page.click("[id='form:keep']");
      page.waitForSelector(".message.info");
    }
    var again = imports.stage("record.xml", bytes("record.xml"), KIND);
    assertThat(Imports.counts(again)).isEqualTo("unchanged 6 warnings 3");
    assertThat(imports.problems(Imports.id(again))).containsValue("kept.by-hand");
  }

  @Test
  @Order(4)
  void itIsNobodyElsesBusiness() {
    var path = "/roster-imports/" + applied.replaceAll(".*id=(\\d+).*", "$1");
    assertThat(meristem.get("researcher", path).statusCode()).isEqualTo(200);
    for (var other : new String[] {"admin", "researcher2", "director", "faculty", "evaluator"}) {
      assertThat(meristem.get(other, path).statusCode()).as(other).isEqualTo(404);
      assertThat(meristem.post(other, path + "/undo", "").statusCode()).as(other).isEqualTo(404);
    }
    assertThat(meristem.get("student", path).statusCode()).isEqualTo(403);
    for (var other : new String[] {"director", "faculty", "evaluator", "student"}) {
      assertThat(
              new Imports(meristem, other)
                  .upload("r.json", bytes("record.json"), KIND)
                  .statusCode())
          .as(other)
          .isEqualTo(403);
    }
  }

  @Test
  @Order(5)
  void aFileThatIsNoRecordIsRefusedWithAReason() {
    var answer =
        imports.upload(
            "record.xml",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
                .getBytes(StandardCharsets.UTF_8),
            KIND);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("declares document types or entities")
        .doesNotContain("root:");
    assertThat(
            imports
                .upload("r.json", "{".repeat(9).getBytes(StandardCharsets.UTF_8), KIND)
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  @Order(6)
  void anAppliedRecordIsTakenBackButForWhatWasChangedSince() {
    try (var owner = Browser.signedIn(meristem, "researcher", "en", Browser.WIDE)) {
      var page = owner.page();
      page.navigate(applied);
      page.click("[id='applied:undo']");
      page.click(".ui-confirmdialog-yes");
      page.waitForSelector("text=Left as it is");
      page.navigate(meristem.url() + "/talent/achievements");
      assertThat(page.innerText("#achievements"))
          .contains("Nozzle wear simulator, second edition", "Inkjet quantum-dot colour filters")
          .doesNotContain("Ligand exchange", "Quantum-dot ink");
    }
  }

  @Test
  @Order(7)
  void twoThatFitAreAFaultThatNamesBoth() {
    var list =
        "Reference,Kind,Title (English),Day\n"
            + "R0001/a,Paper,Ligand exchange on quantum dots,2024-01-01\n"
            + "R0001/b,Paper,LIGAND EXCHANGE on quantum-dots,2024-02-01\n";
    var batch = imports.stage("two.csv", list.getBytes(StandardCharsets.UTF_8), KIND);
    assertThat(Imports.counts(batch)).as("also within one file").isEqualTo("errors 2");
    for (var line : new int[] {1, 2}) {
      var rows = list.split("\n");
      var one = rows[0] + "\n" + rows[line].replace("LIGAND EXCHANGE", line == 1 ? "" : "x") + "\n";
      imports.apply(
          Imports.id(imports.stage("one.csv", one.getBytes(StandardCharsets.UTF_8), KIND)));
    }
    try (var owner = Browser.signedIn(meristem, "researcher", "en", Browser.WIDE)) {
      var page = owner.go("/talent/achievements");
      page.click("#achievements a:has-text('x on quantum-dots')");
      page.waitForURL("**/talent/achievement?id=*");
      page.fill("[id='form:titleEn']", "Ligand exchange; on quantum dots");
      page.click("[id='form:keep']");
      page.waitForSelector(".message.info");
    }
    var record = imports.stage("record.json", bytes("record.json"), KIND);
    var fault =
        imports.problemItems(Imports.id(record)).stream()
            .filter(one -> one.getString("code").equals("achievement.ambiguous"))
            .findFirst()
            .orElseThrow();
    assertThat(fault.getString("message")).contains("R0001/a", "R0001/b");
  }

  @Test
  @Order(8)
  void aListOfOnesOwnComesInAgainAsNothingNew() {
    var workbook = imports.download("/achievements.xlsx", "zh-CN");
    var batch = imports.stage("achievements.xlsx", workbook, KIND);
    assertThat(Imports.counts(batch)).matches("unchanged \\d+");
    var ofAll = new Imports(meristem, "admin").download("/achievements.xlsx", "en");
    var same = new Imports(meristem, "admin").stage("all.xlsx", ofAll, KIND);
    assertThat(Imports.counts(same)).matches("unchanged \\d+");
    var foreign = new Imports(meristem, "researcher2").stage("all.xlsx", ofAll, KIND);
    assertThat(imports.all()).isNotEmpty();
    assertThat(Imports.counts(foreign)).contains("errors", "unchanged");
  }

  private static byte[] bytes(String name) {
    return Imports.bytes(FILES.resolve(name));
  }

  private static Page upload(Browser owner, String name) {
    var page = owner.go("/imports/list");
    page.selectOption("[id='upload:kind']", "achievements");
    page.setInputFiles("[id='upload:file']", FILES.resolve(name));
    page.click("[id='upload:send']");
    page.waitForURL("**/imports/import?*");
    page.waitForSelector("[id='apply:go']");
    return page;
  }
}

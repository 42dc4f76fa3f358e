package org.meristem.curriculum.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.meristem.curriculum.CourseSteps;
import org.meristem.testing.Browser;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

class OutcomesPageIT {
  private static final String PLAN = "?programme=NSE-MPHD&year=2033";
  private static final String CELL = ".matrix tr:has(th:has-text('Explains near fields')) input";
  private static final String API = "/programmes/NSE-MPHD/plans/2033";

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);
  private final CourseSteps courses = new CourseSteps(meristem);

  @Test
  void theMapIsFilledInPlaceShowsItsGapsAndOutlivesAVersion() {
    courses.published("NSE-8041");
    try (var browser = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      plan(browser, "NSE-MPHD", "2033", "NSE-8041");
      var page = browser.go("/curriculum/outcomes" + PLAN);
      page.waitForSelector("text=No outcome of this programme is written down yet");
      page.fill("[id='map:code']", "PO1");
      page.fill("[id='map:en']", "Researches on one's own");
      page.click("[id='map:keep']");
      page.waitForSelector(".message:has-text('in both languages')");
      assertThat(page.inputValue("[id='map:en']")).isEqualTo("Researches on one's own");
      page.fill("[id='map:zh']", "独立研究");
      page.click("[id='map:keep']");
      page.waitForSelector(".requirements li:has-text('PO1')");
      page.waitForSelector(".gaps:has-text('not introduced')");
      page.fill("[id='map:code']", "po1");
      page.fill("[id='map:en']", "Something else");
      page.fill("[id='map:zh']", "别的");
      page.click("[id='map:keep']");
      page.waitForSelector("[id='map:code-wrong']:has-text('with this code already')");
      assertThat(page.inputValue("[id='map:en']")).isEqualTo("Something else");
      assertThat(page.innerText(".requirements")).doesNotContain("Something else");
      page.fill("[id='map:code']", "");
      page.fill("[id='map:en']", "");
      page.fill("[id='map:zh']", "");

      page.focus(CELL);
      page.keyboard().type("ai");
      page.keyboard().press("Tab");
      page.waitForCondition(() -> page.innerText(".gaps").equals("not practised"));
      assertThat(page.inputValue(CELL)).isEqualTo("IA");
      page.fill(CELL, "ix");
      page.keyboard().press("Tab");
      page.waitForSelector("text=“X” is not a letter of the map");
      assertThat(page.inputValue(CELL)).isEqualTo("IA");
      browser.requireAccessible();

      nextVersion();
      browser.go("/curriculum/outcomes" + PLAN);
      assertThat(page.inputValue(CELL)).isEqualTo("IA");
      assertThat(page.innerText(".matrix")).contains("Explains near fields");
      requireCovered(browser);
      requirePackage();
      var before = lastChange();
      page.navigate(meristem.url() + "/curriculum/outcomes" + PLAN);
      page.click(".requirements a[title='Remove PO1']");
      page.click(".ui-confirmdialog-yes");
      page.waitForSelector("text=No outcome of this programme is written down yet");
      assertThat(lastChange()).as("also what is gone has changed").isAfter(before);
    }
    try (var browser = Browser.signedIn(meristem, "admin", "en", Browser.WIDE)) {
      browser.go("/trail/entries");
      assertThat(browser.text()).contains("NSE-MPHD PO1 ← NSE-8041", "removed");
    }
  }

  @Test
  void othersReadTheMapOfAPublishedPlanAndChangeNothing() {
    try (var browser = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      plan(browser, "NSE-AME", "2034", "NSE-5101");
      var page = browser.page();
      page.click("[id='plan:publish']");
      page.waitForSelector(".pill-green:has-text('Published')");
      browser.go("/curriculum/outcomes?programme=NSE-AME&year=2034");
      page.fill("[id='map:code']", "PO1");
      page.fill("[id='map:en']", "Researches");
      page.fill("[id='map:zh']", "会研究");
      page.click("[id='map:keep']");
      page.waitForSelector(".requirements li:has-text('PO1')");
    }
    try (var browser = Browser.signedIn(meristem, "student", "zh-CN", Browser.NARROW)) {
      var page = browser.go("/curriculum/outcomes?programme=NSE-AME&year=2034");
      assertThat(browser.text()).contains("会研究", "未引入");
      assertThat(page.isVisible(".matrix input")).isFalse();
      assertThat(page.isVisible("[id='map:keep']")).isFalse();
      browser.requireAccessible();
      browser.go("/curriculum/coverage?programme=NSE-AME&year=2034");
      browser.requireAccessible();
    }
  }

  private static void plan(Browser browser, String programme, String year, String course) {
    var page = browser.go("/curriculum/plans");
    page.selectOption("[id='new:programme']", programme);
    page.fill("[id='new:year']", year);
    page.click("[id='new:begin']");
    page.waitForURL("**/curriculum/plan?*");
    page.selectOption("[id='plan:kind']", "COURSE");
    page.type("[id='plan:courses_input']", course);
    page.click(".ui-autocomplete-item >> nth=0");
    page.click("[id='plan:add']");
    page.waitForSelector(".requirements li >> nth=0");
    page.selectOption("[id='plan:kind']", "AREA");
    page.waitForSelector("[id='plan:area']");
    page.selectOption("[id='plan:area']", "ETHICS");
    page.fill("[id='plan:amount']", "90");
    page.click("[id='plan:add']");
    page.waitForSelector(".requirements li >> nth=1");
  }

  /** The next version of the course says the same outcome. */
  private void nextVersion() {
    courses.drafted("faculty", CourseSteps.row("NSE-8041", "", ""));
    for (var act : List.of("submit", "approve", "publish")) {
      var by = act.equals("submit") ? "faculty" : "director";
      var answer =
          meristem.post(by, "/courses/NSE-8041/versions/2/" + act, "{\"term\": \"2030-SPRING\"}");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }

  private static void requireCovered(Browser browser) {
    var page = browser.go("/curriculum/coverage" + PLAN);
    assertThat(row(page, "#areas", "Foundations")).contains("3.5").doesNotContain("nothing");
    assertThat(row(page, "#areas", "Research ethics")).contains("90", "less than asked for");
    assertThat(row(page, "#outcomes", "PO1")).containsOnlyOnce("none");
    page.click("#outcomes summary >> nth=0");
    browser.requireAccessible();
    page.click("#outcomes details a:has-text('NSE-8041')");
    page.waitForURL("**/curriculum/version?*");
  }

  private static String row(Page page, String table, String first) {
    return page.innerText(table + " tbody tr:has(th:has-text('" + first + "'))");
  }

  /** Each association joins two items of the package, or an item with its document. */
  private void requirePackage() {
    var json = get("director", API + "/outcomes");
    var ids =
        json.getJsonArray("CFItems").stream()
            .map(item -> item.asJsonObject().getString("identifier"))
            .collect(Collectors.toSet());
    ids.add(json.getJsonObject("CFDocument").getString("identifier"));
    var associations =
        json.getJsonArray("CFAssociations").stream().map(JsonValue::asJsonObject).toList();
    for (var association : associations) {
      for (var end : List.of("originNodeURI", "destinationNodeURI")) {
        assertThat(ids).contains(association.getJsonObject(end).getString("identifier"));
      }
    }
    assertThat(associations)
        .extracting(one -> one.getString("associationType"))
        .contains("isChildOf", "ext:introduces", "ext:assesses")
        .doesNotContain("ext:practises");
    assertThat(json.toString()).contains("独立研究", "Explains near fields", "NSE-8041");
    assertThat(get("director", API + "/outcomes")).isEqualTo(json);
    assertThat(json.getJsonObject("CFDocument").getString("caseVersion")).isEqualTo("1.1");
    assertThat(get("director", API).getJsonArray("requirements").toString())
        .contains("NSE-8041", "\"area\":\"ETHICS\"");
    for (var path : List.of(API, API + "/outcomes")) {
      var answer = meristem.get("student", path);
      assertThat(answer.statusCode()).as("a draft").isEqualTo(404);
    }
  }

  private Instant lastChange() {
    var document = get("director", API + "/outcomes").getJsonObject("CFDocument");
    return Instant.parse(document.getString("lastChangeDateTime"));
  }

  private JsonObject get(String account, String path) {
    var answer = meristem.get(account, path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Imports.json(answer.body());
  }
}

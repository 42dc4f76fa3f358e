package org.meristem.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.testing.Browser;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * How everybody finds courses: by words, areas and languages, all of which stand in the address.
 */
class CataloguePageIT {
  private static final String ROW =
      "%s,Quokka optics,短尾光学,%s,2,32,%s,Wen Yi,Judges quokkas|判断短尾,100 Project,,\n";

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);
  private final CourseSteps steps = new CourseSteps(meristem);

  private void published(String code, String area, String language) {
    steps.published(code, ROW.formatted(code, area, language));
  }

  private static void publishedLater(CourseSteps steps, String code) {
    steps.drafted("faculty", ROW.formatted(code, "ETHICS", "English"));
    steps.done("faculty", code, "submit", "{}");
    steps.done("director", code, "approve", "{}");
    steps.done("director", code, "publish", "{\"term\": \"2035-AUTUMN\"}");
  }

  @ParameterizedTest
  @CsvSource({"en,1280,NSE-85", "zh-CN,390,NSE-86"})
  void whatIsFoundIsNarrowedStepByStep(String locale, int width, String start) {
    published(start + "01", "FOUNDATIONS", "English");
    published(start + "02", "FOUNDATIONS", "Chinese");
    published(start + "03", "ETHICS", "English");
    steps.drafted("faculty", ROW.formatted(start + "04", "ETHICS", "English"));
    publishedLater(steps, start + "05");
    try (var browser = Browser.signedIn(meristem, "student", locale, width)) {
      var page = browser.go("/curriculum/catalogue");
      page.fill("#query", start);
      page.press("#query", "Enter");
      page.waitForURL("**/catalogue?query=*");
      assertThat(page.locator("#catalogue tbody tr").count()).isEqualTo(3);
      assertThat(page.innerText("#to-come")).contains(start + "05", "2035");
      page.selectOption("#language", "ENGLISH");
      page.press("#query", "Enter");
      page.waitForURL("**language=ENGLISH*");
      assertThat(page.innerText("#catalogue")).contains(start + "01", start + "03");
      assertThat(page.locator("#catalogue tbody tr").count()).isEqualTo(2);
      browser.requireAccessible();
      page.click("a.chip[href*='ETHICS']");
      page.waitForURL("**area=ETHICS*");
      assertThat(page.locator("#catalogue tbody tr").count()).isEqualTo(1);
      assertThat(page.inputValue("#query")).isEqualTo(start);
      assertThat(page.inputValue("#language")).isEqualTo("ENGLISH");
      page.fill("#query", "no such course");
      page.press("#query", "Enter");
      page.waitForURL("**query=no*");
      assertThat(page.url()).as("the area stays").contains("area=ETHICS");
      assertThat(page.locator("#catalogue").count()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theInterfaceNarrowsAsThePageDoes(TestDatabase database) {
    var server = RunningMeristem.shared(database);
    var there = new CourseSteps(server);
    there.published("NSE-8701", ROW.formatted("NSE-8701", "FOUNDATIONS", "English"));
    there.published("NSE-8702", ROW.formatted("NSE-8702", "ETHICS", "Chinese"));
    for (var query :
        new String[] {
          "query=nse-870&language=ENGLISH", "query=nse-870&area=FOUNDATIONS", "query=NSE-8701"
        }) {
      var found = Imports.json(server.get("student", "/courses?" + query).body());
      assertThat(found.getInt("total")).as(query).isEqualTo(1);
      assertThat(found.getJsonArray("items").getJsonObject(0).getString("code"))
          .as(query)
          .isEqualTo("NSE-8701");
    }
    there.done("director", "NSE-8701", "retire", "{\"term\": \"2035-AUTUMN\", \"words\": \"old\"}");
    assertThat(server.get("student", "/courses?query=NSE-8701").body()).contains("2035-09-01");
    publishedLater(there, "NSE-8703");
    var later = Imports.json(server.get("student", "/courses?query=NSE-8703").body());
    assertThat(later.getInt("total")).isZero();
    assertThat(later.getJsonArray("toCome").getJsonObject(0).getString("effective"))
        .isEqualTo("2035-09-01");
  }
}

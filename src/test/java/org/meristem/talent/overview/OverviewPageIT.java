package org.meristem.talent.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.meristem.testing.Browser;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** Early careers in figures, for those who may see people and for those who may not. */
class OverviewPageIT {
  private static final String PAGE = "/talent/overview";
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @Test
  void everyFigureOpensAsManyRowsAsItSays() {
    try (var browser = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      browser.go(PAGE);
      browser.requireAccessible();
      browser.screenshot("overview");
      var figures = figures(browser.page());
      assertThat(figures.keySet())
          .anyMatch(link -> link.contains("cohort="))
          .anyMatch(link -> link.contains("stage="))
          .anyMatch(link -> link.contains("milestone="))
          .anyMatch(link -> link.contains("kind="))
          .anyMatch(link -> link.contains("origin="));
      figures.forEach(
          (link, figure) -> {
            browser.page().navigate(link);
            assertThat(number(browser.page().innerText(".facts"))).as(link).isEqualTo(figure);
            assertThat(browser.page().isVisible("#narrow .chip"))
                .as(link)
                .isEqualTo(!link.contains("/transfer"));
          });
    }
  }

  @Test
  void whoMayNotSeePeopleSeesNoGroupUnderFiveAndOpensNothing() {
    try (var browser = Browser.signedIn(meristem, "faculty", "zh-CN", Browser.NARROW)) {
      var page = browser.go(PAGE);
      browser.requireAccessible();
      browser.screenshot("overview-guarded");
      assertThat(figures(page)).isEmpty();
      assertThat(page.locator("#late, #origins, #risen").count()).isZero();
      var shown = page.locator("#pipeline td, #kinds td.number").allInnerTexts();
      assertThat(shown).hasSizeGreaterThan(20).contains("*");
      assertThat(shown)
          .allSatisfy(
              text ->
                  assertThat(text.strip().equals("*") || Integer.parseInt(text.strip()) >= 5)
                      .as(text)
                      .isTrue());
      assertThat(browser.text()).doesNotContain("王敏", "Wang Min");
      for (var rows : List.of("/talent/researchers?present=true", "/talent/transfer")) {
        assertThat(page.request().get(meristem.url() + rows).status()).as(rows).isEqualTo(403);
      }
    }
  }

  @Test
  void theRowsBehindAFigureLeaveAsAWorkbook() {
    try (var browser = Browser.signedIn(meristem, "director", "zh-CN", Browser.WIDE)) {
      var page = browser.go(PAGE);
      page.click("#kinds a >> nth=0");
      page.waitForURL("**/talent/transfer?kind=*");
      var counted = page.locator("[id='list:transfers'] tbody tr").count();
      var file = page.waitForDownload(() -> page.click("#export"));
      assertThat(file.suggestedFilename()).isEqualTo("transfer.xlsx");
      assertThat(rows(Imports.bytes(file.path())))
          .hasSize(1 + counted)
          .first()
          .asString()
          .contains("来源");
      var all = page.request().get(meristem.url() + "/exchange/transfer.xlsx");
      assertThat(rows(all.body())).hasSizeGreaterThan(1 + counted);
      for (var wrong : List.of("transfer.xlsx?kind=NONE", "plans.xlsx?year=x", "nothing.xlsx")) {
        assertThat(page.request().get(meristem.url() + "/exchange/" + wrong).status())
            .as(wrong)
            .isEqualTo(404);
      }
    }
  }

  @Test
  void everyListLeavesByTheLinkOfItsPage() {
    try (var browser = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      for (var list :
          List.of(
              "windows",
              "windows?rule=HOUSE-35",
              "plans",
              "plans?state=WITH_MENTOR",
              "plans?missing=true",
              "funding",
              "transfer")) {
        browser.go("/talent/" + list);
        var file = browser.page().waitForDownload(() -> browser.page().click("#export"));
        assertThat(rows(Imports.bytes(file.path()))).as(list).hasSizeGreaterThan(1);
        if (list.equals("windows")) {
          undecided(browser.page());
        }
      }
    }
  }

  /** The number in the facts is that of the rows to which it leads, and of those that leave. */
  private static void undecided(Page page) {
    var link = page.locator(".facts a[href='#undecided']");
    var figure = number(link.innerText());
    assertThat(page.locator("#undecided tbody tr").count()).isEqualTo(figure);
    var file = page.waitForDownload(() -> page.click("#exportUndecided"));
    assertThat(rows(Imports.bytes(file.path()))).hasSize(figure + 1);
  }

  @Test
  void theApiSaysTheSameFiguresAndWithholdsTheSame() {
    var whole = Imports.json(meristem.get("director", "/early-careers").body());
    assertThat(whole.getBoolean("people")).isTrue();
    assertThat(sums(whole).getInt("sum"))
        .isEqualTo(
            sums(whole).getJsonObject("cohorts").values().stream()
                .mapToInt(OverviewPageIT::count)
                .sum())
        .isPositive();
    assertThat(whole.getJsonArray("late")).isNotEmpty();
    assertThat(whole.getJsonObject("monthsToAssociate").getInt("count")).isPositive();
    var guarded = Imports.json(meristem.get("faculty", "/early-careers").body());
    assertThat(guarded).containsOnlyKeys("people", "pipeline", "transfer");
    for (var bar : guarded.getJsonArray("transfer").getValuesAs(JsonObject.class)) {
      assertThat(bar.isNull("count") || bar.getInt("count") >= 5).as(bar.toString()).isTrue();
    }
    assertThat(guarded.toString()).contains("null");
  }

  private static JsonObject sums(JsonObject figures) {
    var lines = figures.getJsonArray("pipeline");
    return lines.getJsonObject(lines.size() - 1);
  }

  private static int count(JsonValue value) {
    return ((JsonNumber) value).intValue();
  }

  /** The figures of the page that lead somewhere, by their addresses. */
  private Map<String, Integer> figures(Page page) {
    var figures = new LinkedHashMap<String, Integer>();
    for (var link : page.locator("#pipeline a, .bars a, #risen").all()) {
      figures.put(meristem.url() + link.getAttribute("href"), number(link.innerText()));
    }
    return figures;
  }

  /** Each row of a workbook as one text. */
  private static List<String> rows(byte[] file) {
    var rows = new ArrayList<String>();
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (var row : workbook.getSheetAt(0)) {
        var cells = new StringJoiner(" | ");
        row.forEach(cell -> cells.add(cell.toString()));
        rows.add(cells.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static int number(String text) {
    var found = NUMBER.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return Integer.parseInt(found.group());
  }
}

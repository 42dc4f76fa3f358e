package org.meristem.talent;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.testing.Browser;
import org.meristem.testing.PdfText;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** Every way to an achievement, in every role, as the table in docs/architecture.md says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AchievementAccessIT {
  private static final String PROFILE = "/researchers/R0001/";

  private RunningMeristem meristem;
  private String file;

  @BeforeAll
  void start() {
    meristem = RunningMeristem.shared(TestDatabase.DERBY);
    try (var owner = Browser.signedIn(meristem, "researcher", "en", Browser.WIDE)) {
      for (var level : List.of("PUBLIC", "HOUSE", "NAMED")) {
        var page = owner.go("/talent/achievement");
        page.fill("[id='form:titleEn']", "Level " + level);
        page.fill("[id='form:achieved']", "2026-01-15");
        page.selectOption("[id='form:level']", level);
        page.click("[id='form:keep']");
        page.waitForURL("**/talent/achievement?id=*");
      }
      // T0004 is evaluator2
      owner.page().click("details:has([id='form:named:0']) summary");
      owner.page().check("[id^='form:named'][value='T0004']");
      owner.page().click("[id='form:keep']");
      owner.page().waitForSelector(".message.info");
      var words = "secret".getBytes(StandardCharsets.UTF_8);
      owner
          .page()
          .setInputFiles("[id='files:file']", new FilePayload("s.txt", "text/plain", words));
      owner.page().click("[id='files:attach']");
      owner.page().waitForSelector("a:has-text('s.txt')");
      file = owner.page().getAttribute("a:has-text('s.txt')", "href");
    }
  }

  /** Account; status of the profile; what it shows of PUBLIC, HOUSE, NAMED; file; workbook. */
  @ParameterizedTest
  @CsvSource({
    "researcher, 200, PHN, 200, 200",
    "researcher2, 200, PH, 404, 200",
    "admin, 200, PH, 404, 200",
    "director, 200, PH, 404, 403",
    "faculty, 200, PH, 404, 403",
    "student, 200, PH, 404, 403",
    "evaluator2, 200, N, 200, 403",
    "evaluator3, 403, '', 404, 403"
  })
  void eachRoleSeesWhatTheTableSays(
      String account, int status, String levels, int ofFile, int ofWorkbook) throws IOException {
    var json = meristem.get(account, PROFILE + "achievements");
    assertThat(json.statusCode()).isEqualTo(status);
    requireLevels(json.body(), levels);
    var pdf = bytes(account, PROFILE + "profile.pdf?lang=en");
    assertThat(pdf.statusCode()).isEqualTo(status);
    if (status == 200) {
      requireLevels(new PdfText(pdf.body()).all(), levels);
    }
    var cerif = meristem.get(account, PROFILE + "cerif.xml");
    assertThat(cerif.statusCode()).isEqualTo(status);
    requireLevels(cerif.body(), levels.contains("P") ? "P" : "");
    var workbook = bytes(account, "/achievements.xlsx");
    assertThat(workbook.statusCode()).isEqualTo(ofWorkbook);
    if (ofWorkbook == 200) {
      requireLevels(cells(workbook.body()), account.equals("researcher2") ? "" : levels);
    }
    try (var browser = Browser.signedIn(meristem, account, "en", Browser.WIDE)) {
      var page = browser.page();
      var url = meristem.url();
      var answer = page.navigate(url + "/talent/profile?number=R0001");
      assertThat(answer.status()).isEqualTo(status);
      requireLevels(browser.text(), levels);
      if (status == 200) {
        browser.requireAccessible();
      }
      for (var download : List.of("profile.pdf", "cerif.xml")) {
        assertThat(page.request().get(url + "/talent/" + download + "?number=R0001").status())
            .as(download)
            .isEqualTo(status);
      }
      assertThat(page.request().get(url + file).status()).as("file").isEqualTo(ofFile);
      page.navigate(url + "/talent/asked");
      assertThat(browser.text()).doesNotContain("Level NAMED");
    }
  }

  @Test
  void theTrailTellsThatItChangedAndNotToWhat() {
    try (var admin = Browser.signedIn(meristem, "admin", "en", Browser.WIDE)) {
      admin.go("/trail/entries");
      assertThat(admin.text()).contains("recorded an achievement").doesNotContain("Level NAMED");
    }
  }

  private static void requireLevels(String text, String levels) {
    for (var level : List.of("PUBLIC", "HOUSE", "NAMED")) {
      if (levels.contains(level.substring(0, 1))) {
        assertThat(text).contains("Level " + level);
      } else {
        assertThat(text).doesNotContain("Level " + level);
      }
    }
  }

  private HttpResponse<byte[]> bytes(String account, String path) {
    return meristem.send(
        meristem.api(account, path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String cells(byte[] workbook) throws IOException {
    var text = new StringBuilder();
    try (var read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      read.getSheetAt(0).forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
    }
    return text.toString();
  }
}

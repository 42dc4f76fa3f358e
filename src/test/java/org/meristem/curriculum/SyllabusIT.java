package org.meristem.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.testing.Browser;
import org.meristem.testing.PdfText;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * A course on paper: the syllabus over the API and from its page, and the page as it is printed.
 */
class SyllabusIT {
  private static final String ROW =
      "%s,Fish & <b>chips</b>,米氏散射与𠮷,FOUNDATIONS,3.5,32,English,陈浩 𠮷田 䶮,Explains near fields,100 Project,,\n";

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);
  private final CourseSteps steps = new CourseSteps(meristem);

  @Test
  void theApiGivesTheSyllabusInTheLanguageAskedFor() {
    published("NSE-8201");
    var english = get("student", "/courses/nse-8201/syllabus.pdf?lang=en");
    assertThat(english.statusCode()).isEqualTo(200);
    assertThat(english.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(english.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"NSE-8201-v1-en.pdf\"");
    assertThat(new PdfText(english.body()).all())
        .contains("NSE-8201", "Fish & <b>chips</b>", "米氏散射与𠮷", "陈浩 𠮷田 䶮")
        .contains("Foundations", "Meristem", "Page 1 of 1")
        .doesNotContain("not in force");
    var chinese = get("student", "/courses/NSE-8201/versions/1/syllabus.pdf?lang=zh");
    assertThat(new PdfText(chinese.body()).all())
        .contains("学习成果", "米氏散射与𠮷", "陈浩 𠮷田 䶮", "第 1 页，共 1 页");
    var byHeader =
        meristem.send(
            meristem
                .api("student", "/courses/NSE-8201/syllabus.pdf")
                .header("Accept-Language", "zh-CN")
                .GET()
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(new PdfText(byHeader.body()).language()).isEqualTo("zh-CN");
  }

  @Test
  void aDraftsSyllabusIsForThoseWhoMaySeeTheDraft() {
    steps.drafted("faculty", ROW.formatted("NSE-8202"));
    var address = "/courses/NSE-8202/versions/1/syllabus.pdf?lang=en";
    for (var account : new String[] {"student", "evaluator", "admin", "director"}) {
      assertThat(get(account, address).statusCode()).as(account).isEqualTo(404);
    }
    assertThat(get("student", "/courses/NSE-8202/syllabus.pdf").statusCode()).isEqualTo(404);
    assertThat(new PdfText(get("faculty", address).body()).all()).contains("Draft, not in force");
    String id;
    try (var browser = Browser.signedIn(meristem, "faculty", "en", Browser.WIDE)) {
      var page = browser.go("/curriculum/courses");
      id = page.getAttribute("#courses a:has-text('NSE-8202')", "href").replaceAll(".*id=", "");
      assertThat(status(browser, id)).isEqualTo(200);
    }
    try (var browser = Browser.signedIn(meristem, "student", "en", Browser.WIDE)) {
      assertThat(status(browser, id)).isEqualTo(404);
      assertThat(status(browser, "x")).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource({"en,Learning outcomes,NSE-8203", "zh-CN,学习成果,NSE-8204"})
  void thePageGivesTheSyllabusAndIsPrintedWithoutWhatIsClicked(
      String language, String heading, String code) throws IOException {
    published(code);
    try (var browser = Browser.signedIn(meristem, "director", language, Browser.WIDE)) {
      var page = browser.go("/curriculum/version?code=" + code);
      browser.requireAccessible();
      var download = page.waitForDownload(() -> page.click("#syllabus"));
      assertThat(download.suggestedFilename()).startsWith(code + "-v1-");
      assertThat(new PdfText(Files.readAllBytes(download.path())).all())
          .contains(code, heading, "米氏散射与𠮷");
      var printed = new PdfText(page.pdf()).unified();
      assertThat(printed)
          .contains(code, heading, "米氏散射与𠮷", "陈浩 𠮷田 䶮", "Fish & <b>chips</b>")
          .doesNotContain(page.innerText("#syllabus"), page.innerText("#copying"))
          .doesNotContain(page.innerText(".side h2"), page.innerText("#versions h2"));
      page.evaluate("document.documentElement.dataset.theme = 'dark'");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.evaluate("getComputedStyle(document.body).color"))
          .as("ink, also of somebody whose screen is dark")
          .isEqualTo("rgb(23, 33, 30)");
    }
  }

  private void published(String code) {
    steps.published(code, ROW.formatted(code));
  }

  private HttpResponse<byte[]> get(String account, String path) {
    return meristem.send(
        meristem.api(account, path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private int status(Browser browser, String id) {
    return browser
        .page()
        .request()
        .get(meristem.url() + "/curriculum/syllabus.pdf?id=" + id)
        .status();
  }
}

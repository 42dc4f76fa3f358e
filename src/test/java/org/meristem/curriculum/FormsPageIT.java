package org.meristem.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** What holds for forms, shown on those of courses and plans. */
class FormsPageIT {
  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @ParameterizedTest
  @CsvSource({"en,1280,not saved,From 0 to 100", "zh-CN,390,未保存,应在 0 到 100"})
  void whatIsRightIsSavedWhileWhatIsWrongIsMarked(
      String language, int width, String partly, String range) {
    try (var browser = Browser.signedIn(meristem, "faculty", language, width)) {
      var page = begin(browser, "NSE-71" + width % 100);
      for (var wrong : new String[] {"2,5", "2.5abc", "1e3", "2.555"}) {
        page.fill("[id='course:credits']", wrong);
        page.fill("[id='course:titleEn']", "Typed with " + wrong);
        page.waitForSelector(".field-error:has-text('" + wrong + "')");
        assertThat(page.innerText(".saved-at")).contains(partly);
      }
      page.fill("[id='course:credits']", "1000");
      page.fill("[id='course:titleEn']", "Kept");
      page.waitForSelector(".field-error:has-text('" + range + "')");
      assertThat(page.getAttribute("[id='course:credits']", "aria-invalid")).isEqualTo("true");
      browser.requireAccessible();
      browser.screenshot("forms-marked-" + language + "-" + width);

      page.fill("[id='course:credits']", "2.5");
      page.waitForCondition(() -> page.querySelectorAll(".field-error").isEmpty());
      Browser.waitUntilKept(page);
      assertThat(page.getAttribute("[id='course:credits']", "aria-invalid")).isNull();
      page.reload();
      assertThat(page.inputValue("[id='course:titleEn']")).isEqualTo("Kept");
      assertThat(page.inputValue("[id='course:credits']")).isEqualTo("2.5");
    }
  }

  @Test
  void aTextThatNoRequestCanCarryStaysInTheFormAndSaysSo() {
    try (var browser = Browser.signedIn(meristem, "faculty", "en", Browser.WIDE)) {
      var page = begin(browser, "NSE-7110");
      page.fill("[id='course:titleEn']", "Before");
      Browser.waitUntilKept(page);
      page.evaluate(
          "() => { const field = document.getElementById('course:syllabusEn');"
              + " field.value = 'y'.repeat(3000000);"
              + " field.dispatchEvent(new Event('input', {bubbles: true})); }");
      page.waitForSelector(".saved-at:has-text('Too long')");
      page.click("[id='course:submit']");
      assertThat(page.url()).contains("/curriculum/course?id=");
      page.fill("[id='course:syllabusEn']", "Of the near field");
      Browser.waitUntilKept(page);
    }
  }

  @Test
  void aCommentThatWasAddedIsNotBroughtBackNorLeftAtSignOut() {
    new CourseSteps(meristem).drafted("faculty", CourseSteps.row("NSE-7120", "", ""));
    new CourseSteps(meristem).done("faculty", "NSE-7120", "submit", "{}");
    try (var browser = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var page = browser.go("/curriculum/queue");
      page.click("a:has-text('NSE-7120')");
      page.waitForURL("**/curriculum/version?*");
      page.selectOption("[id='remark:field']", "CREDITS");
      page.fill("[id='remark:text']", "Rather three");
      page.click("[id='remark:add']");
      page.waitForSelector("#comments:has-text('Rather three')");
      page.waitForLoadState();
      assertThat(page.inputValue("[id='remark:text']")).isEmpty();
      assertThat(page.isVisible("#restored")).isFalse();

      page.fill("[id='remark:text']", "Not sent yet");
      page.reload();
      assertThat(page.inputValue("[id='remark:text']")).isEqualTo("Not sent yet");
      assertThat(page.isVisible("#restored")).isTrue();

      page.fill("[id='remark:text']", "Nobody else's business");
      page.click("[id='shell:leave']");
      page.waitForURL("**/identity/sign-in**");
      assertThat(page.evaluate("Object.values(localStorage).join()").toString())
          .doesNotContain("Nobody else's business", "Not sent yet");
    }
  }

  @Test
  void aWindowOpenedEarlierRemovesTheRowThatItShows() {
    var address = "/curriculum/plan?programme=NSE-DPHD&year=2041";
    try (var first = Browser.signedIn(meristem, "director", "en", Browser.WIDE);
        var second = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var page = first.go("/curriculum/plans");
      page.selectOption("[id='new:programme']", "NSE-DPHD");
      page.fill("[id='new:year']", "2041");
      page.click("[id='new:begin']");
      page.waitForSelector("[id='plan:add']");
      while (page.isVisible("a[title='Remove']")) {
        var left = page.querySelectorAll("a[title='Remove']").size();
        page.click("a[title='Remove'] >> nth=0");
        page.waitForCondition(() -> page.querySelectorAll("a[title='Remove']").size() < left);
      }
      add(page, "TOTAL", "10");
      add(page, "FACILITY_HOURS", "20");
      add(page, "AVERAGE", "70");

      second.go(address);
      remove(page, 1);
      var stale = second.page();
      stale.click("a[title='Remove'] >> nth=1");
      stale.waitForCondition(() -> stale.querySelectorAll("a[title='Remove']").size() == 1);
      assertThat(stale.innerText(".requirements")).contains("70");

      page.click("a[title='Remove'] >> nth=0");
      page.waitForSelector(".message:has-text('nothing was done')");
      assertThat(page.innerText(".requirements")).contains("70").doesNotContain("20");
    }
  }

  private static void remove(Page page, int place) {
    var left = page.querySelectorAll("a[title='Remove']").size();
    page.click("a[title='Remove'] >> nth=" + (place - 1));
    page.waitForCondition(() -> page.querySelectorAll("a[title='Remove']").size() < left);
  }

  private static void add(Page page, String kind, String amount) {
    var before = page.querySelectorAll("a[title='Remove']").size();
    page.selectOption("[id='plan:kind']", kind);
    page.waitForLoadState();
    page.waitForTimeout(500);
    page.fill("[id='plan:amount']", amount);
    page.click("[id='plan:add']");
    page.waitForCondition(() -> page.querySelectorAll("a[title='Remove']").size() > before);
  }

  private static Page begin(Browser browser, String code) {
    browser.go("/curriculum/courses");
    browser.page().fill("[id='new:code']", code);
    browser.page().click("[id='new:start']");
    browser.page().waitForURL("**/curriculum/course?id=*");
    return browser.page();
  }
}

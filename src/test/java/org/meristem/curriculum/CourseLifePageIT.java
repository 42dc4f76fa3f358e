package org.meristem.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

class CourseLifePageIT {
  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @Test
  void aCourseIsDraftedReturnedPublishedAndFoundInTheCatalogue() {
    String address;
    try (var browser = Browser.signedIn(meristem, "faculty", "en", Browser.WIDE)) {
      address = begin(browser, "NSE-7001");
      var page = browser.page();
      page.fill("[id='course:titleEn']", "Plasmonics");
      Browser.waitUntilKept(page);
    }
    try (var browser = Browser.signedIn(meristem, "faculty", "zh-CN", Browser.WIDE)) {
      var page = browser.page();
      page.navigate(address);
      assertThat(page.inputValue("[id='course:titleEn']"))
          .as("after a lost browser")
          .isEqualTo("Plasmonics");
      fill(page);
      browser.requireAccessible();
      page.click("[id='course:submit']");
      page.waitForURL("**/curriculum/courses");
      assertThat(browser.text()).contains("NSE-7001 已提交");
    }
    judge("NSE-7001", "decide:giveBack", "Say more about the exam.");
    try (var browser = Browser.signedIn(meristem, "faculty", "en", Browser.NARROW)) {
      var page = browser.page();
      page.navigate(address);
      assertThat(browser.text()).contains("Say more about the exam.");
      page.click("[id='course:submit']");
      page.waitForURL("**/curriculum/courses");
    }
    judge("NSE-7001", "decide:publish", null);
    try (var browser = Browser.signedIn(meristem, "student", "en", Browser.WIDE)) {
      browser.go("/curriculum/catalogue?query=plasmonics");
      assertThat(browser.text()).contains("NSE-7001", "等离激元学", "3.5");
      browser.requireAccessible();
    }
  }

  @Test
  void ofTwoWindowsOnOneDraftTheSecondIsShownBothTexts() {
    try (var first = Browser.signedIn(meristem, "faculty", "en", Browser.WIDE);
        var second = Browser.signedIn(meristem, "faculty", "en", Browser.WIDE)) {
      var address = begin(first, "NSE-7002");
      second.page().navigate(address);
      first.page().fill("[id='course:titleEn']", "The first text");
      Browser.waitUntilKept(first.page());
      second.page().fill("[id='course:titleEn']", "The second text");
      second.page().waitForSelector(".overtaken .card");
      assertThat(second.page().innerText(".overtaken")).contains("The first text");
      assertThat(second.page().inputValue("[id='course:titleEn']")).isEqualTo("The second text");
      second.page().click("[id='course:mine']");
      second
          .page()
          .waitForSelector(
              ".overtaken .card",
              new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
      first.page().navigate(address);
      assertThat(first.page().inputValue("[id='course:titleEn']")).isEqualTo("The second text");
    }
  }

  @Test
  void nobodyApprovesTheirOwn() {
    try (var browser = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      begin(browser, "NSE-7003");
      var page = browser.page();
      fill(page);
      page.click("[id='course:submit']");
      page.waitForURL("**/curriculum/courses");
      browser.go("/curriculum/queue");
      page.click("#queue a:has-text('NSE-7003')");
      page.waitForURL("**/curriculum/decision**");
      assertThat(browser.text()).contains("Nobody judges their own course");
      assertThat(page.isVisible("[id='decide:publish']")).isFalse();
    }
  }

  @Test
  void whatWasTypedSurvivesALostSession() {
    try (var browser = Browser.signedIn(meristem, "faculty", "en", Browser.WIDE)) {
      var address = begin(browser, "NSE-7004");
      var page = browser.page();
      page.context().clearCookies();
      page.fill("[id='course:titleEn']", "Typed without a session");
      page.waitForURL(url -> url.contains("/identity/sign-in"));
      browser.signIn("faculty");
      page.navigate(address);
      assertThat(page.inputValue("[id='course:titleEn']")).isEqualTo("Typed without a session");
      Browser.waitUntilKept(page);
    }
  }

  @ParameterizedTest
  @CsvSource({"en,1280", "en,390", "zh-CN,1280", "zh-CN,390"})
  void theListOfOnesCoursesIsAccessible(String language, int width) {
    try (var browser = Browser.signedIn(meristem, "faculty", language, width)) {
      browser.go("/curriculum/courses");
      browser.requireAccessible();
    }
  }

  private static String begin(Browser browser, String code) {
    browser.go("/curriculum/courses");
    browser.page().fill("[id='new:code']", code);
    browser.page().click("[id='new:start']");
    browser.page().waitForURL("**/curriculum/course?id=*");
    return browser.page().url();
  }

  private static void fill(Page page) {
    page.fill("[id='course:titleEn']", "Plasmonics");
    page.fill("[id='course:titleZh']", "等离激元学");
    page.selectOption("[id='course:area']", "FOUNDATIONS");
    page.fill("[id='course:credits']", "3.5");
    page.selectOption("[id='course:language']", "BOTH");
    page.fill("[id='course:instructors']", "Chen Hao");
    page.fill("[id='course:lecture']", "32");
    page.fill("[id='course:outcomes']", "Explains near fields\nJudges a measurement");
    page.fill("[id='course:parts:0:name']", "Project");
    page.fill("[id='course:parts:0:percent']", "100");
    Browser.waitUntilKept(page);
  }

  private void judge(String code, String button, String words) {
    try (var browser = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      browser.go("/curriculum/queue");
      browser.page().click("#queue a:has-text('" + code + "')");
      browser.page().waitForURL("**/curriculum/decision**");
      browser.requireAccessible();
      if (words != null) {
        browser.page().fill("[id='decide:words']", words);
      }
      browser.page().click("[id='" + button + "']");
      browser.page().waitForURL("**/curriculum/queue");
    }
  }
}

package org.meristem.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.platform.Settings;
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
    try (var browser = judging("NSE-7001")) {
      var page = browser.page();
      page.selectOption("[id='remark:field']", "ASSESSMENT");
      page.fill("[id='remark:text']", "An exam of what?");
      page.click("[id='remark:add']");
      page.waitForSelector("#comments");
      page.click("[id='decide:giveBack']");
      page.waitForSelector("text=Say what should be changed");
      page.fill("[id='decide:words']", "Say more about the exam.");
      page.click("[id='decide:giveBack']");
      page.waitForURL("**/curriculum/queue");
    }
    try (var browser = Browser.signedIn(meristem, "faculty", "en", Browser.NARROW)) {
      var page = browser.page();
      page.navigate(address);
      assertThat(browser.text()).contains("Say more about the exam.", "An exam of what?");
      page.fill(".comments input", "Of the near field");
      page.click(".comments button:has-text('Answer')");
      page.waitForSelector(".comments .answer");
      page.click(".comments button:has-text('Done')");
      page.waitForSelector(".comments .comment-done");
      browser.requireAccessible();
      page.click("[id='course:submit']");
      page.waitForURL("**/curriculum/courses");
    }
    approveAndPublish("NSE-7001");
    try (var browser = Browser.signedIn(meristem, "student", "en", Browser.WIDE)) {
      var page = browser.go("/curriculum/version?code=NSE-7001");
      assertThat(browser.text()).contains("NSE-7001", "Plasmonics", "3.5", "in force from");
      assertThat(browser.text()).doesNotContain("An exam of what?");
      assertThat(page.isVisible("[id='retirement:retire']")).isFalse();
      browser.requireAccessible();
    }
  }

  @Test
  void aNewVersionIsComparedAndTakesTheOldOnesPlaceUntilTheCourseIsRetired() {
    new CourseSteps(meristem).published("NSE-7011");
    try (var browser = Browser.signedIn(meristem, "faculty", "en", Browser.WIDE)) {
      begin(browser, "NSE-7011");
      var page = browser.page();
      page.fill("[id='course:titleEn']", "Applied plasmonics");
      Browser.waitUntilKept(page);
      page.click("text=Compare with version 1");
      page.waitForURL("**/curriculum/version**");
      assertThat(page.innerText("#changes")).contains("1 change against version 1");
      assertThat(page.innerText("#changes ins")).isEqualTo("Applied plasmonics");
      browser.requireAccessible();
      page.goBack();
      page.click("[id='course:submit']");
      page.waitForURL("**/curriculum/courses");
      page.click("#courses a:has-text('NSE-7011 version 2')");
      page.click("[id='author:withdraw']");
      page.waitForURL("**/curriculum/course?**");
      page.click("[id='course:submit']");
      page.waitForURL("**/curriculum/courses");
    }
    approveAndPublish("NSE-7011");
    try (var browser = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var page = browser.go("/curriculum/version?code=NSE-7011");
      page.click("#versions a:has-text('version 2')");
      page.click("#retiring");
      page.click("[id='retirement:retire']");
      page.waitForSelector("text=Say what should be changed");
      page.click("#retiring");
      page.fill("[id='retirement:successor_input']", "NSE-5101");
      page.fill("[id='retirement:words']", "Two courses on one thing");
      page.click("[id='retirement:retire']");
      page.waitForSelector("text=This course is succeeded by");
      assertThat(browser.text()).contains("Retired", "Two courses on one thing");
      browser.requireAccessible();
      page.click("#copying");
      page.fill("[id='copy:newCode']", "NSE-7012");
      page.click("[id='copy:begin']");
      page.waitForURL("**/curriculum/course?**");
      assertThat(page.inputValue("[id='course:titleEn']")).isEqualTo("Applied plasmonics");
    }
  }

  @ParameterizedTest
  @CsvSource({"en,1280", "zh-CN,390"})
  void whatACourseNeedsIsChosenCourseByCourseAndNeverTheCourseItself(String language, int width) {
    var code = "NSE-70" + (language.equals("en") ? "21" : "22");
    try (var browser = Browser.signedIn(meristem, "faculty", language, width)) {
      begin(browser, code);
      var page = browser.page();
      page.fill("[id='course:titleEn']", "Needs others");
      need(page, "NSE-5101", "60", "further");
      need(page, "NSE-5102", null, "or:0");
      need(page, "NSE-5103", null, "alongside");
      assertThat(page.innerText(".sentence")).contains("NSE-5101", "60", "NSE-5102", "NSE-5103");
      page.fill("[id='course:requisite_input']", code);
      page.click("[id='course:addRequisite']");
      page.waitForSelector("text=" + code + " → " + code);
      assertThat(page.innerText(".sentence")).doesNotContain(code);
      page.fill("[id='course:requisite_input']", "NSE-9999");
      page.click("[id='course:addRequisite']");
      page.waitForSelector(".message:has-text('NSE-9999')");
      browser.requireAccessible();
      page.reload();
      assertThat(page.innerText(".sentence")).contains("NSE-5102", "NSE-5103");
      assertThat(page.inputValue("[id='course:titleEn']")).isEqualTo("Needs others");
      page.click(".requisites .token >> nth=0 >> a");
      page.waitForCondition(() -> !page.innerText(".sentence").contains("NSE-5101"));
    }
  }

  private static void need(Page page, String course, String grade, String place) {
    page.fill("[id='course:requisite_input']", course);
    if (grade != null) {
      page.fill("[id='course:grade']", grade);
    }
    page.selectOption("[id='course:place']", place);
    page.click("[id='course:addRequisite']");
    page.waitForSelector(".requisites .token:has-text('" + course + "')");
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
      page.waitForURL("**/curriculum/version**");
      assertThat(browser.text()).contains("Nobody judges their own course");
      assertThat(page.isVisible("[id='decide:publish']")).isFalse();
    }
  }

  @Test
  void soDoesWhatADirectorHasWrittenUntilItIsSent() {
    var steps = new CourseSteps(meristem);
    steps.drafted("faculty", CourseSteps.row("NSE-7051", "", ""));
    steps.done("faculty", "NSE-7051", "submit", "{}");
    try (var browser = judging("NSE-7051")) {
      var page = browser.page();
      var address = page.url();
      page.fill("[id='decide:words']", "Say more about the exam.");
      page.context().clearCookies();
      page.click("[id='decide:giveBack']");
      page.waitForURL("**/identity/sign-in**");
      browser.signIn("director");
      page.navigate(address);
      assertThat(page.inputValue("[id='decide:words']")).isEqualTo("Say more about the exam.");
      page.click("[id='decide:giveBack']");
      page.waitForURL("**/curriculum/queue");
      steps.done("faculty", "NSE-7051", "submit", "{}");
      page.navigate(address);
      assertThat(page.inputValue("[id='decide:words']")).isEmpty();
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
    page.fill("[id='course:outcomes:0:en']", "Explains near fields");
    page.fill("[id='course:outcomes:1:en']", "Judges a measurement");
    page.fill("[id='course:parts:0:name']", "Project");
    page.fill("[id='course:parts:0:percent']", "100");
    Browser.waitUntilKept(page);
  }

  private Browser judging(String code) {
    var browser = Browser.signedIn(meristem, "director", "en", Browser.WIDE);
    browser.go("/curriculum/queue");
    browser.page().click("#queue a:has-text('" + code + "')");
    browser.page().waitForURL("**/curriculum/version**");
    browser.requireAccessible();
    return browser;
  }

  private void approveAndPublish(String code) {
    try (var browser = judging(code)) {
      var page = browser.page();
      page.click("[id='decide:approve']");
      page.waitForSelector("[id='publication:term']");
      page.selectOption(
          "[id='publication:term']",
          AcademicTerm.at(LocalDate.now(Settings.current().zone())).toString());
      page.click("[id='publication:publish']");
      page.waitForSelector(".page-head .pill-green:has-text('Published')");
    }
  }
}

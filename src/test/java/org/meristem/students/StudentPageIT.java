package org.meristem.students;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

class StudentPageIT {
  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @Test
  void aFieldIsEditedAndTheHistorySaysWhoAndFromWhatToWhat() {
    try (var browser = Browser.signedIn(meristem, "admin", "en", Browser.WIDE)) {
      var page = browser.go("/students/student?number=202014060041");
      page.click("#edit");
      page.waitForURL("**/students/edit?number=202014060041");
      page.fill("[id='edit:email']", "yumin@example.org");
      page.waitForSelector("[id='edit:outlook'] ins:has-text('yumin@example.org')");
      assertThat(page.innerText(".saved-at")).contains("kept in this browser");
      browser.requireAccessible();
      browser.screenshot("student-edit-en-1280");
      page.click("[id='edit:save']");
      page.waitForURL("**/students/student?number=202014060041");
      assertThat(browser.text()).contains("1 field changed", "yumin@example.org", "edited by hand");
      assertThat(page.innerText("#history"))
          .contains("Edited by hand · admin", "s202014060041@students.example.edu");
      assertThat(kept(page)).isZero();
    }
  }

  @Test
  void whatIsWrongIsSaidBesideTheFieldAndNothingTypedIsLost() {
    try (var browser = Browser.signedIn(meristem, "admin", "en", Browser.WIDE)) {
      var page = browser.go("/students/edit?number=202014060050");
      page.fill("[id='edit:email']", "nobody at all");
      page.fill("[id='edit:birthDate']", "2015-01-01");
      page.fill("[id='edit:expectedEnd']", "2020-01-01");
      page.fill("[id='edit:name']", "");
      page.click("[id='edit:save']");
      page.waitForSelector("[id='edit:email-message']");
      assertThat(page.innerText("[id='edit:email-message']")).contains("not an e-mail address");
      assertThat(page.innerText("[id='edit:birthDate-message']")).contains("between 14 and 80");
      assertThat(page.innerText("[id='edit:expectedEnd-message']")).contains("after the entry");
      assertThat(page.innerText("[id='edit:name-message']")).contains("cannot be empty");
      assertThat(page.inputValue("[id='edit:email']")).isEqualTo("nobody at all");
      browser.requireAccessible();
      page.click(".bar a");
      page.waitForURL("**/students/student?number=202014060050");
      browser.go("/students/edit?number=202014060050");
      assertThat(page.inputValue("[id='edit:name']")).as("after Cancel").isNotEmpty();
    }
  }

  @Test
  void ofTwoWindowsTheSecondSeesBothAndChooses() {
    try (var first = Browser.signedIn(meristem, "admin", "en", Browser.WIDE);
        var second = Browser.signedIn(meristem, "admin", "en", Browser.WIDE)) {
      first.go("/students/edit?number=202014060051");
      second.go("/students/edit?number=202014060051");
      edit(first.page(), "group", "Photonics");
      second.page().fill("[id='edit:phone']", "+86 10 1234");
      second.page().fill("[id='edit:group']", "Spintronics");
      second.page().click("[id='edit:save']");
      second.page().waitForSelector("#overtaken");
      assertThat(second.page().innerText("#overtaken")).contains("Photonics", "Spintronics");
      assertThat(second.page().inputValue("[id='edit:phone']")).isEqualTo("+86 10 1234");
      second.requireAccessible();
      second.screenshot("student-conflict-en-1280");
      first.go("/students/edit?number=202014060051");
      edit(first.page(), "supervisor", "Somebody New");
      second.page().click("[id='edit:mine']");
      second.page().waitForSelector("#overtaken td:has-text('Somebody New')");
      second.page().click("[id='edit:mine']");
      second.page().waitForURL("**/students/student?number=202014060051");
      assertThat(second.text()).contains("Spintronics", "+86 10 1234", "Somebody New");
    }
  }

  @Test
  void whoTakesTheirsIsShownTheStoredRecord() {
    try (var first = Browser.signedIn(meristem, "admin", "en", Browser.WIDE);
        var second = Browser.signedIn(meristem, "admin", "en", Browser.WIDE)) {
      first.go("/students/edit?number=202014060052");
      second.go("/students/edit?number=202014060052");
      edit(first.page(), "group", "Photonics");
      second.page().fill("[id='edit:group']", "Spintronics");
      second.page().click("[id='edit:save']");
      second.page().waitForSelector("#overtaken");
      second.page().click("[id='edit:theirs']");
      second.page().waitForCondition(() -> !second.page().isVisible("#overtaken"));
      assertThat(second.page().inputValue("[id='edit:group']")).isEqualTo("Photonics");
      assertThat(kept(second.page())).isZero();
    }
  }

  @Test
  void whatWasTypedSurvivesALostSession() {
    try (var browser = Browser.signedIn(meristem, "admin", "en", Browser.WIDE)) {
      var page = browser.go("/students/edit?number=202014060053");
      page.context().clearCookies();
      page.fill("[id='edit:group']", "Typed without a session");
      page.waitForURL(url -> url.contains("/identity/sign-in"));
      browser.signIn("admin");
      browser.go("/students/edit?number=202014060053");
      assertThat(page.inputValue("[id='edit:group']")).isEqualTo("Typed without a session");
      page.click("[id='edit:save']");
      page.waitForURL("**/students/student?number=202014060053");
      assertThat(browser.text()).contains("Typed without a session");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en,1280,202014060042,Return",
    "en,390,202014060046,Return",
    "zh-CN,1280,202014060047,复学",
    "zh-CN,390,202014060048,复学"
  })
  void aStudentGoesOnLeaveReturnsAndIsTransferred(
      String language, int width, String number, String returned) {
    var ending = "-" + language + "-" + width;
    try (var browser = Browser.signedIn(meristem, "admin", language, width)) {
      var page = browser.go("/students/act?number=" + number + "&act=LEAVE");
      page.fill("[id='act:on']", "2026-03-01");
      page.fill("[id='act:until']", "2026-09-01");
      page.fill("[id='act:reason']", "Parental leave / 产假");
      browser.requireAccessible();
      browser.screenshot("student-leave" + ending);
      enter(page);
      browser.requireAccessible();
      browser.screenshot("student-on-leave" + ending);
      page.click("#acts a:has-text('" + returned + "')");
      page.waitForURL("**/students/act?**");
      page.fill("[id='act:on']", "2026-02-01");
      page.click("[id='act:enter']");
      page.waitForSelector(".message.error");
      assertThat(page.innerText(".message.error")).contains("2026-03-01");
      page.fill("[id='act:on']", "2026-09-01");
      enter(page);
      browser.go("/students/act?number=" + number + "&act=TRANSFER");
      page.selectOption("[id='act:programme']", "NSE-MPHD");
      page.fill("[id='act:entryYear']", "2026");
      page.fill("[id='act:on']", "2026-09-01");
      page.fill("[id='act:reason']", "Combined programme / 硕博连读");
      browser.requireAccessible();
      browser.screenshot("student-transfer" + ending);
      enter(page);
      assertThat(page.innerText("#episodes"))
          .contains("NSE-MPHD", "2026-09-01", "Parental leave", returned, "硕博连读");
      assertThat(page.innerText("#history")).contains("Parental leave", "2026-03-01", "NSE-MPHD");
      assertThat(page.locator("#episodes article").count()).isEqualTo(2);
      browser.requireAccessible();
      page.screenshot(full("student-moved" + ending));
    }
  }

  @Test
  void anActThatDoesNotFitIsNotOffered() {
    try (var browser = Browser.signedIn(meristem, "admin", "en", Browser.WIDE)) {
      var page = browser.go("/students/student?number=202014060043");
      assertThat(page.locator("#acts").count()).as("a graduate").isZero();
      browser.go("/students/act?number=202014060043&act=LEAVE");
      assertThat(browser.text()).contains("cannot be entered for a student who is graduated");
      assertThat(page.isVisible("[id='act:enter']")).isFalse();
      browser.requireAccessible();
      assertThat(page.navigate(meristem.url() + "/students/act?number=202014060043&act=X").status())
          .isEqualTo(404);
    }
  }

  @Test
  void facultyReadTheHistoryButChangeNothing() {
    try (var browser = Browser.signedIn(meristem, "faculty", "en", Browser.WIDE)) {
      var page = browser.go("/students/student?number=202014060045");
      assertThat(page.isVisible("#history")).isTrue();
      assertThat(page.isVisible("#edit")).isFalse();
      assertThat(page.locator("#acts").count()).isZero();
      for (var path : new String[] {"/students/edit?", "/students/act?act=LEAVE&"}) {
        var answer = page.navigate(meristem.url() + path + "number=202014060045");
        assertThat(answer.status()).isEqualTo(403);
      }
    }
  }

  @Test
  void aStudentSeesTheirStudiesWithoutTheHistory() {
    try (var browser = Browser.signedIn(meristem, "student", "zh-CN", Browser.NARROW)) {
      var page = browser.go("/students/student");
      assertThat(page.isVisible("#episodes")).isTrue();
      assertThat(page.isVisible("#history")).isFalse();
      browser.requireAccessible();
    }
  }

  private static void enter(Page page) {
    page.dblclick("[id='act:enter']");
    page.waitForURL("**/students/student?**");
    assertThat(page.locator(".message.error").count()).isZero();
  }

  private static void edit(Page page, String field, String value) {
    page.fill("[id='edit:" + field + "']", value);
    page.click("[id='edit:save']");
    page.waitForURL("**/students/student?**");
  }

  private static int kept(Page page) {
    return (int)
        page.evaluate(
            "Object.keys(localStorage).filter(key => key.startsWith('meristem.keep')).length");
  }

  private static Page.ScreenshotOptions full(String name) {
    return new Page.ScreenshotOptions()
        .setFullPage(true)
        .setPath(java.nio.file.Path.of("target/screenshots", name + ".png"));
  }
}

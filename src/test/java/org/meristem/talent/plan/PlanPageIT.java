package org.meristem.talent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.meristem.platform.Settings;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** A development plan from its first word to the comparison with the next year. */
class PlanPageIT {
  private static final int YEAR = LocalDate.now(Settings.current().zone()).getYear();
  private static final String WRITER = "researcher2";
  private static final String MENTOR = "evaluator4";

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @Test
  void aPlanIsWrittenReturnedAgreedNotedReviewedAndComparedWithTheNextYear() {
    var plan = writeAndHand();
    mentorReturns(plan);
    handAgain(plan);
    mentorAgrees(plan);
    noteAndAnswer(plan);
    renegotiate(plan);
    review(plan);
    var next = nextYear();
    compare(plan, next);
  }

  private String writeAndHand() {
    try (var browser = Browser.signedIn(meristem, WRITER, "en", Browser.WIDE)) {
      var page = begin(browser, YEAR);
      var plan = path(page);
      browser.requireAccessible();
      page.click("[id='plan:hand']");
      page.waitForSelector(".message.error");
      assertThat(browser.text()).contains("competencies still want a level");
      assess(page, "2", "3");
      page.click("[id='plan:hand']");
      page.waitForSelector(".message.error:has-text('3 to 5 goals')");
      goals(page, YEAR, 3);
      Browser.waitUntilKept(page);
      browser.screenshot("plan-form");
      page.reload();
      assertThat(page.inputValue("[id='plan:goals:2:what']")).isEqualTo("Goal 3");
      page.click("[id='plan:hand']");
      page.waitForSelector(".message.info");
      assertThat(browser.text()).contains("With the mentor");
      assertThat(page.isVisible("[id='plan:hand']")).as("read only now").isFalse();
      browser.requireAccessible();
      return plan;
    }
  }

  private void mentorReturns(String plan) {
    try (var browser = Browser.signedIn(meristem, MENTOR, "zh-CN", Browser.NARROW)) {
      var page = browser.go("/talent/plans");
      browser.requireAccessible();
      assertThat(page.innerText("#mentored")).contains("李航", "待发展导师审阅");
      page.click("#mentored a");
      page.waitForURL("**/talent/plan?id=*");
      assertThat(path(page)).isEqualTo(plan);
      browser.requireAccessible();
      browser.screenshot("plan-judging");
      page.click("[id='judging:return']");
      page.waitForSelector(".message.error");
      page.fill("[id='judging:words']", "请补充纳米安全方面的目标。");
      page.click("[id='judging:return']");
      page.waitForURL("**/talent/plans");
      assertThat(page.navigate(meristem.url() + plan).status()).as("a draft again").isEqualTo(403);
    }
  }

  private void handAgain(String plan) {
    try (var browser = Browser.signedIn(meristem, WRITER, "en", Browser.NARROW)) {
      var page = browser.go(plan);
      assertThat(page.innerText("#returned")).contains("请补充纳米安全方面的目标。");
      browser.requireAccessible();
      page.click("[id='plan:addGoal']");
      page.waitForSelector("[id='plan:goals:3:what']");
      goal(page, YEAR, 3);
      page.click("[id='plan:hand']");
      page.waitForSelector(".message.info");
    }
  }

  private void mentorAgrees(String plan) {
    try (var browser = Browser.signedIn(meristem, MENTOR, "en", Browser.WIDE)) {
      var page = browser.go(plan);
      page.click("[id='judging:agree']");
      page.waitForSelector(".message.info");
      assertThat(browser.text()).contains("kept for good", "Agreed", "1 agreed version");
      browser.requireAccessible();
    }
  }

  private void noteAndAnswer(String plan) {
    try (var browser = Browser.signedIn(meristem, WRITER, "zh-CN", Browser.WIDE)) {
      var page = browser.go(plan);
      page.fill("[id='notes:quarters:0:words']", "样品已送检。");
      page.click("[id='notes:quarters:0:keep']");
      page.waitForSelector(".message.info");
      browser.requireAccessible();
    }
    try (var browser = Browser.signedIn(meristem, MENTOR, "en", Browser.WIDE)) {
      var page = browser.go(plan);
      assertThat(browser.text()).contains("样品已送检。");
      page.fill("[id='notes:quarters:0:answer']", "Good; ask for the second run.");
      page.click("[id='notes:quarters:0:reply']");
      page.waitForSelector(".message.info");
    }
  }

  private void renegotiate(String plan) {
    try (var browser = Browser.signedIn(meristem, WRITER, "en", Browser.WIDE)) {
      var page = browser.go(plan);
      assertThat(browser.text()).contains("ask for the second run");
      page.click("details:has([id='reopening:reopen']) summary");
      page.fill("[id='reopening:words']", "The beam time was moved.");
      page.click("[id='reopening:reopen']");
      page.waitForSelector("[id='plan:hand']");
      page.fill("[id='plan:goals:0:what']", "Goal 1 after the beam time");
      page.click("[id='plan:hand']");
      page.waitForSelector(".message.info:has-text('told by mail')");
    }
    mentorAgreesAnew(plan);
  }

  private void mentorAgreesAnew(String plan) {
    try (var browser = Browser.signedIn(meristem, MENTOR, "en", Browser.WIDE)) {
      var page = browser.go(plan);
      page.click("[id='judging:agree']");
      page.waitForSelector(".message.info");
      page.click("#versions");
      page.waitForURL("**/talent/plan-versions?id=*");
      assertThat(page.innerText(".diff ins")).isNotBlank();
      assertThat(page.innerText("ul#versions"))
          .contains("Version 2", "李航", "Amara Okafor", "as agreed");
      browser.requireAccessible();
      browser.screenshot("plan-versions");
      page.click("ul#versions a[href*='before=1']");
      page.waitForURL("**before=1&after=2");
      assertThat(page.innerText(".diff ins")).isNotBlank();
    }
  }

  private void review(String plan) {
    try (var browser = Browser.signedIn(meristem, MENTOR, "zh-CN", Browser.WIDE)) {
      var page = browser.go(plan);
      page.fill("[id='reviewing:words']", "全部达成。");
      page.click("[id='reviewing:review']");
      page.waitForSelector(".message.info");
      assertThat(browser.text()).contains("已总结", "全部达成。");
      browser.requireAccessible();
    }
  }

  private String nextYear() {
    String plan;
    try (var browser = Browser.signedIn(meristem, WRITER, "zh-CN", Browser.NARROW)) {
      var page = begin(browser, YEAR + 1);
      plan = path(page);
      browser.requireAccessible();
      assess(page, "3", "4");
      goals(page, YEAR + 1, 3);
      Browser.waitUntilKept(page);
      page.click("[id='plan:hand']");
      page.waitForSelector(".message.info");
    }
    mentorAgrees(plan);
    return plan;
  }

  private void compare(String plan, String next) {
    try (var browser = Browser.signedIn(meristem, WRITER, "en", Browser.WIDE)) {
      var page = browser.go(next.replace("/plan?", "/plan-versions?"));
      page.click("#years a");
      page.waitForURL("**other=*");
      assertThat(page.innerText(".diff thead"))
          .containsSubsequence(String.valueOf(YEAR), String.valueOf(YEAR + 1));
      assertThat(page.innerText(".diff tr:has-text('A1')")).containsSubsequence("2 → 3", "3 → 4");
      assertThat(page.innerText(".diff")).contains("Goal 1 after the beam time");
      browser.requireAccessible();
      browser.screenshot("plan-years");
    }
    try (var browser = Browser.signedIn(meristem, WRITER, "zh-CN", Browser.NARROW)) {
      browser.go(plan.replace("/plan?", "/plan-versions?"));
      browser.requireAccessible();
      browser.screenshot("plan-versions-narrow");
    }
  }

  @Test
  void aSecondWindowShowsBothTextsAndNeitherIsLost() {
    try (var one = Browser.signedIn(meristem, "researcher", "en", Browser.WIDE);
        var other = Browser.signedIn(meristem, "researcher", "zh-CN", Browser.NARROW)) {
      var first = begin(one, YEAR + 1);
      var second = other.go(path(first));
      first.fill("[id='plan:goals:0:what']", "Words of the first window");
      Browser.waitUntilKept(first);
      second.fill("[id='plan:goals:0:what']", "第二个窗口的文字");
      second.waitForSelector("[id='plan:overtaken'] [role=alert]");
      assertThat(second.innerText("[id='plan:overtaken']"))
          .contains("Words of the first window", "第二个窗口的文字");
      other.requireAccessible();
      second.click("[id='plan:mine']");
      Browser.waitUntilKept(second);
      first.fill("[id='plan:goals:0:what']", "Words of the first window, again");
      first.waitForSelector("[id='plan:overtaken'] [role=alert]");
      first.click("[id='plan:theirs']");
      first.waitForCondition(() -> first.inputValue("[id='plan:goals:0:what']").equals("第二个窗口的文字"));
    }
  }

  static Page begin(Browser browser, int year) {
    var page = browser.go("/talent/plans");
    browser.requireAccessible();
    page.selectOption("[id='new:year']", String.valueOf(year));
    page.click("[id='new:begin']");
    page.waitForURL("**/talent/plan?id=*");
    return page;
  }

  private String path(Page page) {
    return page.url().substring(meristem.url().length());
  }

  static void assess(Page page, String now, String wanted) {
    var rows = page.locator("table.levels tbody tr").count();
    for (var row = 0; row < rows; row++) {
      page.selectOption("[id='plan:levels:" + row + ":now']", now);
      page.selectOption("[id='plan:levels:" + row + ":wanted']", wanted);
    }
  }

  static void goals(Page page, int year, int count) {
    for (var number = 0; number < count; number++) {
      goal(page, year, number);
    }
  }

  private static void goal(Page page, int year, int number) {
    page.fill("[id='plan:goals:" + number + ":what']", "Goal " + (number + 1));
    page.fill("[id='plan:goals:" + number + ":measure']", "Seen by " + (number + 1));
    page.fill("[id='plan:goals:" + number + ":due']", year + "-11-30");
  }
}

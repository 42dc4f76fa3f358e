package org.meristem.talent.track;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.testing.Browser;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** A doctoral graduate on the way through the track, and who sees it. */
class MemberPageIT {
  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @ParameterizedTest
  @CsvSource({
    "en,1280,209914089901,冯雪,Assistant researcher",
    "en,390,209914089902,贺岩,Assistant researcher",
    "zh-CN,1280,209914089903,葛青,助理研究员",
    "zh-CN,390,209914089904,苗壮,助理研究员"
  })
  void aDoctoralGraduateJoinsMovesOnPausesReturnsAndLeaves(
      String language, int width, String student, String name, String assistant) {
    graduate(student, name);
    try (var browser = Browser.signedIn(meristem, "director", language, width)) {
      var ending = "-" + language + "-" + width;
      var page = join(browser, student, name, ending);
      assertThat(page.innerText("main")).contains(name, "2024-09-01", "2024-06-30");
      reach(browser, ending);
      act(browser, "MOVE_ON", "2025-09-01", null, ending);
      act(browser, "PAUSE", "2026-01-10", null, ending);
      act(browser, "RETURN", "2026-03-11", null, ending);
      act(browser, "LEAVE", "2026-10-01", "A post elsewhere / 另有任职", ending);
      assertThat(page.innerText("#episodes"))
          .contains(assistant, "2025-09-01", "2026-01-10", "2026-03-11", "A post elsewhere");
      assertThat(page.locator("#episodes article").count()).isEqualTo(2);
      assertThat(page.innerText("#history")).contains("2026-10-01", "另有任职", "minutes of May");
      assertThat(page.innerText("#acts")).doesNotContain("LEAVE");
      assertThat(page.locator("#acts a").count()).as("only a return").isEqualTo(1);
      browser.requireAccessible();
      full(page, "member-left" + ending);
    }
  }

  private Page join(Browser browser, String student, String name, String ending) {
    var page = browser.go("/talent/join");
    page.fill("input[name=query]", student);
    page.keyboard().press("Enter");
    page.waitForSelector("#persons tr:has-text('" + name + "') a");
    browser.requireAccessible();
    full(page, "join-found" + ending);
    page.click("#persons tr:has-text('" + name + "') a");
    page.waitForSelector("[id='join:enter']");
    assertThat(page.inputValue("[id='join:doctorate']")).isEqualTo("2024-06-30");
    page.fill("[id='join:on']", "2024-09-01");
    browser.requireAccessible();
    full(page, "join" + ending);
    page.click("[id='join:enter']");
    page.waitForURL("**/talent/member?**");
    return page;
  }

  private void reach(Browser browser, String ending) {
    var page = browser.page();
    page.click("#milestones tbody tr:first-child a");
    page.waitForURL("**/talent/milestone?**");
    page.fill("[id='reach:reached']", "2025-02-15");
    page.fill("[id='reach:evidence']", "minutes of May");
    browser.requireAccessible();
    full(page, "milestone" + ending);
    page.click("[id='reach:mark']");
    page.waitForURL("**/talent/member?**");
    assertThat(page.innerText("#milestones tbody tr:first-child"))
        .contains("2025-02-15", "minutes of May", "2024-09-01 – 2025-03-01");
  }

  private void act(Browser browser, String act, String on, String reason, String ending) {
    var page = browser.page();
    page.click("#acts a[href*='act=" + act + "']");
    page.waitForURL("**/talent/member-act?**");
    page.fill("[id='act:on']", on);
    if (reason != null) {
      page.fill("[id='act:reason']", reason);
    }
    browser.requireAccessible();
    full(page, "member-" + act.toLowerCase(java.util.Locale.ROOT) + ending);
    page.click("[id='act:enter']");
    page.waitForURL("**/talent/member?**");
    assertThat(page.locator(".message.error").count()).isZero();
    assertThat(page.innerText("#episodes")).contains(on);
  }

  @Test
  void aPauseMovesTheWindowsThatHaveNotPassed() {
    graduate("209914089905", "阮平");
    try (var browser = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var page = join(browser, "209914089905", "阮平", "-pause");
      assertThat(page.innerText("#milestones")).contains("2025-12-01 – 2026-06-01");
      act(browser, "PAUSE", "2026-01-10", null, "-moves");
      act(browser, "RETURN", "2026-01-20", null, "-moves");
      assertThat(page.innerText("#milestones")).contains("2025-12-01 – 2026-06-11");
    }
  }

  @Test
  void whatDoesNotFitIsRefusedBesideWhatWasTyped() {
    try (var browser = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var page = browser.go("/talent/member-act?number=R0012&act=LEAVE");
      page.fill("[id='act:on']", "2019-01-01");
      page.fill("[id='act:reason']", "too early");
      page.click("[id='act:enter']");
      page.waitForSelector(".message.error");
      assertThat(page.innerText(".message.error")).contains("Something has happened on");
      assertThat(page.inputValue("[id='act:reason']")).isEqualTo("too early");
      browser.go("/talent/member-act?number=R0014&act=PAUSE");
      assertThat(browser.text()).contains("cannot be entered for a member who is left");
      browser.requireAccessible();
      browser.go("/talent/join?query=R0001");
      browser.go("/talent/join?query=%E7%8E%8B%E6%95%8F");
      assertThat(page.innerText("#persons")).contains("is a member: R0001");
    }
  }

  @Test
  void whoMaySeeAMemberAndWhoMayNot() {
    var pages =
        Map.of(
            "/talent/member?number=R0001", "admin director researcher",
            "/talent/member?number=R0002", "admin director researcher2",
            "/talent/member-act?number=R0001&act=PAUSE", "admin director",
            "/talent/grant?number=R0001", "admin director",
            "/talent/join", "admin director",
            "/talent/track", "admin director",
            "/talent/funding", "admin director",
            "/talent/researchers", "admin director",
            "/workbooks/list/researchers.xlsx", "admin director");
    for (var account :
        "admin director faculty evaluator researcher researcher2 student".split(" ")) {
      try (var browser = Browser.signedIn(meristem, account, "en", Browser.WIDE)) {
        pages.forEach(
            (page, may) ->
                assertThat(browser.page().request().get(meristem.url() + page).status())
                    .as(account + " " + page)
                    .isEqualTo(java.util.List.of(may.split(" ")).contains(account) ? 200 : 403));
      }
    }
  }

  @Test
  void aMemberReadsTheirOwnPageWithoutTheHistory() {
    try (var browser = Browser.signedIn(meristem, "researcher", "zh-CN", Browser.NARROW)) {
      var page = browser.go("/talent/member");
      assertThat(page.innerText("main")).contains("R0001", "300000.00 CNY");
      assertThat(page.locator("#history").count() + page.locator("#acts").count()).isZero();
      browser.requireAccessible();
      full(page, "member-own-zh-CN-390");
    }
  }

  @ParameterizedTest
  @CsvSource({"en,1280", "zh-CN,390"})
  void listTrackAndFundingAreKept(String language, int width) {
    var ending = "-" + language + "-" + width;
    try (var browser = Browser.signedIn(meristem, "director", language, width)) {
      var page = browser.go("/talent/researchers?late=true");
      assertThat(page.innerText("main")).contains("R0001").doesNotContain("R0003");
      browser.requireAccessible();
      full(page, "researchers" + ending);
      page = browser.go("/talent/researchers?state=PAUSED");
      assertThat(page.innerText("main")).contains("R0011").doesNotContain("R0001");
      keepMilestone(browser, "Safety briefing " + width);
      browser.requireAccessible();
      full(page, "track" + ending);
      page = browser.go("/talent/grant?number=R0003");
      page.fill("[id='grant:amount']", "1000.50");
      page.fill("[id='grant:currency']", "USD");
      page.fill("[id='grant:purpose']", "Travel");
      page.fill("[id='grant:source']", "House");
      page.fill("[id='grant:from']", "2026-01-01");
      page.fill("[id='grant:to']", "2026-12-31");
      page.selectOption("[id='grant:state']", "GRANTED");
      browser.requireAccessible();
      full(page, "grant" + ending);
      page.click("[id='grant:keep']");
      page.waitForURL("**/talent/member?**");
      browser.go("/talent/funding");
      assertThat(page.innerText("#sums")).contains("USD", "CNY", "580000.00");
      browser.requireAccessible();
      full(page, "funding" + ending);
    }
  }

  private void keepMilestone(Browser browser, String title) {
    var page = browser.go("/talent/track?code=EC");
    assertThat(page.isVisible("[id='stageForm:keep']")).as("it has all stages").isFalse();
    browser.go("/talent/track?code=EC&stage=ASSISTANT_RESEARCHER");
    page.fill("[id='stageForm:wordsEn']", "Leads a topic");
    page.fill("[id='stageForm:wordsZh']", "独立承担课题");
    page.click("[id='stageForm:keep']");
    page.waitForSelector(".message.info");
    assertThat(page.innerText("#list")).containsAnyOf("Leads a topic", "独立承担课题");
    page.fill("[id='asked:titleEn']", title);
    page.fill("[id='asked:titleZh']", "安全培训");
    page.selectOption("[id='asked:stage']", "ASSOCIATE_RESEARCHER");
    page.fill("[id='asked:from']", "200");
    page.fill("[id='asked:to']", "199");
    page.click("[id='asked:keep']");
    page.waitForSelector(".message.error");
    page.fill("[id='asked:to']", "210");
    page.click("[id='asked:keep']");
    page.waitForSelector(".message.info");
    assertThat(page.innerText("#list")).contains("200", "210");
  }

  /** Somebody whose doctorate the register knows. */
  private void graduate(String number, String name) {
    var imports = new Imports(meristem);
    var roster =
        "Student number,Name,Date of birth,Programme code,Entry year\n%s,%s,1996-02-03,NSE-PHD,2020\n";
    var batch =
        imports.apply(
            Imports.id(
                imports.stage(number + ".csv", roster.formatted(number, name).getBytes(UTF_8))));
    assertThat(batch.getString("state")).as(batch.toString()).isEqualTo("APPLIED");
    var act =
        meristem.post(
            "admin",
            "/students/" + number + "/acts",
            "{\"kind\":\"GRADUATION\",\"on\":\"2024-06-30\"}");
    assertThat(act.statusCode()).as(act.body()).isEqualTo(201);
  }

  private static void full(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots", name + ".png")));
  }
}

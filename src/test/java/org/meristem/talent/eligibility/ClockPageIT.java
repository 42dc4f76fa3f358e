package org.meristem.talent.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meristem.platform.Settings;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** A person asks for more time, a director decides, and the clock moves. */
class ClockPageIT {
  private static final String STARTING_GRANT = "#rules tr:has-text('ERC-STG')";

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @Test
  void anApprovedExtensionMovesTheClock() {
    String before;
    try (var person = Browser.signedIn(meristem, "researcher", "en", Browser.WIDE)) {
      var page = person.go("/talent/clock");
      before = page.innerText(STARTING_GRANT + " .last-call");
      person.requireAccessible();
      ask(page, Map.of("children", "1", "evidence", "HR 2024/17"));
      assertThat(person.text()).contains("waits for a director");
      assertThat(page.innerText(STARTING_GRANT))
          .contains("not counted yet", "If the request is approved");
      assertThat(page.innerText(STARTING_GRANT + " .last-call")).isEqualTo(before);
      assertThat(page.isVisible("[id$=':approve']")).as("one's own").isFalse();
      person.screenshot("clock");
    }
    try (var director = Browser.signedIn(meristem, "director", "zh-CN", Browser.NARROW)) {
      var page = director.go("/talent/windows");
      page.click("#open a:has-text('R0001')");
      page.waitForURL("**/talent/clock?number=R0001*");
      director.requireAccessible();
      page.click("[id$=':approve']");
      page.waitForSelector(".message.error");
      assertThat(director.text()).as("without a reason").contains("请填写理由");
      page.fill("[id$=':reason']", "出生证明已核对");
      page.click("[id$=':approve']");
      page.waitForSelector(".message.info");
      assertThat(page.innerText("[id='extensions']")).contains("已批准", "出生证明已核对", "director");
      director.requireAccessible();
      director.screenshot("clock-narrow");
    }
    try (var person = Browser.signedIn(meristem, "researcher", "zh-CN", Browser.NARROW)) {
      var page = person.go("/talent/clock");
      var after = page.innerText(STARTING_GRANT + " .last-call");
      assertThat(Integer.parseInt(after)).isGreaterThan(Integer.parseInt(before));
      assertThat(page.innerText(STARTING_GRANT)).contains("生育，1 个孩子：增加 18 个月");
      assertThat(page.innerText("#rules tr:has-text('NSFC-YOUNG')")).contains("本规则不含此类延长");
      assertThat(page.evaluate("document.documentElement.scrollWidth"))
          .as("nothing sticks out")
          .isEqualTo(Browser.NARROW);
      person.requireAccessible();
    }
  }

  @Test
  void aRefusedExtensionIsExplainedAndAWithdrawnOneIsGone() {
    try (var person = Browser.signedIn(meristem, "researcher2", "en", Browser.WIDE)) {
      var page = person.go("/talent/clock");
      page.click("[id='request:ask']");
      page.waitForSelector(".message.error");
      page.fill("[id='request:from']", "2022-01-01");
      page.fill(
          "[id='request:to']", LocalDate.now(Settings.current().zone()).plusDays(2).toString());
      page.fill("[id='request:evidence']", "HR 2022/3");
      page.selectOption("[id='request:kind']", "ILLNESS");
      page.click("[id='request:ask']");
      page.waitForSelector(".message.error:has-text('Days to come')");
      page.fill("[id='request:to']", "2022-06-30");
      ask(page, Map.of("evidence", "HR 2022/3"));
      page.click("[id$=':withdraw']");
      page.waitForSelector("[id='extensions'] .pill:has-text('withdrawn')");
      page.selectOption("[id='request:kind']", "DISASTER");
      ask(page, Map.of("from", "2022-01-01", "to", "2022-06-30", "evidence", "None yet"));
    }
    try (var director = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var page = director.go("/talent/clock?number=R0002");
      page.fill("[id$=':reason']", "Nothing shows it");
      page.click("[id$=':refuse']");
      page.waitForSelector("[id='extensions'] .pill:has-text('refused')");
      assertThat(page.innerText(STARTING_GRANT)).contains("refused or withdrawn");
    }
  }

  @Test
  void whatIsStatedDecides() {
    try (var person = Browser.signedIn(meristem, "admin", "en", Browser.WIDE)) {
      var page = person.go("/talent/clock?number=R0003");
      var starting = page.innerText(STARTING_GRANT);
      assertThat(starting).contains("Somebody has to state");
      page.click(".condition:has-text('European Union') [id$=':no']");
      page.waitForSelector(".message.info");
      assertThat(page.innerText(STARTING_GRANT)).contains("a condition is not met");
      page.click(".condition:has-text('European Union') [id$=':yes']");
      page.waitForSelector(STARTING_GRANT + " .pill-green, " + STARTING_GRANT + " .pill-red");
      assertThat(page.innerText("[id='conditions']")).contains("by admin: it is so");
    }
  }

  @Test
  void aDirectorAddsAVersionAndTheOldOneStays() {
    try (var director = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var page = director.go("/talent/rules");
      director.requireAccessible();
      page.click("a[href*='add=new']");
      page.waitForSelector("[id='rule:code']");
      page.fill("[id='rule:code']", "TEST-RULE");
      fill(page, "2040 | 2040-01-01 | 2040-03-31 | 2005-01-01 | 2005-01-01");
      page.click("[id='rule:keep']");
      page.waitForSelector("section:has-text('TEST-RULE') >> text=version 1");
      page.click("section:has-text('TEST-RULE') a.add");
      page.waitForSelector("[id='rule:code']");
      director.requireAccessible();
      page.click("[id='rule:keep']");
      page.waitForSelector(".message.error");
      assertThat(director.text()).contains("says just that already");
      page.fill("[id='rule:calls']", "2041 | soon");
      page.click("[id='rule:keep']");
      page.waitForSelector(".message.error:has-text('2041')");
      page.fill("[id='rule:calls']", "2041 | 2041-01-01 | 2041-03-31 | 2006-01-01 | 2006-01-01");
      page.click("[id='rule:keep']");
      page.waitForSelector("section:has-text('TEST-RULE') >> text=version 2");
      page.click("section:has-text('TEST-RULE') summary");
      assertThat(page.innerText("section:has-text('TEST-RULE')"))
          .contains("2040-03-31", "2041-03-31", "version 1");
      director.screenshot("rules");
    }
  }

  private static void fill(Page page, String calls) {
    page.fill("[id='rule:nameEn']", "Test");
    page.fill("[id='rule:nameZh']", "测试");
    page.fill("[id='rule:textEn']", "Under 35.");
    page.fill("[id='rule:textZh']", "未满 35 周岁。");
    page.fill("[id='rule:source']", "The house");
    page.fill("[id='rule:dated']", "2026-01-01");
    page.fill("[id='rule:calls']", calls);
  }

  private static void ask(Page page, Map<String, String> fields) {
    fields.forEach((field, value) -> page.fill("[id='request:" + field + "']", value));
    page.click("[id='request:ask']");
    page.waitForSelector(".message.info");
  }
}

package org.meristem.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

class ProgrammesPageIT {
  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @Test
  void aDisciplineAProgrammeAndAnAreaAreKept() {
    try (var browser = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var page = browser.go("/curriculum/programmes");
      page.click("text=New discipline");
      fill(page, "0812", "Quantum engineering", "量子工程");
      page.fill("[id='keep:alternates']", "0789 0877");
      saved(browser, "0812");
      page.click("text=New programme");
      fill(page, "QE-PHD", "Quantum engineering, doctorate", "量子工程博士");
      page.selectOption("[id='keep:discipline']", "0812");
      page.selectOption("[id='keep:type']", "DIRECT_DOCTORAL");
      page.selectOption("[id='keep:category']", "ENGINEERING");
      saved(browser, "QE-PHD");
      assertThat(page.innerText("#programmes")).contains("Direct doctoral", "量子工程博士", "0812");
      page.click("text=New area");
      fill(page, "QUANTUM", "Quantum matter", "量子物质");
      page.fill("[id='keep:position']", "8");
      saved(browser, "QUANTUM");
      page.click("#areas a:has-text('QUANTUM')");
      page.fill("[id='keep:nameEn']", "Quantum matter and light");
      saved(browser, "QUANTUM");
      assertThat(page.innerText("#areas")).contains("Quantum matter and light", "量子物质");
    }
    try (var browser = Browser.signedIn(meristem, "admin", "en", Browser.WIDE)) {
      browser.go("/trail/entries");
      assertThat(browser.text()).contains("QUANTUM", "Quantum matter and light");
    }
  }

  @Test
  void ofTwoWhoChangeOneTheSecondIsTold() {
    try (var first = Browser.signedIn(meristem, "director", "en", Browser.WIDE);
        var second = Browser.signedIn(meristem, "admin", "en", Browser.WIDE)) {
      var address = "/curriculum/keep?kind=area&code=SCRATCH";
      fill(first.go("/curriculum/keep?kind=area"), "SCRATCH", "Scratch", "试验");
      first.page().fill("[id='keep:position']", "9");
      saved(first, "SCRATCH");
      first.go(address).fill("[id='keep:nameEn']", "First words");
      second.go(address).fill("[id='keep:nameEn']", "Second words");
      saved(first, "SCRATCH");
      second.page().click("[id='keep:keep']");
      second.page().waitForSelector("text=Somebody has changed it");
      assertThat(second.page().inputValue("[id='keep:nameEn']")).isEqualTo("Second words");
    }
  }

  @Test
  void whatIsMissingIsSaid() {
    try (var browser = Browser.signedIn(meristem, "admin", "zh-CN", Browser.NARROW)) {
      var page = browser.go("/curriculum/keep?kind=area");
      fill(page, "NSE AREA", "Area", "领域");
      page.click("[id='keep:keep']");
      page.waitForSelector("text=代码由 1 至 20 个");
      fill(page, "ETHICS", "Area", "");
      page.click("[id='keep:keep']");
      page.waitForSelector("text=请填写中英文名称");
      fill(page, "ETHICS", "Area", "领域");
      page.click("[id='keep:keep']");
      page.waitForSelector("text=该代码已存在");
      browser.requireAccessible();
    }
  }

  @ParameterizedTest
  @CsvSource({"faculty", "student", "evaluator"})
  void othersDoNotKeepThem(String account) {
    try (var browser = Browser.signedIn(meristem, account, "en", Browser.WIDE)) {
      for (var path : new String[] {"/curriculum/programmes", "/curriculum/keep?kind=area"}) {
        assertThat(browser.page().navigate(meristem.url() + path).status())
            .as(account + path)
            .isEqualTo(403);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"en,1280", "zh-CN,390"})
  void theListsAreAccessible(String language, int width) {
    try (var browser = Browser.signedIn(meristem, "director", language, width)) {
      browser.go("/curriculum/programmes");
      browser.requireAccessible();
    }
  }

  private static void fill(Page page, String code, String english, String chinese) {
    page.fill("[id='keep:code']", code);
    page.fill("[id='keep:nameEn']", english);
    page.fill("[id='keep:nameZh']", chinese);
  }

  private static void saved(Browser browser, String code) {
    browser.page().click("[id='keep:keep']");
    browser.page().waitForURL("**/curriculum/programmes");
    assertThat(browser.text()).contains(code + " is saved");
  }
}

package org.meristem.talent.track;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** A director begins another track, says what it asks for, renames it and takes it away. */
class TrackPageIT {
  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @Test
  void aTrackIsBegunRenamedAndRemovedWhileNobodyIsOnIt() {
    try (var browser = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var page = browser.go("/talent/track");
      begin(page, "CLINICAL", "Clinical track", "");
      page.waitForSelector(".message.error:has-text('both languages')");
      assertThat(page.inputValue("[id='new:nameEn']")).isEqualTo("Clinical track");
      assertThat(page.isVisible("[id='new:nameZh']")).as("stays open").isTrue();
      page.fill("[id='new:nameZh']", "临床路径");
      page.click("[id='new:begin']");
      page.waitForURL("**/talent/track?code=CLINICAL");
      assertThat(page.locator("[id='asked:keep']").count()).as("stages come first").isZero();
      page.click("[id='stageForm:keep']");
      page.waitForSelector("[id='asked:keep']");
      page.click("summary:has-text('Name of this track')");
      page.fill("[id='rename:nameEn']", "Physician scientists");
      page.click("[id='rename:keep']");
      page.waitForSelector("h1:has-text('Physician scientists')");
      browser.requireAccessible();
      browser.screenshot("track-another");
      remove(page);
      page.waitForSelector(".message.info");
      assertThat(page.innerText("main")).doesNotContain("CLINICAL");
    }
  }

  @Test
  void aTrackOnWhichSomebodyIsStays() {
    try (var browser = Browser.signedIn(meristem, "director", "zh-CN", Browser.NARROW)) {
      var page = browser.go("/talent/track");
      var title = page.innerText("h1");
      remove(page);
      page.waitForSelector(".message.error:has-text('不能删除')");
      assertThat(browser.go("/talent/track").innerText("h1")).isEqualTo(title);
    }
  }

  private static void begin(Page page, String code, String en, String zh) {
    page.click("summary:has-text('Another track')");
    page.fill("[id='new:code']", code);
    page.fill("[id='new:nameEn']", en);
    page.fill("[id='new:nameZh']", zh);
    page.click("[id='new:begin']");
  }

  private static void remove(Page page) {
    if (!page.isVisible("[id='rename:remove']")) {
      page.click("details:has([id='rename:remove']) summary");
    }
    page.click("[id='rename:remove']");
    page.click(".ui-confirmdialog-yes");
  }
}

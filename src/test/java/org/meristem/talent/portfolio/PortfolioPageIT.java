package org.meristem.talent.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.meristem.platform.Settings;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** An artefact from its first word to the milestone for which it counts. */
class PortfolioPageIT {
  private static final String TITLE = "Why dots shine";
  private static final String OWNER = "researcher2";
  private static final String NUMBER = "R0002";
  private static final String MILESTONE = "Science told to others";

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @Test
  void anArtefactIsReviewedChangedAcceptedAndCountsForAMilestone() {
    needOne();
    var artefact = writeAndAsk();
    askForChanges(artefact);
    mark("by " + LocalDate.now(Settings.current().zone()) + " 0 had been accepted");
    changeAndAskAgain(artefact);
    accept(artefact);
    mark(null);
    changeAndLoseIt(artefact);
  }

  private void needOne() {
    try (var browser = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var page = browser.go("/talent/track");
      page.click("#milestones a:has-text('" + MILESTONE + "')");
      page.waitForURL("**/talent/track?**");
      page.fill("[id='asked:artefacts']", "21");
      page.click("[id='asked:keep']");
      page.waitForSelector(".field-error:has-text('From 0 to 20')");
      page.fill("[id='asked:artefacts']", "1");
      page.click("[id='asked:keep']");
      page.waitForSelector(".message.info");
      assertThat(page.innerText("#milestones")).contains("needs 1 accepted artefact");
    }
  }

  private String writeAndAsk() {
    try (var browser = Browser.signedIn(meristem, OWNER, "en", Browser.WIDE)) {
      var page = browser.go("/talent/portfolio");
      browser.requireAccessible();
      page.click("#new");
      page.waitForURL("**/talent/artefact");
      page.fill("[id='form:title']", TITLE);
      page.fill("[id='form:link']", "example.org/dots");
      page.fill("[id='form:made']", "2026-04-05");
      page.selectOption("[id='form:kind']", "MEDIA");
      page.click("[id='form:keep']");
      page.waitForSelector(".message.error:has-text('https://')");
      assertThat(page.inputValue("[id='form:title']")).as("still there").isEqualTo(TITLE);
      page.fill("[id='form:link']", "https://example.org/dots");
      page.click("[id='form:keep']");
      page.waitForURL("**/talent/artefact?id=*");
      var words = "Plain words.".getBytes(StandardCharsets.UTF_8);
      page.setInputFiles("[id='files:file']", new FilePayload("d.txt", "text/plain", words));
      page.click("[id='files:attach']");
      page.waitForSelector("a:has-text('d.txt')");
      ask(page);
      assertThat(page.innerText("#remarks")).contains("waits for a remark", "陈浩");
      browser.requireAccessible();
      browser.screenshot("artefact-form");
      return page.url().replaceFirst(".*/talent/", "/talent/");
    }
  }

  private static void ask(Page page) {
    page.selectOption("[id='asking:whom']", "T0002");
    page.click("[id='asking:ask']");
    page.waitForSelector(".message.info");
  }

  private void askForChanges(String artefact) {
    try (var browser = Browser.signedIn(meristem, "faculty", "zh-CN", Browser.NARROW)) {
      var page = browser.go("/talent/asked");
      browser.requireAccessible();
      browser.screenshot("artefacts-asked");
      page.click("#artefacts a:has-text('" + TITLE + "')");
      page.waitForURL("**" + artefact.replace("?", "\\?"));
      assertThat(page.innerText("main")).contains("李航", "d.txt", "影片、播客或社交媒体");
      browser.requireAccessible();
      page.click("[id='answering:accept']");
      page.waitForSelector(".message.error:has-text('请写下您的意见')");
      page.fill("[id='answering:words']", "请说明颜色从何而来。");
      browser.screenshot("artefact-review");
      page.click("[id='answering:return']");
      page.waitForURL("**/talent/asked");
      assertThat(page.innerText("#artefacts")).contains("需修改");
    }
  }

  private void changeAndAskAgain(String artefact) {
    try (var browser = Browser.signedIn(meristem, OWNER, "en", Browser.NARROW)) {
      var page = browser.go(artefact);
      assertThat(page.innerText("#remarks")).contains("请说明颜色从何而来。", "Changes asked for");
      typeAndDiscard(page);
      typeWithoutASession(browser, artefact);
      page.click("[id='form:keep']");
      page.waitForSelector(".message.info");
      assertThat(page.isHidden("#restored")).isTrue();
      assertThat(page.inputValue("[id='form:aim']")).isEqualTo("Where colours come from");
      ask(page);
      browser.requireAccessible();
      browser.screenshot("artefact-narrow");
    }
  }

  private static void typeAndDiscard(Page page) {
    page.fill("[id='form:title']", "Half a title");
    page.reload();
    assertThat(page.inputValue("[id='form:title']")).isEqualTo("Half a title");
    page.click("#restored button");
    page.waitForCondition(() -> page.isHidden("#restored"));
    assertThat(page.inputValue("[id='form:title']")).isEqualTo(TITLE);
  }

  private void typeWithoutASession(Browser browser, String artefact) {
    var page = browser.page();
    page.fill("[id='form:aim']", "Where colours come from");
    page.selectOption("[id='form:language']", "ENGLISH");
    page.context().clearCookies();
    page.click("[id='form:keep']");
    page.waitForURL("**/identity/sign-in**");
    browser.signIn(OWNER);
    browser.go(artefact);
    assertThat(page.inputValue("[id='form:aim']")).isEqualTo("Where colours come from");
    assertThat(page.inputValue("[id='form:language']")).isEqualTo("ENGLISH");
    assertThat(page.isVisible("#restored")).isTrue();
    browser.requireAccessible();
  }

  private void accept(String artefact) {
    try (var browser = Browser.signedIn(meristem, "faculty", "en", Browser.WIDE)) {
      var page = browser.go(artefact);
      page.fill("[id='answering:words']", "Now it is clear.");
      page.click("[id='answering:accept']");
      page.waitForURL("**/talent/asked");
      assertThat(page.innerText("#artefacts")).contains("Accepted");
    }
  }

  /** Somebody who keeps members says that the milestone is reached today. */
  private void mark(String refusal) {
    try (var browser = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var page = browser.go("/talent/member?number=" + NUMBER);
      var row = "#milestones tr:has-text('" + MILESTONE + "') ";
      assertThat(page.innerText(row)).contains((refusal == null ? 1 : 0) + " of 1 artefacts");
      browser.requireAccessible();
      page.click(row + "a.button");
      page.waitForURL("**/talent/milestone?**");
      page.fill("[id='reach:evidence']", "the portfolio");
      page.click("[id='reach:mark']");
      if (refusal != null) {
        page.waitForSelector(".message.error");
        assertThat(browser.text()).contains(refusal);
        assertThat(page.inputValue("[id='reach:evidence']")).isEqualTo("the portfolio");
      } else {
        page.waitForURL("**/talent/member?**");
        assertThat(page.isVisible(row + "a:has-text('1 of 1 artefacts')")).isTrue();
        browser.screenshot("member-portfolio");
        page.click("#portfolio");
        page.waitForURL("**/talent/portfolio?**");
        assertThat(page.innerText("#artefacts")).contains(TITLE, "Accepted", "陈浩");
        browser.requireAccessible();
      }
    }
  }

  private void changeAndLoseIt(String artefact) {
    try (var browser = Browser.signedIn(meristem, OWNER, "zh-CN", Browser.NARROW)) {
      var page = browser.go(artefact);
      assertThat(page.innerText("main")).contains("修改任何内容或文件都会使通过失效");
      var other = page.context().newPage();
      other.navigate(meristem.url() + "/talent/artefact");
      other.fill("[id='form:title']", "In another tab");
      page.fill("[id='form:title']", TITLE + "?");
      page.click("[id='form:keep']");
      page.waitForSelector(".message.info");
      assertThat(page.innerText("#remarks")).contains("该意见针对此前的内容", "Now it is clear.");
      other.reload();
      assertThat(other.inputValue("[id='form:title']")).isEqualTo("In another tab");
      other.click("#restored button");
      browser.go("/talent/portfolio");
      assertThat(page.innerText("#artefacts")).contains("未送审");
      browser.requireAccessible();
      browser.screenshot("portfolio-narrow");
    }
  }

  @Test
  void aStudentHasAPortfolioToo() {
    try (var browser = Browser.signedIn(meristem, "student", "zh-CN", Browser.NARROW)) {
      var page = browser.go("/talent/portfolio");
      page.click("#new");
      page.waitForURL("**/talent/artefact");
      page.fill("[id='form:title']", "纳米酶海报");
      page.fill("[id='form:made']", "2026-06-01");
      page.click("[id='form:keep']");
      page.waitForURL("**/talent/artefact?id=*");
      browser.go("/talent/portfolio");
      page.click("#artefacts a[title='删除 纳米酶海报']");
      page.waitForSelector(".ui-dialog:has-text('删除后无法恢复')");
      browser.requireAccessible();
      page.click(".ui-confirmdialog-no");
      page.reload();
      page.click("#artefacts a[title='删除 纳米酶海报']");
      page.click(".ui-confirmdialog-yes");
      page.waitForSelector(".message.info");
      assertThat(page.locator("#artefacts").count()).isZero();
      browser.requireAccessible();
    }
  }
}

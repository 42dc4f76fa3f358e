package org.meristem.talent;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** A researcher records an achievement, shows it and has it confirmed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AchievementPageIT {
  private static final String TITLE = "Pilot line for colour filters";

  private RunningMeristem meristem;

  @BeforeAll
  void start() {
    meristem = RunningMeristem.shared(TestDatabase.DERBY);
  }

  @Test
  void whatIsRecordedIsShownAndConfirmedBySomebodyOfTheHouse() {
    String address;
    try (var owner = Browser.signedIn(meristem, "researcher", "en", Browser.WIDE)) {
      address = record(owner);
      attach(owner.page(), "tool.pdf", "MZ this is a program".getBytes(StandardCharsets.UTF_8));
      assertThat(owner.text()).contains("neither a PDF, an image nor a text");
      attach(owner.page(), "../../notes.exe", "Plain words.".getBytes(StandardCharsets.UTF_8));
      assertThat(owner.text()).contains("notes.txt");
      askNobodyAndWithdraw(owner.page());
      ask(owner.page(), "T0003");
      assertThat(owner.page().innerText("#confirmations"))
          .contains("asked: ", "stated: Display maker, 2026-02-01; not confirmed here");
      owner.requireAccessible();
      owner.screenshot("achievement-en-1280");
    }
    try (var asked = Browser.signedIn(meristem, "evaluator", "en", Browser.WIDE)) {
      answer(asked);
    }
    try (var owner = Browser.signedIn(meristem, "researcher", "zh-CN", Browser.NARROW)) {
      var page = owner.go("/talent/achievements");
      assertThat(page.innerText("#achievements")).contains("确认", TITLE);
      assertThat(page.innerText("tr:has-text('" + TITLE + "')")).contains("Sofia Marek 于");
      owner.requireAccessible();
      owner.screenshot("achievements-zh-390");
      page.navigate(address);
      page.fill("[id='form:titleEn']", "Another line");
      page.click("[id='form:keep']");
      page.waitForSelector(".message.info");
      assertThat(page.innerText("#confirmations")).contains("的答复针对此前的内容");
      owner.requireAccessible();
    }
  }

  private static void askNobodyAndWithdraw(Page page) {
    page.click("[id='asking:ask']");
    page.waitForSelector("[id='asking:whom-message']");
    assertThat(page.getAttribute("[id='asking:whom']", "aria-invalid")).isEqualTo("true");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("asking:whom");
    assertThat(page.innerText("[id='asking:whom']")).contains("T0003").doesNotContain("T0012");
    ask(page, "T0003");
    page.click("[id='withdrawing'] input[id$='withdraw']");
    page.waitForSelector(".message.info:has-text('withdrawn')");
    assertThat(page.innerText("#confirmations")).doesNotContain("asked: ");
  }

  private static void ask(Page page, String staffNumber) {
    page.selectOption("[id='asking:whom']", staffNumber);
    page.click("[id='asking:ask']");
    page.waitForSelector(".message.info:has-text('You have asked')");
  }

  private static String record(Browser owner) {
    var page = owner.go("/talent/achievements");
    owner.requireAccessible();
    page.click("#new");
    page.waitForURL("**/talent/achievement");
    page.selectOption("[id='form:kind']", "PROTOTYPE");
    page.fill("[id='form:titleEn']", TITLE);
    page.fill("[id='form:achieved']", "2026-01-15");
    page.fill("[id='form:doi']", "no doi");
    page.click("[id='form:keep']");
    page.waitForSelector(".message.error");
    assertThat(owner.text()).contains("is no DOI");
    page.fill("[id='form:doi']", "https://doi.org/10.1234/PILOT");
    page.fill("[id='form:courses']", "NSE-5102");
    page.fill("[id='form:confirmedBy']", "Display maker");
    page.fill("[id='form:confirmedOn']", "2026-02-01");
    page.selectOption("[id='form:level']", "NAMED");
    page.click("[id='form:keep']");
    page.waitForURL("**/talent/achievement?id=*");
    assertThat(page.inputValue("[id='form:doi']")).isEqualTo("10.1234/pilot");
    return page.url();
  }

  private static void answer(Browser asked) {
    var page = asked.go("/talent/asked");
    var card = "section:has-text('" + TITLE + "') ";
    assertThat(page.innerText(card)).contains("王敏", "NSE-5102", "notes.txt");
    assertThat(
            page.request()
                .get(
                    page.getAttribute(card + "a:has-text('notes.txt')", "href")
                        .replaceFirst("^", page.url().replaceAll("/talent/.*", "")))
                .status())
        .isEqualTo(200);
    asked.requireAccessible();
    asked.screenshot("asked-en-1280");
    page.click(card + "input[id$='decline']");
    page.waitForSelector(".message.error");
    assertThat(asked.text()).contains("Say why you cannot confirm it");
    page.fill(card + "textarea", "I saw it run.");
    page.click(card + "input[id$='confirm']");
    page.waitForSelector(".message.info");
    assertThat(page.innerText(card)).contains("confirmed", "I saw it run.");
  }

  @Test
  void twoWindowsOnOneAchievementLoseNothingSilently() {
    try (var one = Browser.signedIn(meristem, "researcher2", "en", Browser.WIDE);
        var other = Browser.signedIn(meristem, "researcher2", "en", Browser.WIDE)) {
      one.go("/talent/achievements").click("#achievements a >> nth=0");
      one.page().waitForURL("**/talent/achievement?id=*");
      other.page().navigate(one.page().url());
      keepRole(one.page(), "labelling");
      one.page().waitForSelector(".message.info");
      keepRole(other.page(), "all of it");
      other.page().waitForSelector(".message.error");
      assertThat(other.text()).contains("Another window has changed this achievement");
      assertThat(other.page().inputValue("[id='form:role']")).isEqualTo("all of it");
    }
  }

  private static void keepRole(Page page, String role) {
    page.fill("[id='form:role']", role);
    page.click("[id='form:keep']");
  }

  @Test
  void anOrcidIdWithAWrongLastCharacterIsExplainedAndARightOneIsALink() {
    try (var owner = Browser.signedIn(meristem, "researcher2", "en", Browser.NARROW)) {
      var page = owner.go("/talent/achievements");
      page.fill("[id='orcid:id']", "0000-0001-5109-3701");
      page.click("[id='orcid:keep']");
      page.waitForSelector(".message.error");
      assertThat(owner.text()).contains("its last character 1 does not fit the others");
      page.fill("[id='orcid:id']", "https://orcid.org/0000000151093700");
      page.click("[id='orcid:keep']");
      page.waitForSelector(".message.info");
      assertThat(page.getAttribute("#orcidLink", "href"))
          .isEqualTo("https://orcid.org/0000-0001-5109-3700");
      owner.requireAccessible();
      page.fill("[id='orcid:id']", "");
      page.click("[id='orcid:keep']");
      page.waitForSelector(".message.info");
      assertThat(page.isVisible("#orcidLink")).isFalse();
    }
  }

  private static void attach(Page page, String name, byte[] content) {
    page.setInputFiles(
        "[id='files:file']", new FilePayload(name, "application/octet-stream", content));
    page.click("[id='files:attach']");
    page.waitForSelector(".message");
  }
}

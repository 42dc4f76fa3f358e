package org.meristem.talent.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** One's own page of what is late, due, ends, is missing and comes next. */
class AgendaPageIT {
  private static final String PAGE = "/talent/mine";
  private static final String UNCONFIRMED = "#agenda a[href$='/talent/achievements']";

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @Test
  void everyRowLeadsToAPageThatItsReaderMayOpen() {
    try (var browser = Browser.signedIn(meristem, "researcher", "zh-CN", Browser.NARROW)) {
      var page = browser.go(PAGE);
      browser.requireAccessible();
      browser.screenshot("agenda");
      var rows = page.locator("#agenda a").all();
      assertThat(rows).hasSizeGreaterThan(3);
      var links = rows.stream().map(row -> row.getAttribute("href")).distinct().toList();
      for (var link : links) {
        var status = page.request().get(meristem.url() + link).status();
        assertThat(status).as(link).isEqualTo(200);
      }
    }
  }

  @Test
  void whatIsDoneElsewhereShowsAtOnce() {
    try (var browser = Browser.signedIn(meristem, "researcher2", "en", Browser.WIDE)) {
      var page = browser.go(PAGE);
      browser.requireAccessible();
      var before = unconfirmed(page);
      browser.go("/talent/achievements").click("#new");
      page.selectOption("[id='form:kind']", "PROTOTYPE");
      page.fill("[id='form:titleEn']", "A line that nobody has seen");
      page.fill("[id='form:achieved']", "2026-01-15");
      page.click("[id='form:keep']");
      page.waitForSelector(".message.info");
      browser.go(PAGE);
      assertThat(unconfirmed(page)).isEqualTo(before + 1);
    }
  }

  @Test
  void nobodyWhoIsNotOnATrackHasOne() {
    for (var account : List.of("director", "student")) {
      try (var browser = Browser.signedIn(meristem, account, "en", Browser.WIDE)) {
        assertThat(browser.page().navigate(meristem.url() + PAGE).status()).isEqualTo(403);
      }
    }
  }

  /** The number that the row of what nobody has confirmed begins with. */
  private static int unconfirmed(Page page) {
    return page.locator(UNCONFIRMED + ":has-text('not confirmed')").allInnerTexts().stream()
        .map(text -> Integer.parseInt(text.strip().split(" ")[0]))
        .findFirst()
        .orElse(0);
  }
}

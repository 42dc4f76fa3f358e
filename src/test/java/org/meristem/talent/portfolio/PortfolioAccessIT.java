package org.meristem.talent.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.meristem.testing.Browser;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** Every way to a portfolio, in every role, as the table in docs/architecture.md says. */
class PortfolioAccessIT {
  /** Mentors the owner today, and was asked about the article. */
  private static final String MENTOR = "faculty";

  /** Was asked about the talk. */
  private static final String REVIEWER = "evaluator";

  private static final List<String> READERS = List.of("admin", "director", MENTOR, "researcher");
  private static final List<String> STRANGERS = List.of("evaluator2", "researcher2", "student");

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @Test
  void pageApiAndFileLetTheSamePeopleIn() {
    var artefacts = artefacts();
    assertThat(artefacts.keySet()).containsExactlyInAnyOrder("POPULAR_ARTICLE", "PROPOSAL", "TALK");
    var talk = artefacts.get("TALK");
    var file = file(talk);
    for (var account : READERS) {
      var readable = new TreeMap<String, Integer>();
      artefacts.values().forEach(path -> readable.put(path, 200));
      reads(account, 200, readable, file, 200);
      assertThat(api(account)).contains("POPULAR_ARTICLE", "PROPOSAL", "TALK");
    }
    var asked = new TreeMap<String, Integer>();
    artefacts.values().forEach(path -> asked.put(path, path.equals(talk) ? 200 : 403));
    reads(REVIEWER, 200, asked, file, 200);
    assertThat(api(REVIEWER)).contains("TALK").doesNotContain("POPULAR_ARTICLE", "PROPOSAL");
    for (var account : STRANGERS) {
      var closed = new TreeMap<String, Integer>();
      artefacts.values().forEach(path -> closed.put(path, 403));
      reads(account, 403, closed, file, 404);
    }
  }

  @Test
  void theApiTellsWhatWasSaidAndWhatCounts() {
    var portfolio = Imports.json(api("director"));
    assertThat(portfolio.getInt("accepted")).isEqualTo(1);
    assertThat(portfolio.toString()).contains("陈浩", "CHANGES_ASKED", "NOT_ASKED");
    assertThat(meristem.get("director", "/researchers/R9999/portfolio").statusCode())
        .isEqualTo(404);
    var member = meristem.get("director", "/researchers/R0001").body();
    assertThat(member).contains("\"artefacts\":{\"needed\":", "\"accepted\":1}");
  }

  private void reads(
      String account, int whole, Map<String, Integer> pages, String file, int ofFile) {
    try (var browser = Browser.signedIn(meristem, account, "en", Browser.WIDE)) {
      assertThat(status(browser, "/talent/portfolio?number=R0001")).as(account).isEqualTo(whole);
      pages.forEach(
          (page, status) ->
              assertThat(status(browser, page)).as("%s for %s", page, account).isEqualTo(status));
      assertThat(status(browser, file)).as("file for " + account).isEqualTo(ofFile);
    }
    assertThat(meristem.get(account, "/researchers/R0001/portfolio").statusCode())
        .as("API for " + account)
        .isEqualTo(whole);
  }

  private int status(Browser browser, String path) {
    return browser.page().request().get(meristem.url() + path).status();
  }

  private String api(String account) {
    return meristem.get(account, "/researchers/R0001/portfolio").body();
  }

  /** The page of each artefact of the demonstration, by its kind. */
  private Map<String, String> artefacts() {
    var pages = new TreeMap<String, String>();
    Imports.json(api("director"))
        .getJsonArray("items")
        .forEach(
            one ->
                pages.put(
                    one.asJsonObject().getString("kind"),
                    "/talent/artefact?id=" + one.asJsonObject().getJsonNumber("id")));
    return pages;
  }

  private String file(String artefact) {
    try (var browser = Browser.signedIn(meristem, REVIEWER, "en", Browser.WIDE)) {
      var page = browser.go(artefact);
      browser.requireAccessible();
      return page.getAttribute("a:has-text('outline.txt')", "href");
    }
  }
}

package org.meristem.talent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.meristem.platform.Settings;
import org.meristem.testing.Browser;
import org.meristem.testing.Imports;
import org.meristem.testing.PdfText;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** Every demonstration account at page, paper and API of one plan, in each of its states. */
class PlanAccessIT {
  private static final List<String> ALL =
      List.of(
          "admin",
          "director",
          "faculty",
          "evaluator",
          "evaluator2",
          "evaluator3",
          "evaluator4",
          "researcher",
          "researcher2",
          "student");
  private static final Set<String> HOUSE = Set.of("admin", "director");
  private static final int YEAR = LocalDate.now(Settings.current().zone()).getYear() - 1;

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);
  private final Map<String, Browser> browsers = new HashMap<>();
  private long id;

  @Test
  void pagePaperAndApiLetTheSamePeopleIn() {
    try (var writer = Browser.signedIn(meristem, "researcher", "en", Browser.WIDE);
        var mentor = Browser.signedIn(meristem, "faculty", "en", Browser.WIDE)) {
      var page = PlanPageIT.begin(writer, YEAR);
      id = Long.parseLong(page.url().replaceAll(".*id=", ""));
      PlanPageIT.assess(page, "1", "2");
      PlanPageIT.goals(page, YEAR, 3);
      Browser.waitUntilKept(page);
      reads(Set.of("researcher"), false);
      page.click("[id='plan:hand']");
      page.waitForSelector(".message.info");
      reads(Set.of("researcher", "faculty"), false);
      var judging = mentor.go("/talent/plan?id=" + id);
      judging.click("[id='judging:agree']");
      judging.waitForSelector(".message.info");
      reads(Set.of("researcher", "faculty", "admin", "director"), true);
      paperInBothLanguages();
      page.reload();
      page.click("details:has([id='reopening:reopen']) summary");
      page.fill("[id='reopening:words']", "something new");
      page.click("[id='reopening:reopen']");
      page.waitForSelector("[id='plan:hand']");
      page.fill("[id='plan:goals:0:what']", "Not agreed yet");
      Browser.waitUntilKept(page);
      reads(Set.of("researcher", "faculty", "admin", "director"), true);
      for (var reader : List.of("faculty", "admin", "director")) {
        assertThat(api(reader, "/plans/" + id).body())
            .contains("Goal 1")
            .doesNotContain("Not agreed yet");
      }
      assertThat(api("researcher", "/plans/" + id).body()).contains("Not agreed yet");
    }
  }

  /** Who reads the plan; the paper is there once something was agreed. */
  private void reads(Set<String> readers, boolean agreed) {
    for (var account : ALL) {
      var may = readers.contains(account);
      var states = may || HOUSE.contains(account) || account.equals("faculty");
      for (var page : List.of("/talent/plan", "/talent/plan-versions")) {
        assertThat(seen(account, page)).as("%s for %s", page, account).isEqualTo(may ? 200 : 403);
      }
      assertThat(seen(account, "/talent/plan.pdf"))
          .as("paper for " + account)
          .isEqualTo(paper(may, agreed));
      assertThat(api(account, "/plans/" + id).statusCode()).as(account).isEqualTo(may ? 200 : 403);
      assertThat(api(account, "/plans/" + id + "/plan.pdf").statusCode())
          .as("paper for " + account)
          .isEqualTo(paper(may, agreed));
      assertThat(api(account, "/researchers/R0001/plans").statusCode())
          .as("states for " + account)
          .isEqualTo(states ? 200 : 403);
    }
  }

  /** How a page of the plan answers somebody who has signed in once for all of them. */
  private int seen(String account, String page) {
    return browsers
        .computeIfAbsent(account, who -> Browser.signedIn(meristem, who, "en", Browser.WIDE))
        .page()
        .request()
        .get(meristem.url() + page + "?id=" + id)
        .status();
  }

  @AfterEach
  void close() {
    browsers.values().forEach(Browser::close);
  }

  private static int paper(boolean may, boolean agreed) {
    return may ? agreed ? 200 : 404 : 403;
  }

  private void paperInBothLanguages() {
    var said = Map.of("en", "Development plan of", "zh", "年发展计划");
    said.forEach(
        (language, title) -> {
          var request = meristem.api("director", "/plans/" + id + "/plan.pdf?lang=" + language);
          var paper =
              meristem.send(request.GET().build(), HttpResponse.BodyHandlers.ofByteArray()).body();
          assertThat(new PdfText(paper).joined())
              .contains(title, "王敏", "陈浩", "Goal 3", String.valueOf(YEAR), digest());
        });
  }

  private String digest() {
    var plan = Imports.json(api("director", "/plans/" + id).body());
    return plan.getJsonArray("versions").getJsonObject(0).getString("digest");
  }

  @Test
  void theApiTellsWhereAPlanStandsAndRefusesWhatIsNotThere() {
    var plans = api("director", "/researchers/R0001/plans").body();
    assertThat(plans)
        .contains("\"year\":" + LocalDate.now(Settings.current().zone()).getYear(), "WITH_MENTOR");
    assertThat(api("director", "/researchers/R9999/plans").statusCode()).isEqualTo(404);
    assertThat(api("director", "/plans/1").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> api(String account, String path) {
    return meristem.get(account, path);
  }
}

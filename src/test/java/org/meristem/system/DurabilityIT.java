package org.meristem.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** What was shown as done is there after a power cut, on both databases; so is who is throttled. */
class DurabilityIT {
  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @EnumSource
  void nothingConfirmedIsLostWhenTheProcessIsKilled(TestDatabase database) throws IOException {
    try (var meristem = RunningMeristem.demo(database)) {
      submitReview(meristem);
      throttle(meristem);
      killAndStart(meristem);
      requireThrottled(meristem);
      var batch = applyRoster(meristem);
      killAndStart(meristem);
      var state = meristem.get("admin", "/roster-imports/" + batch);
      assertThat(state.body()).contains("\"state\":\"APPLIED\"");
      var students = meristem.get("admin", "/students?query=2024140600&size=1");
      assertThat(students.body()).contains("\"total\":40");
      try (var browser = Browser.signedIn(meristem, "evaluator", "en", Browser.WIDE)) {
        browser.go("/evaluation/my-reviews");
        assertThat(browser.page().innerText("#reviews")).contains("submitted");
      }
      try (var browser = Browser.signedIn(meristem, "admin", "en", Browser.WIDE)) {
        browser.go("/trail/entries");
        browser.page().click("[id='check:verify']");
        browser.page().waitForSelector("#verdict");
        assertThat(browser.page().innerText("#verdict")).contains("the chain is whole");
        assertThat(browser.text()).contains("submitted the review");
      }
    }
  }

  private static void throttle(RunningMeristem meristem) {
    for (var i = 0; i < 10; i++) {
      assertThat(meristem.me("student", "wrong " + i).statusCode()).isEqualTo(401);
    }
  }

  private static void requireThrottled(RunningMeristem meristem) {
    assertThat(meristem.me("student", RunningMeristem.PASSWORD).statusCode()).isEqualTo(429);
    assertThat(meristem.me("researcher", RunningMeristem.PASSWORD).statusCode()).isEqualTo(200);
  }

  private static void killAndStart(RunningMeristem meristem) {
    meristem.kill();
    meristem.start();
  }

  /** Submits a review and returns the moment the page says so. */
  private static void submitReview(RunningMeristem meristem) {
    try (var browser = Browser.signedIn(meristem, "evaluator", "en", Browser.WIDE)) {
      var page = browser.go("/evaluation/my-reviews");
      page.click("#reviews a");
      page.waitForURL("**/evaluation/review?id=*");
      page.click("[id='conflict:none']");
      page.waitForSelector(".scores");
      for (var criterion = 0; criterion < 4; criterion++) {
        page.click("label[for='review:rows:" + criterion + ":choice:3']");
      }
      page.click("[id='review:submit']");
      page.waitForSelector(".message.info:has-text('Your review was submitted')");
    }
  }

  /** Applies the simple roster and returns the moment the answer says so. */
  private static String applyRoster(RunningMeristem meristem) throws IOException {
    var content = Files.readAllBytes(Path.of("src/test/resources/roster/01-simple-en.xlsx"));
    var upload =
        RunningMeristem.multipart(
            meristem.api("admin", "/roster-imports"), "roster.xlsx", content, Map.of());
    var matcher = Pattern.compile("\"id\":(\\d+)").matcher(meristem.send(upload.build()).body());
    assertThat(matcher.find()).isTrue();
    var apply =
        meristem
            .api("admin", "/roster-imports/" + matcher.group(1) + "/apply")
            .POST(HttpRequest.BodyPublishers.noBody());
    assertThat(meristem.send(apply.build()).body()).contains("\"state\":\"APPLIED\"");
    return matcher.group(1);
  }
}

package org.meristem.evaluation.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.meristem.evaluation.RoundSteps;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

class ReviewPageIT {
  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @Test
  void aRoundIsOpenedReviewedAndItsResultShownWithItsBasis() {
    String round;
    try (var director = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      round = open(director);
      director.requireAccessible();
    }
    try (var evaluator = Browser.signedIn(meristem, "evaluator", "en", Browser.WIDE)) {
      var page = choose(evaluator, "李航");
      assertThat(page.isVisible(".scores")).as("nothing is shown before the declaration").isFalse();
      evaluator.requireAccessible();
      page.click("[id='conflict:none']");
      page.waitForSelector(".scores");
      scoreByKeyboard(page, 0, 4);
      scoreByKeyboard(page, 1, 5);
      Browser.waitUntilKept(page);
    }
    try (var evaluator = Browser.signedIn(meristem, "evaluator", "zh-CN", Browser.NARROW)) {
      var page = choose(evaluator, "李航");
      assertThat(page.isChecked("[id='review:rows:1:choice:4']"))
          .as("after a lost browser")
          .isTrue();
      scoreByKeyboard(page, 2, 3);
      reloadAfterARefusal(page);
      scoreByKeyboard(page, 3, 2);
      Browser.waitUntilKept(page);
      evaluator.requireAccessible();
      page.click("[id='review:submit']");
      page.waitForSelector(".message.info");
      assertThat(evaluator.text()).contains("您的评审已提交");
      assertThat(page.isDisabled("[id='review:rows:0:choice:0']")).as("locked").isTrue();
    }
    try (var evaluator = Browser.signedIn(meristem, "evaluator2", "en", Browser.WIDE)) {
      var page = choose(evaluator, "李航");
      page.fill("[id='declining:reason']", "common papers");
      page.click("[id='declining:decline']");
      page.waitForURL("**/evaluation/my-reviews");
      page = choose(evaluator, "李航");
      assertThat(page.isVisible(".scores")).isFalse();
    }
    try (var director = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      director.page().navigate(round);
      // 4 × 35 + 5 × 25 + 3 × 20 + 2 × 20 = 365 hundredths
      assertThat(director.page().innerText("#results"))
          .contains("3.65", "1 of 2 reviews", "common papers");
      director.requireAccessible();
    }
  }

  /** What was kept after the server sent the form back is not sent over by a reload. */
  private static void reloadAfterARefusal(Page page) {
    page.fill("[id='review:toPanel']", "before");
    page.click("[id='review:submit']");
    page.waitForSelector(".message.error");
    page.fill("[id='review:toPanel']", "since then");
    Browser.waitUntilKept(page);
    page.reload();
    assertThat(page.inputValue("[id='review:toPanel']")).isEqualTo("since then");
  }

  @Test
  void theReviewOfAnotherIsForbidden() {
    try (var evaluator = Browser.signedIn(meristem, "evaluator", "en", Browser.WIDE)) {
      evaluator.go("/evaluation/my-reviews");
      var address = evaluator.page().getAttribute("#reviews a", "href");
      try (var other = Browser.signedIn(meristem, "evaluator3", "en", Browser.WIDE)) {
        var answer = other.page().navigate(meristem.url() + address);
        assertThat(answer.status()).isEqualTo(403);
      }
      assertThat(evaluator.page().navigate(meristem.url() + "/evaluation/templates").status())
          .isEqualTo(403);
    }
  }

  private static String open(Browser director) {
    var steps = new RoundSteps(director);
    steps.begin("Page test", 2, 1);
    steps.addCandidates("R0002");
    steps.addEvaluators("T0003", "T0004");
    director.requireAccessible();
    steps.assignAll();
    steps.open();
    assertThat(director.text()).contains("2 reviews are asked for");
    return director.page().url();
  }

  private static Page choose(Browser evaluator, String candidate) {
    evaluator.go("/evaluation/my-reviews");
    evaluator
        .page()
        .click(
            "tr:has-text('Page test') a, tr:has-text('Page test') a:has-text('" + candidate + "')");
    evaluator.page().waitForURL("**/evaluation/review?id=*");
    return evaluator.page();
  }

  private static void scoreByKeyboard(Page page, int criterion, int score) {
    page.focus("[id='review:rows:" + criterion + ":choice:0']");
    page.keyboard().press("Space");
    for (var step = 1; step < score; step++) {
      page.keyboard().press("ArrowRight");
    }
  }
}

package org.meristem.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.meristem.platform.Settings;
import org.meristem.testing.Browser;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * A template with everything that is out of the ordinary, and a round under it: flagged by the
 * guard, double-blind, with a criterion in words only and one that depends on the candidate's
 * stage; a conflict that is waived and a deadline that is moved.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BlindRoundPageIT {
  private static final String REASON = "Asked for by the funder this year.";
  private static final String[] NAMES = {
    "阿力木", "Alimu", "R0006", "r0006@", "赵一鸣", "Yiming", "R0004"
  };

  private RunningMeristem meristem;
  private String round;

  @BeforeAll
  void start() {
    meristem = RunningMeristem.demo(TestDatabase.DERBY);
  }

  @AfterAll
  void stop() {
    meristem.close();
  }

  @Test
  @Order(1)
  void aFlaggedTemplateIsPublishedOnlyWithAReason() {
    try (var director = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var page = director.go("/evaluation/templates");
      page.fill("[id='new:code']", "BLIND");
      page.selectOption("[id='new:kind']", "TECHNOLOGY_TRANSFER");
      page.fill("[id='new:nameEn']", "Use without names");
      page.fill("[id='new:nameZh']", "不记名的应用评价");
      page.click("[id='new:begin']");
      page.waitForURL("**/evaluation/template?*");
      criterion(page, "USE", "Use outside the laboratory", "60");
      fillCriterion(page, "use", "Another use", "40");
      page.waitForSelector("[id='edit:code-wrong']:has-text('in this template already')");
      assertThat(page.inputValue("[id='edit:nameEn']")).isEqualTo("Another use");
      assertThat(page.innerText(".requirements")).contains("Use outside").doesNotContain("Another");
      criterion(page, "SCI", "Number of SCI papers", "25");
      page.check("[id='edit:stages'] label:has-text('Associate researcher')");
      criterion(page, "LEAD", "Leads others", "15");
      page.check("[id='edit:stages'] label:has-text('Postdoctoral fellow')");
      page.check("[id='edit:stages'] label:has-text('Assistant researcher')");
      criterion(page, "LEARN", "Learns from others", "15");
      criterion(page, "NEXT", "What should come next", "0");
      page.check("[id='settings:blind']");
      page.click("[id='settings:describe']");
      page.waitForSelector(".message.info");
      assertThat(page.innerText("#guard")).contains("SCI");
      page.click("[id='publish:publish']");
      assertThat(director.text()).contains("The guard flags this template");
      director.requireAccessible();
      page.fill("[id='publish:reason']", REASON);
      page.click("[id='publish:publish']");
      page.waitForSelector("text=published by");
      page.click("#preview");
      page.click(".chip:has-text('Postdoctoral fellow')");
      assertThat(page.innerText("main")).contains(REASON).doesNotContain("Leads others");
      page.click(".chip:has-text('Associate researcher')");
      assertThat(page.innerText("main")).contains("Leads others");
    }
  }

  private static void criterion(Page page, String code, String name, String weight) {
    fillCriterion(page, code, name, weight);
    page.waitForSelector(".requirements li:has-text('" + name + "')");
  }

  private static void fillCriterion(Page page, String code, String name, String weight) {
    page.fill("[id='edit:code']", code);
    page.fill("[id='edit:nameEn']", name);
    page.fill("[id='edit:nameZh']", name);
    page.fill("[id='edit:weight']", weight);
    for (var step = 0; step < 5; step++) {
      page.fill("[id='edit:steps:" + step + ":en']", "step " + (step + 1));
      page.fill("[id='edit:steps:" + step + ":zh']", "第" + (step + 1) + "档");
    }
    page.click("[id='edit:keep']");
  }

  @Test
  @Order(2)
  void aConflictIsWaivedBySignatureAndADeadlineMoved() {
    String byHand;
    try (var director = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var steps = new RoundSteps(director);
      round = steps.begin("A blind round", "BLIND", 1, 1);
      steps.addCandidates("R0004", "R0006");
      steps.addEvaluators("T0004", "T0005");
      byHand =
          director.page().getAttribute("tr:has-text('R0006') a:has-text('assign by hand')", "href");
    }
    try (var chair = Browser.signedIn(meristem, "evaluator", "en", Browser.WIDE)) {
      var page = chair.page();
      page.navigate(meristem.url() + byHand);
      var row = "tr:has-text('T0004') ";
      assertThat(page.innerText(row)).contains("the same group");
      page.click(row + "[value=Waive]");
      assertThat(chair.text()).contains("Write down why");
      page.fill("[id='choice:reason']", "Nobody else knows this process.");
      page.click(row + "[value=Waive]");
      page.waitForSelector(".message.info");
      assertThat(page.innerText(row)).contains("waived");
    }
    try (var director = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      director.go("/evaluation/round-people?id=" + round);
      var steps = new RoundSteps(director);
      steps.assign("R0006", "T0004");
      steps.assign("R0004", "T0004");
      steps.open();
    }
    try (var chair = Browser.signedIn(meristem, "evaluator", "en", Browser.WIDE)) {
      var page = chair.go("/evaluation/round?id=" + round);
      assertThat(page.innerText("#waivers")).contains("刘洋", "Nobody else knows this process.");
      var later =
          LocalDateTime.now(Settings.current().zone()).plusDays(90).truncatedTo(ChronoUnit.MINUTES);
      page.fill("[id='panel:until']", later.toString());
      page.click("#members tr:has-text('刘洋') [value=Extend]");
      page.waitForSelector(".message.info");
      assertThat(page.innerText("#members tr:has-text('刘洋')")).contains("extended");
      assertThat(page.innerText("#members tr:has-text('Jonas Weber')")).doesNotContain("extended");
    }
  }

  @Test
  @Order(3)
  void anEvaluatorReadsNoNameAndAnswersInWordsAndWhatTheStageAsks() {
    try (var evaluator = Browser.signedIn(meristem, "evaluator2", "en", Browser.WIDE)) {
      var page = evaluator.go("/evaluation/my-reviews");
      var mine = page.innerText("main tr:has-text('A blind round') >> nth=0");
      assertThat(mine).contains("Candidate ");
      for (var number = 1; number <= 2; number++) {
        evaluator.go("/evaluation/my-reviews");
        page.click("tr:has-text('A blind round'):has-text('Candidate " + number + "') a");
        page.waitForURL("**/evaluation/review?id=*");
        page.click("[id='conflict:none']");
        page.waitForSelector(".scores");
        assertThat(page.content()).contains(REASON).doesNotContain(NAMES);
        assertThat(page.innerText("main").contains("Leads others")).isEqualTo(number == 2);
        var review = page.url().replaceAll(".*id=", "");
        assertThat(meristem.get("evaluator2", "/reviews/" + review).body())
            .contains("NEXT")
            .doesNotContain(NAMES);
        assertThat(offline()).contains("\t" + number + "\tan answer").doesNotContain(NAMES);
        assertThat(page.innerText("main").contains("Learns from others")).isEqualTo(number == 1);
        answer(evaluator);
      }
    }
  }

  private String offline() {
    var file = new Imports(meristem, "evaluator2").download("/reviews.xlsx", "en");
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
        var extractor = new XSSFExcelExtractor(workbook)) {
      return extractor.getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that is scored, then, having been told, the words. */
  private static void answer(Browser evaluator) {
    var page = evaluator.page();
    for (var criterion = 0; criterion < 3; criterion++) {
      page.focus("[id='review:rows:" + criterion + ":choice:0']");
      page.keyboard().press("Space");
    }
    Browser.waitUntilKept(page);
    page.click("[id='review:submit']");
    assertThat(evaluator.text()).contains("1 criterion is still open");
    page.fill("[id='review:rows:3:words']", "A second user.");
    Browser.waitUntilKept(page);
    evaluator.requireAccessible();
    page.click("[id='review:submit']");
    page.waitForSelector(".message.info");
  }
}

package org.meristem.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.meristem.testing.Browser;

/** A director preparing a round on the pages. */
public final class RoundSteps {
  private final Browser director;
  private final Page page;

  public RoundSteps(Browser director) {
    this.director = director;
    this.page = director.page();
  }

  /** With the template of the demonstration, chaired by T0003. */
  public String begin(String title, int reviewsEach, int quorum) {
    return begin(title, "TT-2026", reviewsEach, quorum);
  }

  /** With a published template, chaired by T0003. */
  public String begin(String title, String template, int reviewsEach, int quorum) {
    director.go("/evaluation/round-terms");
    page.fill("[id='round:titleEn']", title);
    page.selectOption("[id='round:template']", template);
    page.selectOption("[id='round:chair']", "T0003");
    page.fill("[id='round:each']", String.valueOf(reviewsEach));
    page.fill("[id='round:quorum']", String.valueOf(quorum));
    page.click("[id='round:keep']");
    page.waitForURL("**/evaluation/round-people?*");
    return page.url().replaceAll(".*id=", "");
  }

  public void addCandidates(String... numbers) {
    choose("newCandidates", "addCandidates", numbers);
  }

  public void addEvaluators(String... numbers) {
    choose("newMembers", "addMembers", numbers);
  }

  private void choose(String list, String button, String... numbers) {
    page.locator("details:has([id='people:" + list + "']) summary").click();
    for (var number : numbers) {
      page.check("input[value='" + number + "']");
    }
    page.click("[id='people:" + button + "']");
    page.waitForLoadState();
  }

  /** As it is proposed. */
  public void assignAll() {
    page.click("#propose");
    page.waitForURL("**/evaluation/round-proposal?*");
    page.click("[id='proposal:apply']");
    page.waitForURL("**/evaluation/round-people?*");
  }

  /** One by hand, on the page of a candidate. */
  public void assign(String candidate, String evaluator) {
    page.click("tr:has-text('" + candidate + "') a:has-text('assign by hand')");
    page.waitForURL("**/evaluation/round-assignment?*");
    page.click("tr:has-text('" + evaluator + "') input[type=submit]");
    page.waitForURL("**/evaluation/round-people?*");
  }

  public void open() {
    page.click("[id='people:open']");
    page.waitForSelector(".message");
    assertThat(page.innerText(".messages")).contains("The round is open");
  }
}

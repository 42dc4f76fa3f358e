package org.meristem.talent.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.meristem.platform.Settings;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

class MentorsPageIT {
  private static final LocalDate NEXT_YEAR = LocalDate.now(Settings.current().zone()).plusYears(1);

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @Test
  void aDirectorNamesAMentorWhoThenSeesWhomTheyMentorUntilItEnds() {
    try (var director = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var page = director.go("/talent/mentors");
      director.requireAccessible();
      name(director, "R0006", "T0004", true);
      page.waitForSelector(".message.info");
      assertThat(page.innerText("tr:has-text('R0006')")).contains("刘洋", "main mentor");
      director.screenshot("mentors");
      assertThat(page.innerText("#researchers")).as("has left").doesNotContain("R0014");
      name(director, "R0006", "T0009", true);
      page.waitForSelector(".message.error:has-text('刘洋')");
      name(director, "R0006", "T0004", false);
      page.waitForSelector(".message.error:has-text('already')");
    }
    try (var mentor = Browser.signedIn(meristem, "evaluator2", "zh-CN", Browser.NARROW)) {
      var page = mentor.go("/talent/mentors");
      assertThat(page.innerText("#researchers")).contains("R0006").doesNotContain("R0001");
      assertThat(page.isVisible("[id='naming:name']")).isFalse();
      mentor.requireAccessible();
      mentor.screenshot("mentors-narrow");
      mentor.go("/talent/plans").click("#portfolios a");
      page.waitForURL("**/talent/portfolio?number=R0006");
    }
    try (var director = Browser.signedIn(meristem, "director", "zh-CN", Browser.NARROW)) {
      var page = director.go("/talent/mentors?query=R0006");
      director.requireAccessible();
      page.fill("[id='list:last']", NEXT_YEAR.toString());
      page.click("tr:has-text('R0006') a");
      page.click(".ui-confirmdialog-yes");
      page.waitForSelector(".message.info");
      assertThat(page.innerText("tr:has-text('R0006')")).contains(NEXT_YEAR.toString());
      page.fill("[id='list:last']", "2001-01-01");
      page.click("tr:has-text('R0006') a");
      page.click(".ui-confirmdialog-yes");
      page.waitForSelector(".message.error");
    }
  }

  @Test
  void aResearcherSeesTheirOwnMentorsOnly() {
    try (var browser = Browser.signedIn(meristem, "researcher", "zh-CN", Browser.WIDE)) {
      var page = browser.go("/talent/mentors");
      assertThat(page.innerText("#researchers")).contains("王敏", "陈浩").doesNotContain("李航");
      browser.requireAccessible();
    }
  }

  private static void name(Browser browser, String researcher, String mentor, boolean main) {
    var page = browser.page();
    page.selectOption("[id='naming:researcher']", researcher);
    page.selectOption("[id='naming:mentor']", mentor);
    page.setChecked("[id='naming:main']", main);
    page.click("[id='naming:name']");
  }
}

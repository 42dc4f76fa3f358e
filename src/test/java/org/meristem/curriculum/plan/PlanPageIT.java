package org.meristem.curriculum.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.testing.Browser;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

class PlanPageIT {
  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @Test
  void aPlanIsPutTogetherPublishedAndRolledOver() {
    try (var browser = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var page = begin(browser, "2031");
      page.selectOption("[id='plan:kind']", "AREA");
      page.waitForSelector("[id='plan:area']");
      page.selectOption("[id='plan:area']", "ETHICS");
      page.fill("[id='plan:amount']", "1.5");
      page.click("[id='plan:add']");
      page.waitForSelector("text=At least 1.5 credits in Research ethics");
      page.selectOption("[id='plan:kind']", "MILESTONE");
      page.fill("[id='plan:titleEn']", "Thesis proposal");
      page.click("[id='plan:add']");
      page.waitForSelector("text=Give the name in both languages");
      page.fill("[id='plan:titleZh']", "开题");
      page.click("[id='plan:add']");
      page.waitForSelector("text=Milestone: Thesis proposal");
      page.selectOption("[id='plan:kind']", "COURSE");
      page.type("[id='plan:courses_input']", "NSE-5101");
      page.click(".ui-autocomplete-item >> nth=0");
      page.click("[id='plan:add']");
      page.waitForSelector("text=The course NSE-5101 Programming for experimenters");
      page.click(".requirements li:nth-child(3) a[title='Move up']");
      page.waitForSelector(".requirements li:nth-child(3):has-text('Milestone')");
      browser.requireAccessible();
      page.click("[id='plan:publish']");
      page.waitForSelector(".pill-green:has-text('Published')");
      assertThat(page.isVisible("[id='plan:add']")).isFalse();

      begin(browser, "2032");
      assertThat(page.innerText(".requirements"))
          .contains("1.5 credits", "NSE-5101", "Thesis proposal");
      page.click(".requirements li:nth-child(1) a[title='Remove']");
      page.waitForCondition(() -> !page.innerText(".requirements").contains("1.5 credits"));
      browser.go("/curriculum/plans");
      page.selectOption("[id='new:programme']", "NSE-DPHD");
      page.fill("[id='new:year']", "2032");
      page.click("[id='new:begin']");
      page.waitForSelector("text=NSE-DPHD has a plan for 2032 already");
    }
    try (var browser = Browser.signedIn(meristem, "student", "zh-CN", Browser.NARROW)) {
      var page = browser.go("/curriculum/plan?programme=NSE-DPHD&year=2031");
      assertThat(browser.text()).contains("科研伦理", "开题");
      assertThat(page.isVisible("[id='plan:publish']")).isFalse();
      browser.requireAccessible();
      assertThat(
              page.navigate(meristem.url() + "/curriculum/plan?programme=NSE-DPHD&year=2032")
                  .status())
          .isEqualTo(404);
      browser.go("/curriculum/version?code=NSE-5101");
      assertThat(page.innerText("#touches")).contains("NSE-DPHD 2031").doesNotContain("2032");
    }
  }

  @Test
  void aStudentsPageLeadsToThePlanOfTheProgrammeAndYear() {
    var imports = new Imports(meristem);
    var roster =
        "Student number,Name,Date of birth,Programme code,Entry year\n"
            + "209914079901,陆平,2001-02-03,NSE-PHD,2026\n209914079902,陆安,1975-02-03,NSE-PHD,1999\n";
    var batch = imports.apply(Imports.id(imports.stage("planned.csv", roster.getBytes(UTF_8))));
    assertThat(batch.getString("state")).as(batch.toString()).isEqualTo("APPLIED");
    try (var browser = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var page = browser.go("/students/student?number=209914079902");
      assertThat(page.isVisible("#plan")).as("there is none for 1999").isFalse();
      browser.go("/students/student?number=209914079901");
      page.click("#plan");
      page.waitForURL("**/curriculum/plan?*");
      assertThat(browser.text()).contains("Milestone: Thesis proposal");
    }
  }

  @ParameterizedTest
  @CsvSource({"director,en,1280", "student,zh-CN,390"})
  void theListOfPlansIsAccessible(String account, String language, int width) {
    try (var browser = Browser.signedIn(meristem, account, language, width)) {
      browser.go("/curriculum/plans");
      browser.requireAccessible();
    }
  }

  private static Page begin(Browser browser, String year) {
    var page = browser.go("/curriculum/plans");
    page.selectOption("[id='new:programme']", "NSE-DPHD");
    page.fill("[id='new:year']", year);
    page.click("[id='new:begin']");
    page.waitForURL("**/curriculum/plan?*");
    return page;
  }
}

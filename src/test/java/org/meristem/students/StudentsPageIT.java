package org.meristem.students;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

class StudentsPageIT {
  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @ParameterizedTest
  @CsvSource({"en,1280", "en,390", "zh-CN,1280", "zh-CN,390"})
  void theListIsAccessibleInBothLanguagesAndWidths(String language, int width) {
    try (var browser = Browser.signedIn(meristem, "admin", language, width)) {
      browser.go("/students/list?query=2020");
      browser.page().waitForSelector("[id='list:table_data'] tr");
      browser.requireAccessible();
    }
  }

  @Test
  void theListIsSearchedWithoutRegardToWidthAndCaseAndSorted() {
    try (var browser = Browser.signedIn(meristem, "faculty", "en", Browser.WIDE)) {
      var page = browser.go("/students/list?query=ＢＥＲＧ");
      assertThat(browser.text()).contains("1 student", "Anna Berg");
      browser.go("/students/list?query=20201406");
      for (var direction : List.of("ascending", "descending")) {
        page.waitForResponse(
            answer -> answer.request().method().equals("POST"),
            () -> page.click("th:has-text('Student number')"));
        page.waitForSelector("th[aria-sort='" + direction + "']");
      }
      page.waitForSelector("[id='list:table_data'] tr:first-child:has-text('202014060120')");
      page.click("[id='list:table_data'] tr:first-child a");
      page.waitForURL("**/students/student?number=202014060120");
      browser.requireAccessible();
    }
  }

  @Test
  void theSlashKeyGoesToTheSearch() {
    try (var browser = Browser.signedIn(meristem, "admin", "en", Browser.WIDE)) {
      var page = browser.go("/students/list");
      page.keyboard().press("/");
      page.keyboard().type("Anna Berg");
      page.keyboard().press("Enter");
      page.waitForURL("**query=Anna**");
      assertThat(browser.text()).contains("1 student");
    }
  }

  @Test
  void aStudentSeesThemselfAndNobodyElse() {
    try (var browser = Browser.signedIn(meristem, "student", "en", Browser.WIDE)) {
      browser.go("/students/student");
      assertThat(browser.text()).contains("202014060001", "李娜");
      var other = browser.page().navigate(meristem.url() + "/students/student?number=202014060002");
      assertThat(other.status()).isEqualTo(403);
      assertThat(browser.text()).contains("Not yours to see");
      var list = browser.page().navigate(meristem.url() + "/students/list");
      assertThat(list.status()).isEqualTo(403);
      var unknown = browser.page().navigate(meristem.url() + "/students/student?number=nobody");
      assertThat(unknown.status()).as("as with a number that exists").isEqualTo(403);
    }
  }
}

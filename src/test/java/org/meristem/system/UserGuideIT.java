package org.meristem.system;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** Takes the pictures of the user guide, a page accessible as it is taken. */
class UserGuideIT {
  private static final Path ROSTER = Path.of("src/test/resources/roster/04-broken.xlsx");

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @ParameterizedTest
  @CsvSource({"en,1280", "en,390", "zh-CN,1280", "zh-CN,390"})
  void thePicturesAreTakenInBothLanguagesAndWidths(String language, int width) {
    var ending = "-" + language + "-" + width;
    try (var anonymous = Browser.open(meristem, language, width)) {
      anonymous.go("/identity/sign-in");
      take(anonymous, "sign-in" + ending);
    }
    try (var registry = Browser.signedIn(meristem, "admin", language, width)) {
      registry.go("/students/list?query=2020");
      registry.page().waitForSelector("[id='list:table_data'] tr");
      take(registry, "students" + ending);
      registry.go("/students/student?number=202014060070");
      take(registry, "student" + ending);
      registry.go("/imports/list");
      registry.page().setInputFiles("[id='upload:file']", ROSTER);
      registry.page().click("[id='upload:send']");
      registry.page().waitForSelector(".tiles");
      take(registry, "import-preview" + ending);
    }
    try (var faculty = Browser.signedIn(meristem, "faculty", language, width)) {
      faculty.go("/curriculum/courses");
      faculty.page().click("#courses a[href*='/curriculum/course?']");
      faculty.page().waitForURL("**/curriculum/course?id=*");
      take(faculty, "course-edit" + ending);
    }
    try (var evaluator = Browser.signedIn(meristem, "evaluator3", language, width)) {
      openReview(evaluator);
      take(evaluator, "review" + ending);
    }
    try (var director = Browser.signedIn(meristem, "director", language, width)) {
      director.go("/evaluation/rounds");
      director.page().click("#rounds a");
      director.page().waitForSelector("#results");
      take(director, "round" + ending);
      director.go("/curriculum/outcomes?programme=NSE-PHD&year=2026");
      take(director, "outcome-map" + ending);
      director.go("/curriculum/coverage?programme=NSE-PHD&year=2026");
      take(director, "coverage" + ending);
      director.go("/talent/overview");
      take(director, "early-careers" + ending);
    }
    try (var researcher = Browser.signedIn(meristem, "researcher", language, width)) {
      researcher.go("/talent/mine");
      take(researcher, "my-overview" + ending);
      researcher.go("/talent/clock");
      take(researcher, "my-eligibility" + ending);
    }
  }

  private static void openReview(Browser evaluator) {
    Page page = evaluator.go("/evaluation/my-reviews");
    page.click("#reviews tr:has-text('王敏') a");
    page.waitForURL("**/evaluation/review?id=*");
    if (page.isVisible("[id='conflict:none']")) {
      page.click("[id='conflict:none']");
      page.waitForSelector(".scores");
    }
  }

  private static void take(Browser browser, String name) {
    browser.requireAccessible();
    browser.screenshot(name);
  }
}

package org.meristem.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * Every page opens for those who may see it, plainly and accessibly, and is forbidden to the
 * others.
 */
class EveryPageIT {
  private static final List<String> ALL =
      List.of("admin", "director", "faculty", "evaluator", "researcher", "student");

  /** Who may open what, without any parameter. */
  private static final Map<String, List<String>> MAY =
      Map.ofEntries(
          Map.entry("/home", ALL),
          Map.entry("/identity/account", ALL),
          Map.entry("/curriculum/catalogue", ALL),
          Map.entry("/curriculum/plans", ALL),
          Map.entry("/curriculum/programmes", List.of("admin", "director")),
          Map.entry("/curriculum/keep?kind=area", List.of("admin", "director")),
          Map.entry("/curriculum/courses", List.of("director", "faculty")),
          Map.entry("/curriculum/queue", List.of("director")),
          Map.entry("/students/list", List.of("admin", "director", "faculty")),
          Map.entry(
              "/imports/list", List.of("admin", "director", "faculty", "evaluator", "researcher")),
          Map.entry("/talent/researchers", List.of("admin", "director")),
          Map.entry("/talent/join", List.of("admin", "director")),
          Map.entry("/talent/track", List.of("admin", "director")),
          Map.entry("/talent/funding", List.of("admin", "director")),
          Map.entry("/talent/achievements", List.of("researcher")),
          Map.entry("/talent/clock", List.of("researcher")),
          Map.entry("/talent/windows", List.of("admin", "director")),
          Map.entry("/talent/rules", List.of("admin", "director", "researcher")),
          Map.entry("/talent/achievement", List.of("researcher")),
          Map.entry("/talent/asked", ALL),
          Map.entry("/talent/portfolio", List.of("researcher", "student")),
          Map.entry("/talent/artefact", List.of("researcher", "student")),
          Map.entry("/talent/plans", List.of("admin", "director", "faculty", "researcher")),
          Map.entry("/talent/mentors", List.of("admin", "director", "faculty", "researcher")),
          Map.entry("/evaluation/templates", List.of("director")),
          Map.entry("/evaluation/template?code=TT-2026", List.of("director")),
          Map.entry("/evaluation/template-preview?code=TT-2026", List.of("director")),
          Map.entry("/evaluation/rounds", List.of("director", "evaluator")),
          Map.entry("/evaluation/round-terms", List.of("director")),
          Map.entry("/evaluation/my-reviews", List.of("evaluator")),
          Map.entry("/evaluation/my-rounds", List.of("director", "evaluator", "researcher")),
          Map.entry("/trail/entries", List.of("admin")),
          Map.entry("/identity/undelivered", List.of("admin")),
          Map.entry("/identity/security-log", List.of("admin")),
          Map.entry("/talent/overview", List.of("admin", "director", "faculty")),
          Map.entry("/talent/transfer", List.of("admin", "director")),
          Map.entry("/talent/mine", List.of("researcher")));

  /** Pages that are about one record: without it they are not found, to whoever may ask. */
  private static final List<String> ABOUT_ONE =
      List.of(
          "/curriculum/course",
          "/curriculum/version",
          "/curriculum/syllabus.pdf",
          "/curriculum/plan",
          "/curriculum/outcomes",
          "/curriculum/coverage",
          "/students/student",
          "/students/edit",
          "/students/act",
          "/talent/profile",
          "/talent/profile.pdf",
          "/talent/cerif.xml",
          "/talent/file",
          "/talent/member",
          "/talent/member-act",
          "/talent/milestone",
          "/talent/grant",
          "/imports/import",
          "/imports/reading",
          "/talent/plan",
          "/talent/plan-versions",
          "/talent/plan.pdf",
          "/talent/artefact-file",
          "/evaluation/round",
          "/evaluation/round-people",
          "/evaluation/round-proposal",
          "/evaluation/round-assignment",
          "/evaluation/round-candidate",
          "/evaluation/round-reviews",
          "/evaluation/review",
          "/evaluation/review-versions",
          "/evaluation/dossier",
          "/evaluation/file",
          "/evaluation/letter.pdf");

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @ParameterizedTest
  @CsvSource({
    "admin,en,1280",
    "director,zh-CN,1280",
    "faculty,en,390",
    "evaluator,zh-CN,390",
    "researcher,en,1280",
    "student,zh-CN,390"
  })
  void aRoleSeesItsPagesAndNoOther(String account, String language, int width) {
    try (var browser = Browser.signedIn(meristem, account, language, width)) {
      for (var page : MAY.entrySet()) {
        var may = page.getValue().contains(account);
        var status =
            may
                ? browser.page().navigate(meristem.url() + page.getKey()).status()
                : status(browser, page.getKey());
        assertThat(status).as("%s for %s", page.getKey(), account).isEqualTo(may ? 200 : 403);
        if (may) {
          assertThat(browser.text()).as(page.getKey()).doesNotContain("Exception", "???");
          browser.requireAccessible();
        }
      }
      for (var page : ABOUT_ONE) {
        var status = status(browser, page);
        var own =
            page.equals("/students/student") && account.equals("student")
                || page.equals("/talent/member") && account.equals("researcher");
        assertThat(status)
            .as("%s for %s", page, account)
            .isIn(own ? List.of(200) : List.of(403, 404));
      }
    }
  }

  /** What is answered, without a page being drawn. */
  private int status(Browser browser, String path) {
    var answer = browser.page().request().get(meristem.url() + path);
    assertThat(answer.text()).as(path).doesNotContain("Exception", "???");
    return answer.status();
  }

  @Test
  void noPageIsForgottenHere() throws IOException {
    try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
      var found =
          pages
              .map(path -> "/" + Path.of("src/main/webapp").relativize(path))
              .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF"))
              .map(path -> path.replace(".xhtml", ""))
              .filter(path -> !path.equals("/identity/sign-in") && !path.equals("/identity/set-up"))
              .toList();
      var looked = Stream.concat(MAY.keySet().stream(), ABOUT_ONE.stream());
      assertThat(looked.map(path -> path.replaceAll("[?].*", ""))).containsAll(found);
      assertThat(found).isNotEmpty();
    }
  }
}

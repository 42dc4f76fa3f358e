package org.meristem.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.meristem.curriculum.CourseSteps;
import org.meristem.evaluation.RoundSteps;
import org.meristem.testing.Browser;
import org.meristem.testing.Imports;
import org.meristem.testing.RosterFile;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** How many SQL statements a page costs, by Derby's own log of them: few, however many the rows. */
class StatementsIT {
  private static final int MOST = 12;

  /**
   * A page of a round asks besides what keeps its reader from judging, and looks for conflicts of
   * the reviews that count (mentors, doubles, supervision), which may have come up since.
   */
  private static final int MOST_OF_A_ROUND = 19;

  /** One's own page asks every part of the system that knows something of its reader. */
  private static final int MOST_OF_ONES_OWN = 20;

  private static final int VISITS = 3;

  /** One that answers a request: what works in the background belongs to no page. */
  private static final Pattern STATEMENT =
      Pattern.compile("Thread\\[http-.*?Executing prepared statement: (\\w.*)");

  private static final String DRAFT = "NSE-8699";
  private static final String PLAN = "?programme=NSE-PHD&year=2026";

  /** Pages with rows or with a record that has rows, by who opens them. */
  private static final Map<String, List<String>> PAGES =
      Map.of(
          "director",
          List.of(
              "/home",
              "/curriculum/catalogue",
              "/curriculum/version?code=NSE-5102",
              "/curriculum/plans",
              "/curriculum/plan" + PLAN,
              "/curriculum/outcomes" + PLAN,
              "/curriculum/coverage" + PLAN,
              "/curriculum/programmes",
              "/curriculum/queue",
              "/students/list",
              "/talent/researchers",
              "/talent/overview",
              "/talent/transfer",
              "/talent/windows",
              "/talent/rules",
              "/talent/clock?number=R0001",
              "/talent/member?number=R0013",
              "/talent/track",
              "/talent/funding",
              "/talent/join?query=a",
              "/talent/mentors",
              "/talent/plans",
              "/talent/portfolio?number=R0001",
              "/evaluation/rounds",
              "/evaluation/round?id=%1$s",
              "/evaluation/round-people?id=%1$s",
              "/evaluation/round-reviews?id=%1$s",
              "/evaluation/round-terms",
              "/evaluation/templates",
              "/evaluation/template?code=TT-2026"),
          "faculty",
          List.of(
              "/home",
              "/curriculum/courses",
              "/curriculum/course?id=%2$s",
              "/students/student?number=202014060070"),
          "evaluator",
          List.of("/evaluation/my-reviews"),
          "researcher",
          List.of("/talent/mine", "/talent/achievements"),
          "admin",
          List.of(
              "/imports/list",
              "/trail/entries",
              "/identity/undelivered",
              "/identity/security-log"));

  private RunningMeristem meristem;
  private String round;
  private String draft;

  @Test
  void noPageCostsMoreThanItMayAndNoneGrowsWithItsRows() throws IOException {
    var flags = new ArrayList<>(RunningMeristem.QUICK_START);
    flags.add("-Dderby.language.logStatementText=true");
    try (var running = RunningMeristem.demo(TestDatabase.DERBY, flags)) {
      meristem = running;
      round = firstRound();
      draft = firstDraft();
      var few = costs();
      assertThat(few.values()).allMatch(statements -> statements.size() > 1);
      grow();
      var many = costs();
      many.forEach((page, statements) -> System.out.println(page + ": " + statements.size()));
      assertThat(many)
          .allSatisfy(
              (page, statements) -> {
                assertThat(statements).as(page).hasSizeLessThanOrEqualTo(most(page));
                assertThat(statements)
                    .as("%s, before it grew: %s", page, few.get(page))
                    .hasSizeLessThanOrEqualTo(few.get(page).size());
              });
    }
  }

  private static int most(String page) {
    if (page.contains("/talent/mine")) {
      return MOST_OF_ONES_OWN;
    }
    return page.contains("/round") ? MOST_OF_A_ROUND : MOST;
  }

  private String firstRound() {
    try (var browser = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var page = browser.go("/evaluation/rounds");
      return page.getAttribute("#rounds a", "href").replaceAll(".*id=", "");
    }
  }

  private String firstDraft() {
    new CourseSteps(meristem).drafted("faculty", CourseSteps.row(DRAFT, "", ""));
    try (var browser = Browser.signedIn(meristem, "faculty", "en", Browser.WIDE)) {
      var page = browser.go("/curriculum/courses");
      return page.getAttribute("#courses a:has-text('" + DRAFT + "')", "href")
          .replaceAll(".*id=", "");
    }
  }

  /** More of everything that a page lists. */
  private void grow() {
    var courses = new CourseSteps(meristem);
    courses.done("faculty", DRAFT, "submit", "{}");
    courses.done("director", DRAFT, "return", "{\"words\": \"more\"}");
    for (var i = 0; i < 6; i++) {
      courses.published("NSE-86" + i + "0");
      courses.drafted("faculty", CourseSteps.row("NSE-87" + i + "0", "", ""));
      courses.done("faculty", "NSE-87" + i + "0", "submit", "{}");
    }
    var imports = new Imports(meristem);
    imports.apply(Imports.id(imports.stage("roster.xlsx", Imports.bytes(RosterFile.of(200)))));
    var members = new StringBuilder("Researcher number,Name,Stage,Start day\n");
    for (var i = 0; i < 40; i++) {
      members.append("RX%04d,Member %d,Postdoctoral fellow,2025-01-01\n".formatted(i, i));
    }
    var list = members.toString().getBytes(StandardCharsets.UTF_8);
    imports.apply(Imports.id(imports.stage("m.csv", list, Map.of("kind", "researchers"))));
    try (var browser = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      round = openRound(browser);
      outcomes(browser);
      plans(browser);
      mentors(browser);
    }
  }

  private static void mentors(Browser browser) {
    for (var number : List.of("R0003", "R0004", "R0005")) {
      var page = browser.go("/talent/mentors");
      page.selectOption("[id='naming:researcher']", number);
      page.selectOption("[id='naming:mentor']", "T0006");
      page.click("[id='naming:name']");
      page.waitForSelector(".message.info");
    }
  }

  /** A larger one than that of the demonstration. */
  private static String openRound(Browser browser) {
    var rounds = new RoundSteps(browser);
    var id = rounds.begin("Second round", 2, 2);
    rounds.addCandidates("R0001", "R0002", "R0003", "R0004", "R0006", "R0008", "R0009", "R0012");
    rounds.addEvaluators("T0003", "T0004", "T0005", "T0010");
    rounds.assignAll();
    rounds.open();
    return id;
  }

  private static void outcomes(Browser browser) {
    var page = browser.go("/curriculum/outcomes" + PLAN);
    for (var code : List.of("PO6", "PO7", "PO8")) {
      page.fill("[id='map:code']", code);
      page.fill("[id='map:en']", "More");
      page.fill("[id='map:zh']", "更多");
      page.click("[id='map:keep']");
      page.waitForSelector(".requirements li:has-text('" + code + "')");
    }
  }

  private static void plans(Browser browser) {
    for (var year : List.of("2041", "2042", "2043")) {
      var page = browser.go("/curriculum/plans");
      page.selectOption("[id='new:programme']", "NSE-PHD");
      page.fill("[id='new:year']", year);
      page.click("[id='new:begin']");
      page.waitForURL("**/curriculum/plan?*");
    }
  }

  private Map<String, List<String>> costs() throws IOException {
    var costs = new TreeMap<String, List<String>>();
    for (var account : PAGES.keySet()) {
      try (var browser = Browser.signedIn(meristem, account, "en", Browser.WIDE)) {
        for (var page : PAGES.get(account)) {
          costs.put(account + " " + page, cost(browser, page.formatted(round, draft)));
        }
      }
    }
    return costs;
  }

  /** The cheapest of some visits: the first ones fill what is kept in memory. */
  private List<String> cost(Browser browser, String address) throws IOException {
    var visits = new ArrayList<List<String>>();
    for (var visit = 0; visit < VISITS; visit++) {
      var before = log().length();
      browser.go(address);
      visits.add(statements(before));
    }
    return Collections.min(visits, Comparator.comparingInt(List::size));
  }

  private List<String> statements(long from) throws IOException {
    try (var file = new RandomAccessFile(log(), "r")) {
      var rest = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(rest);
      return STATEMENT
          .matcher(new String(rest, StandardCharsets.UTF_8))
          .results()
          .map(found -> found.group(1))
          .toList();
    }
  }

  private File log() {
    return meristem.log().toPath().resolveSibling("derby.log").toFile();
  }
}

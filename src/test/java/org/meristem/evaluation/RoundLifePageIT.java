package org.meristem.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.meristem.testing.Browser;
import org.meristem.testing.Imports;
import org.meristem.testing.PdfText;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * A whole round: two candidates, a director, a chair and three further evaluators. Each step goes
 * on from the one before, as it does in life.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundLifePageIT {
  private static final String TITLE = "Whole round";

  /** What a candidate must never read. */
  private static final List<String> SECRETS =
      List.of(
          "Sofia",
          "Marek",
          "刘洋",
          "Liu Yang",
          "Jonas",
          "Weber",
          "Amara",
          "Okafor",
          "evaluator2",
          "evaluator3",
          "evaluator4",
          "t0003@",
          "t0004@",
          "t0005@",
          "t0010@",
          "T0004",
          "T0005");

  private RunningMeristem meristem;
  private String round;

  @BeforeAll
  void start() {
    meristem = RunningMeristem.shared(TestDatabase.POSTGRESQL);
  }

  @Test
  @Order(1)
  void aDirectorPreparesItAndCandidatesChooseWhatStandsForThem() {
    try (var director = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var steps = new RoundSteps(director);
      round = steps.begin(TITLE, 2, 2);
      steps.addCandidates("R0001", "R0002");
      steps.addEvaluators("T0004", "T0005", "T0010");
      director.requireAccessible();
    }
    try (var chair = Browser.signedIn(meristem, "evaluator", "en", Browser.WIDE)) {
      chair.go("/evaluation/rounds");
      chair.page().click("#rounds a:has-text('" + TITLE + "')");
      chair.page().waitForSelector("#candidates");
      assertThat(chair.page().isVisible("#terms")).as("for directors").isFalse();
      assertThat(chair.page().isVisible("[id='people:open']")).isFalse();
      assertThat(chair.page().isVisible("[id='people:newMembers']")).isFalse();
    }
    try (var candidate = Browser.signedIn(meristem, "researcher", "en", Browser.WIDE)) {
      var page = dossier(candidate);
      page.selectOption("[id='dossier:works:0:place']", "1");
      page.fill("[id='dossier:works:0:changed']", "Cadmium is gone from two display lines.");
      page.fill("[id='dossier:statement']", "From ligands to lines.");
      Browser.waitUntilKept(page);
      candidate.requireAccessible();
      attach(page, "tool.pdf", "MZ this is a program".getBytes(StandardCharsets.UTF_8));
      assertThat(candidate.text()).contains("neither a PDF, an image nor a text");
      attach(page, "../../notes.exe", "Plain words.".getBytes(StandardCharsets.UTF_8));
      assertThat(candidate.text()).contains("notes.txt");
    }
    try (var candidate = Browser.signedIn(meristem, "researcher", "zh-CN", Browser.NARROW)) {
      var page = dossier(candidate);
      assertThat(page.inputValue("[id='dossier:works:0:changed']")).contains("Cadmium is gone");
      assertThat(page.inputValue("[id='dossier:statement']")).isEqualTo("From ligands to lines.");
      candidate.requireAccessible();
    }
  }

  @Test
  @Order(2)
  void evaluatorsAreAssignedByHandAndAskedOnlyWhenItOpens() {
    try (var director = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      director.go("/evaluation/round-people?id=" + round);
      director.page().click("[id='people:open']");
      assertThat(director.text()).contains("Fewer than 2 evaluators are assigned to");
      var steps = new RoundSteps(director);
      for (var candidate : List.of("R0001", "R0002")) {
        steps.assign(candidate, "T0004");
        steps.assign(candidate, "T0005");
      }
      assertThat(reviewsOf("evaluator2")).as("nobody is asked yet").isEmpty();
      steps.open();
      director.requireAccessible();
    }
    assertThat(reviewsOf("evaluator2")).hasSize(2);
    try (var candidate = Browser.signedIn(meristem, "researcher", "en", Browser.WIDE)) {
      var page = dossier(candidate);
      assertThat(page.isVisible("[id='dossier:statement']")).as("handed in").isFalse();
      assertThat(candidate.text()).contains("Cadmium is gone", "notes.txt");
    }
  }

  @Test
  @Order(3)
  void oneWritesOneDeclinesAndOneWithdraws() {
    try (var evaluator = Browser.signedIn(meristem, "evaluator2", "en", Browser.WIDE)) {
      var page = review(evaluator, "王敏");
      assertThat(evaluator.text()).doesNotContain("Cadmium");
      page.click("[id='conflict:none']");
      page.waitForSelector(".scores");
      assertThat(evaluator.text()).contains("Cadmium is gone").doesNotContain("Postdoctoral");
      for (var criterion = 0; criterion < 4; criterion++) {
        score(page, criterion, 4);
      }
      page.fill("[id='review:toCandidate']", "Say more about durability.");
      Browser.waitUntilKept(page);
      page.click("[id='review:submit']");
      page.waitForSelector(".message.info");
      page = review(evaluator, "李航");
      page.selectOption("[id='declining:kind']", "FAMILY");
      page.fill("[id='declining:reason']", "my cousin");
      page.click("[id='declining:decline']");
      page.waitForURL("**/evaluation/my-reviews");
    }
    accept("evaluator3", "王敏");
    try (var chair = Browser.signedIn(meristem, "evaluator", "en", Browser.WIDE)) {
      var page = chair.go("/evaluation/round?id=" + round);
      assertThat(page.innerText("#results")).contains("my cousin");
      page.fill("[id='panel:reason']", "on leave");
      page.click("#members tr:has-text('Jonas Weber') .danger");
      page.waitForSelector(".message.info");
      assertThat(page.innerText("#members")).contains("on leave");
      waiveMentoring(page, "李航", "T0010");
      askFurther(page, "李航", "T0010", "T0004");
      askFurther(page, "王敏", "T0010", "T0005");
    }
    assertThat(reviewsOf("evaluator3")).isEmpty();
    try (var director = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      director.go("/evaluation/round-people?id=" + round);
      new RoundSteps(director).addEvaluators("T0003");
    }
    try (var chair = Browser.signedIn(meristem, "evaluator", "en", Browser.WIDE)) {
      askFurther(chair.go("/evaluation/round?id=" + round), "李航", "T0003", "T0005");
    }
  }

  @Test
  @Order(4)
  void aReviewInGraceIsLateAndAReopenedOneKeepsItsFirstVersion() {
    dueSince(Duration.ofHours(1));
    writeOffline();
    try (var chair = Browser.signedIn(meristem, "evaluator", "en", Browser.WIDE)) {
      var page = chair.go("/evaluation/round?id=" + round);
      assertThat(page.innerText("#results tr:has-text('王敏')")).contains("late", "2 of 2 reviews");
      assertThat(page.innerText("#members tr:has-text('Sofia Marek')")).contains("late");
      page.click("#results a:has-text('王敏')");
      page.waitForURL("**/round-candidate?*");
      chair.requireAccessible();
      page.fill("[id='reviews:reopening']", "the licence was misread");
      page.click(".entry:has-text('刘洋') input[type=submit]");
      page.waitForSelector(".message.info");
    }
    try (var evaluator = Browser.signedIn(meristem, "evaluator2", "zh-CN", Browser.NARROW)) {
      var page = review(evaluator, "王敏");
      score(page, 0, 5);
      Browser.waitUntilKept(page);
      evaluator.requireAccessible();
      page.click("[id='review:submit']");
      page.waitForSelector(".message.info");
      page.click("#versions");
      page.waitForURL("**/review-versions?*");
      assertThat(page.innerText("#versions")).contains("the licence was misread");
      assertThat(page.innerText(".diff del").strip()).isEqualTo("4");
      assertThat(page.innerText(".diff ins").strip()).isEqualTo("5");
      evaluator.requireAccessible();
      page.click("#versions a[href*='before=1']");
      page.waitForURL("**before=1&after=2");
      assertThat(page.innerText(".diff ins").strip()).isEqualTo("5");
    }
    write("evaluator", "李航", 3, null);
  }

  /** One form for both candidates; what was written online meanwhile is shown, not overwritten. */
  private void writeOffline() {
    accept("evaluator4", "王敏");
    accept("evaluator4", "李航");
    var imports = new Imports(meristem, "evaluator4");
    var early = filled(imports.download("/reviews.xlsx", "en"));
    keep("evaluator4", "王敏", "{\"TT-2026-1\": {\"score\": 5}}");
    var staged = imports.stage("form.xlsx", early, Map.of("kind", "reviews"));
    assertThat(imports.problems(Imports.id(staged)).values()).contains("review.overtaken");
    assertThat(reviewOf("evaluator4", "王敏").getString("state")).isEqualTo("IN_PROGRESS");
    imports.discard(Imports.id(staged));
    var form = filled(imports.download("/reviews.xlsx", "en"));
    var id = Imports.id(imports.stage("form.xlsx", form, Map.of("kind", "reviews")));
    var strangers = meristem.get("evaluator3", "/roster-imports/" + id);
    assertThat(strangers.statusCode()).as("another's form").isEqualTo(404);
    assertThat(imports.apply(id).getString("state")).isEqualTo("APPLIED");
    var again = imports.stage("form.xlsx", form, Map.of("kind", "reviews"));
    assertThat(Imports.counts(again)).startsWith("unchanged");
    try (var evaluator = Browser.signedIn(meristem, "evaluator4", "en", Browser.WIDE)) {
      var page = evaluator.go("/evaluation/my-reviews");
      evaluator.requireAccessible();
      page.click("[id='handing:submit']");
      page.waitForSelector(".message.info");
      assertThat(evaluator.text()).contains("2 reviews are handed in");
    }
  }

  /** With 2 for 王敏, 3 for everybody else, and words to 王敏. */
  private static byte[] filled(byte[] form) {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(form));
        var out = new ByteArrayOutputStream()) {
      var sheet = workbook.getSheetAt(0);
      for (var row = 1; row <= sheet.getLastRowNum(); row++) {
        fill(sheet.getRow(row), columns(sheet.getRow(0)));
      }
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Integer> columns(Row head) {
    var columns = new HashMap<String, Integer>();
    head.forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
    return columns;
  }

  private static void fill(Row row, Map<String, Integer> columns) {
    var forWang = row.getCell(columns.get("Candidate")).getStringCellValue().equals("王敏");
    var part = row.getCell(columns.get("For")).getStringCellValue();
    if (part.equals("an answer")) {
      row.createCell(columns.get("Score")).setCellValue(forWang ? "2" : "3");
    } else if (forWang && part.equals("for the candidate")) {
      row.createCell(columns.get("Words")).setCellValue("王敏 needs users.");
    }
  }

  private void keep(String account, String candidate, String answers) {
    var review = reviewOf(account, candidate);
    var draft = "{\"version\": %d, \"answers\": %s}".formatted(review.getInt("version"), answers);
    ok(
        meristem.send(
            meristem
                .api(account, "/reviews/" + review.getInt("id"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(draft))
                .build()));
  }

  @Test
  @Order(5)
  void theChairClosesAndDecidesOnAStoredBasis() {
    try (var chair = Browser.signedIn(meristem, "evaluator", "en", Browser.WIDE)) {
      var page = chair.go("/evaluation/round?id=" + round);
      page.click("[id='panel:close']");
      page.waitForSelector(".message.info");
      // 王敏: (5 × 35 + 4 × 65) / 100 = 4.35 and 2, so 3.175; 李航: 3 and 3
      assertThat(page.innerText("#results tr:has-text('王敏')")).contains("3.18", "to discuss");
      assertThat(page.innerText("#results tr:has-text('李航')")).contains("3.00");
      page.click("#results a:has-text('王敏')");
      page.fill("[id='noting:note']", "One sees the licence, the other the users.");
      page.click("[id='noting:add']");
      page.waitForSelector(".message.info");
      decide(page, "SUPPORTED", "The licence carries it.");
      chair.go("/evaluation/round?id=" + round).click("#results a:has-text('李航')");
      decide(page, "NOT_SUPPORTED", "Not yet used outside.");
      assertThat(page.innerText("#decisions")).contains("mean 3", "2 of 2 reviews", "rank 2 of 2");
      requireExport(chair);
      chair.requireAccessible();
    }
  }

  /** One row an answer: two candidates, two submitted reviews each, four criteria; and the lost. */
  private void requireExport(Browser chair) {
    var file = chair.page().request().get(meristem.url() + "/exchange/round.xlsx?id=" + round);
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
      var sheet = workbook.getSheetAt(0);
      var columns = columns(sheet.getRow(0));
      var answers = 0;
      for (var row = 1; row <= sheet.getLastRowNum(); row++) {
        answers += sheet.getRow(row).getCell(columns.get("Score")) == null ? 0 : 1;
      }
      assertThat(answers).isEqualTo(16);
      assertThat(sheet.getLastRowNum()).as("and three that will not come").isEqualTo(19);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @Order(6)
  void aCandidateReadsTheDecisionAndAnswersItAndTheChairDecidesAnew() {
    try (var candidate = Browser.signedIn(meristem, "researcher2", "zh-CN", Browser.NARROW)) {
      var page = dossier(candidate);
      assertThat(page.innerText("#decisions")).contains("不予支持", "Not yet used outside.");
      page.fill("[id='rebutting:rebuttal']", "九个课题组在用这套数据。");
      page.click("[id='rebutting:rebut']");
      page.waitForSelector(".message.info");
      assertThat(page.isVisible("[id='rebutting:rebuttal']")).as("once").isFalse();
      candidate.requireAccessible();
    }
    try (var chair = Browser.signedIn(meristem, "evaluator", "en", Browser.WIDE)) {
      var page = chair.go("/evaluation/round?id=" + round);
      page.click("#results a:has-text('李航')");
      assertThat(page.innerText("#decisions")).contains("九个课题组在用这套数据。");
      decide(page, "SUPPORTED", "The data set is used by nine groups.");
      assertThat(page.innerText("#decisions")).contains("Not yet used outside.");
    }
  }

  @Test
  @Order(7)
  void nothingThatACandidateCanFetchNamesAnEvaluatorOrTellsWhenOneWorked() {
    var times = times();
    var candidate =
        id(
            "candidate",
            "researcher_id = (select id from researcher where researcher_number = 'R0001')");
    try (var browser = Browser.signedIn(meristem, "researcher", "en", Browser.WIDE)) {
      for (var path : paths(candidate)) {
        var answer = browser.page().request().get(meristem.url() + path);
        var text =
            path.contains("letter.pdf") && answer.status() == 200
                ? new PdfText(answer.body()).all()
                    + new String(answer.body(), StandardCharsets.ISO_8859_1)
                : answer.text();
        assertThat(text).as(path).doesNotContain(SECRETS).doesNotContain(times);
        if (path.contains("/dossier?")
            || path.contains("letter.pdf")
            || path.contains("my-rounds")) {
          assertThat(answer.status()).as(path).isEqualTo(200);
        } else {
          assertThat(answer.status()).as(path).isIn(200, 403, 404);
        }
      }
    }
    for (var path :
        List.of(
            "/rounds",
            "/rounds/" + round,
            "/rounds/" + round + "/assignments",
            "/rounds/" + round + "/results",
            "/reviews",
            "/reviews/" + anyReview())) {
      var answer = meristem.get("researcher", path);
      assertThat(answer.body()).as(path).doesNotContain(SECRETS);
      assertThat(answer.statusCode()).as(path).isIn(200, 403);
      assertThat(answer.statusCode() == 200 ? answer.body() : "[]").as(path).isEqualTo("[]");
    }
  }

  private List<String> paths(long candidate) {
    var review = anyReview();
    return List.of(
        "/home",
        "/evaluation/my-rounds",
        "/evaluation/dossier?id=" + candidate,
        "/evaluation/letter.pdf?id=" + candidate + "&number=1&lang=en",
        "/evaluation/letter.pdf?id=" + candidate + "&number=1&lang=zh",
        "/evaluation/rounds",
        "/evaluation/round?id=" + round,
        "/evaluation/round-people?id=" + round,
        "/evaluation/round-proposal?id=" + round,
        "/evaluation/round-assignment?id=" + round + "&candidate=" + candidate,
        "/evaluation/round-candidate?id=" + candidate,
        "/evaluation/round-reviews?id=" + round,
        "/exchange/round.xlsx?id=" + round,
        "/workbooks/list/reviews.xlsx",
        "/evaluation/my-reviews",
        "/evaluation/review?id=" + review,
        "/evaluation/review-versions?id=" + review,
        "/talent/researchers",
        "/trail/entries?query=review");
  }

  /** When evaluators saved and handed in, to the minute, as pages would write it. */
  private List<String> times() {
    try (var connection = meristem.database().getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select submitted_at from review where submitted_at is not null")) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        var moment = Instant.ofEpochMilli(rows.getLong(1));
        found.add(moment.toString());
        found.add(String.valueOf(moment.toEpochMilli()));
      }
      assertThat(found).isNotEmpty();
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long anyReview() {
    return id("review", "review_state = 'SUBMITTED'");
  }

  private long id(String table, String where) {
    var of = table.equals("candidate") ? " and round_id = " + round : "";
    try (var connection = meristem.database().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select id from " + table + " where " + where + of)) {
      assertThat(rows.next()).isTrue();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Moves the day on which reviews were due into the past. */
  private void dueSince(Duration since) {
    try (var connection = meristem.database().getConnection();
        var update =
            connection.prepareStatement("update evaluation_round set due_at = ? where id = ?")) {
      update.setLong(1, Instant.now().minus(since).toEpochMilli());
      update.setLong(2, Long.parseLong(round));
      assertThat(update.executeUpdate()).isEqualTo(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Page dossier(Browser candidate) {
    candidate.go("/evaluation/my-rounds");
    candidate.page().click("#rounds a:has-text('" + TITLE + "')");
    candidate.page().waitForURL("**/evaluation/dossier?*");
    return candidate.page();
  }

  private static void attach(Page page, String name, byte[] content) {
    page.setInputFiles("[id='files:file']", new FilePayload(name, "application/pdf", content));
    page.click("[id='files:attach']");
    page.waitForSelector(".message");
  }

  private Page review(Browser evaluator, String candidate) {
    evaluator.go("/evaluation/my-reviews");
    evaluator.page().click("tr:has-text('" + TITLE + "'):has-text('" + candidate + "') a");
    evaluator.page().waitForURL("**/evaluation/review?id=*");
    return evaluator.page();
  }

  private static void score(Page page, int criterion, int score) {
    page.focus("[id='review:rows:" + criterion + ":choice:0']");
    page.keyboard().press("Space");
    for (var step = 1; step < score; step++) {
      page.keyboard().press("ArrowRight");
    }
  }

  private static void askFurther(Page page, String candidate, String evaluator, String notOffered) {
    page.click("#results tr:has-text('" + candidate + "') a:has-text('ask for one more')");
    page.waitForURL("**/round-assignment?*");
    assertThat(page.innerText("#choices")).as("asked before").doesNotContain(notOffered);
    page.click("tr:has-text('" + evaluator + "') input[type=submit]");
    page.waitForURL("**/evaluation/round?*");
  }

  /** The chair signs that somebody may review whom they mentor. */
  private static void waiveMentoring(Page page, String candidate, String mentor) {
    var round = page.url();
    page.click("#results tr:has-text('" + candidate + "') a:has-text('ask for one more')");
    page.waitForURL("**/round-assignment?*");
    var row = "tr:has-text('" + mentor + "') ";
    assertThat(page.innerText(row)).contains("mentor");
    page.fill("[id='choice:reason']", "Nobody else knows this process.");
    page.click(row + "[value=Waive]");
    page.waitForSelector(".message.info");
    page.navigate(round);
  }

  private static void decide(Page page, String outcome, String reason) {
    page.selectOption("[id='deciding:outcome']", outcome);
    page.fill("[id='deciding:reason']", reason);
    page.click("[id='deciding:decide']");
    page.waitForSelector(".message.info");
  }

  private List<JsonObject> reviewsOf(String account) {
    return json(meristem.get(account, "/reviews").body())
        .getJsonArray("all")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(review -> String.valueOf(review.getInt("round")).equals(round))
        .toList();
  }

  private JsonObject reviewOf(String account, String candidate) {
    return reviewsOf(account).stream()
        .filter(review -> review.getString("candidate").equals(candidate))
        .findFirst()
        .orElseThrow();
  }

  private void accept(String account, String candidate) {
    ok(
        meristem.post(
            account, "/reviews/" + reviewOf(account, candidate).getInt("id") + "/accept", "{}"));
  }

  /** A whole review with one score throughout, over the API. */
  private void write(String account, String candidate, int score, String toCandidate) {
    accept(account, candidate);
    var review = reviewOf(account, candidate);
    var answers = Json.createObjectBuilder();
    for (var criterion = 1; criterion <= 4; criterion++) {
      answers.add("TT-2026-" + criterion, Json.createObjectBuilder().add("score", score));
    }
    var draft =
        Json.createObjectBuilder()
            .add("id", review.getInt("id"))
            .add("version", review.getInt("version"))
            .add("answers", answers)
            .add("submit", true);
    if (toCandidate != null) {
      draft.add("toCandidate", toCandidate);
    }
    ok(
        meristem.send(
            meristem
                .api(account, "/reviews")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("[" + draft.build() + "]"))
                .build()));
  }

  private static void ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static JsonObject json(String array) {
    try (var reader = Json.createReader(new StringReader("{\"all\":" + array + "}"))) {
      return reader.readObject();
    }
  }
}

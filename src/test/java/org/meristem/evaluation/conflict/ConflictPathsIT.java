package org.meristem.evaluation.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.evaluation.RoundSteps;
import org.meristem.platform.Settings;
import org.meristem.testing.Browser;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * Every kind of conflict against every way to a review or a dossier. For each kind there is a
 * candidate; the judge is asked for a review while nothing is known, and then the conflict comes to
 * light. A second round has the same people.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConflictPathsIT {
  private static final String JUDGE = "evaluator4";
  private static final String JUDGE_NUMBER = "T0010";
  private static final String REASON = "{\"reason\": \"for the tests\"}";
  private static final long FIRST_ID = -1000;

  private RunningMeristem meristem;

  /** In which reviews were asked for before the conflicts were known. */
  private String open;

  /** In preparation, with the conflicts. */
  private String prepared;

  /** Led by the judge, and without the judge among the judged. */
  private String chaired;

  private final Map<ConflictKind, Integer> reviews = new EnumMap<>(ConflictKind.class);
  private final Map<ConflictKind, Long> files = new EnumMap<>(ConflictKind.class);

  @BeforeAll
  void start() {
    meristem = RunningMeristem.demo(TestDatabase.POSTGRESQL);
    var candidates = new ArrayList<String>();
    for (var kind : ConflictKind.values()) {
      enterCandidate(kind);
      candidates.add(number(kind));
    }
    open = round("Before", candidates);
    for (var number : candidates) {
      for (var evaluator : List.of(JUDGE_NUMBER, "T0005")) {
        var answer = assign(open, number, evaluator);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      }
    }
    addFiles();
    try (var director = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      director.go("/evaluation/round-people?id=" + open);
      new RoundSteps(director).open();
    }
    for (var review : own()) {
      post(JUDGE, "/reviews/" + review.getInt("id") + "/accept");
      reviews.put(
          ConflictKind.valueOf(review.getString("candidate").replace("Known by ", "")),
          review.getInt("id"));
    }
    for (var kind : ConflictKind.values()) {
      reveal(kind);
    }
    prepared = round("After", candidates);
    candidates.remove(number(ConflictKind.SELF));
    chaired = round("Chaired", candidates);
    lead(chaired);
  }

  @AfterAll
  void stop() {
    meristem.close();
  }

  @ParameterizedTest
  @EnumSource(ConflictKind.class)
  void nobodyIsAssignedByHandNorInPlaceOfAnother(ConflictKind kind) {
    for (var round : List.of(prepared, open)) {
      var answer = assign(round, number(kind), "T0010");
      assertThat(answer.body())
          .as(round)
          .contains(
              round.equals(open) ? "evaluation.assignment.twice" : "evaluation.conflict.found");
    }
    try (var director = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var page = director.go("/evaluation/round-people?id=" + prepared);
      page.click("tr:has-text('" + number(kind) + "') a:has-text('assign by hand')");
      var row = page.locator("tr:has-text('Amara Okafor')");
      assertThat(row.locator(".pill-red").count()).isPositive();
      assertThat(row.locator("input[type=submit]").count()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(ConflictKind.class)
  void noProposalPairsThem(ConflictKind kind) {
    var proposed = meristem.post("director", "/rounds/" + prepared + "/assignments/proposal", "{}");
    assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(200);
    var assigned = all(meristem.get("director", "/rounds/" + prepared + "/assignments").body());
    assertThat(assigned).hasSize(ConflictKind.values().length * 2);
    assertThat(assigned)
        .noneMatch(
            one ->
                one.getString("candidate").equals(number(kind))
                    && one.getString("evaluator").equals(JUDGE_NUMBER));
  }

  @ParameterizedTest
  @EnumSource(ConflictKind.class)
  void aReviewThatWasAskedForBeforeIsReadAndWrittenOnNoWay(ConflictKind kind) {
    var id = reviews.get(kind);
    var draft = "{\"id\": %d, \"version\": 2, \"answers\": {}}".formatted(id);
    assertThat(refusal(meristem.get(JUDGE, "/reviews/" + id))).isTrue();
    assertThat(refusal(put("/reviews/" + id, draft))).isTrue();
    assertThat(refusal(put("/reviews", "[" + draft + "]"))).isTrue();
    assertThat(refusal(post(JUDGE, "/reviews/" + id + "/submit"))).isTrue();
    assertThat(offline()).as("the offline form").isZero();
    try (var judge = Browser.signedIn(meristem, JUDGE, "en", Browser.WIDE)) {
      var page = judge.page().request().get(meristem.url() + "/evaluation/review?id=" + id);
      assertThat(page.text()).doesNotContain("The secret statement");
      var file =
          judge.page().request().get(meristem.url() + "/evaluation/file?id=" + files.get(kind));
      assertThat(file.status())
          .as("one's own dossier is one's own")
          .isEqualTo(kind == ConflictKind.SELF ? 200 : 403);
    }
  }

  @ParameterizedTest
  @EnumSource(value = ConflictKind.class, mode = EnumSource.Mode.EXCLUDE, names = "SELF")
  void aChairWithAConflictSeesNeitherDossierNorReviewsNorResult(ConflictKind kind) {
    var results = meristem.get(JUDGE, "/rounds/" + chaired + "/results");
    assertThat(results.statusCode()).isEqualTo(200);
    assertThat(results.body()).doesNotContain(number(kind));
    try (var chair = Browser.signedIn(meristem, JUDGE, "en", Browser.WIDE)) {
      var page =
          chair
              .page()
              .request()
              .get(meristem.url() + "/evaluation/round-candidate?id=" + candidate(chaired, kind));
      assertThat(page.status()).isEqualTo(403);
      var reviews = chair.go("/evaluation/round-reviews?id=" + chaired);
      assertThat(reviews.innerText("#list")).doesNotContain(number(kind));
      var counted =
          reviews.locator("#states .tabular").allInnerTexts().stream()
              .mapToInt(Integer::parseInt)
              .sum();
      assertThat(reviews.locator("#list tbody a").count()).isEqualTo(counted);
    }
  }

  @Test
  void nobodyFollowsARoundInWhichTheyAreJudgedThemself() {
    lead(open);
    assertThat(meristem.get(JUDGE, "/rounds/" + open).statusCode()).isEqualTo(403);
    assertThat(meristem.get(JUDGE, "/rounds/" + open + "/results").statusCode()).isEqualTo(403);
  }

  @Test
  void aChairWhoReviewsSeesOthersAfterTheirOwnAndALateConflictCountsOnlyUntilItIsExcluded() {
    var demo =
        String.valueOf(
            all(meristem.get("evaluator", "/rounds").body()).stream()
                .filter(one -> one.toString().contains("Young fellows"))
                .findFirst()
                .orElseThrow()
                .getInt("id"));
    assertThat(results("director", demo)).as("one is of their group").hasSize(2);
    assertThat(results("evaluator", demo)).as("before their own").isEmpty();
    assertThat(linked(demo)).as("before their own").isZero();
    submit("evaluator", demo, "李航", 4);
    submit("evaluator2", demo, "李航", 2);
    assertThat(results("evaluator", demo)).hasSize(1);
    assertThat(linked(demo)).isPositive();
    query("update person set research_group = 'NANO fabrication' where name = '李航'");
    assertThat(results("evaluator", demo).get(0).getInt("conflicts")).isEqualTo(1);
    assertThat(results("evaluator", demo).get(0).getInt("counting")).isEqualTo(2);
    try (var chair = Browser.signedIn(meristem, "evaluator", "en", Browser.WIDE)) {
      var page = chair.go("/evaluation/round-candidate?id=" + candidateOf(demo));
      assertThat(chair.text()).contains("Conflict: the same group");
      page.click("input[value='Exclude review']");
      assertThat(chair.text()).contains("Write down why the review is excluded");
      page.fill("[id='reviews:ruling']", "They share a laboratory since June.");
      page.click("input[value='Exclude review']");
      page.waitForSelector("text=no longer counts");
      chair.requireAccessible();
    }
    var result = results("evaluator", demo).get(0);
    assertThat(result.getInt("conflicts")).isZero();
    assertThat(result.getInt("counting")).isEqualTo(1);
    var excluded = result.getJsonArray("excluded").getJsonObject(0);
    assertThat(excluded.getString("reason")).isEqualTo("They share a laboratory since June.");
    revokeOnThePage(demo);
    anExclusionIsRevokedUntilTheCandidateIsDecidedOn(
        "/rounds/" + demo + "/reviews/" + excluded.getInt("review") + "/");
  }

  /** How many candidates the chair's list of reviews leads to; it names them all. */
  private int linked(String round) {
    try (var chair = Browser.signedIn(meristem, "evaluator", "en", Browser.WIDE)) {
      var page = chair.go("/evaluation/round-reviews?id=" + round);
      assertThat(page.innerText("#list")).contains("李航");
      return page.locator("#list tbody a:has-text('李航')").count();
    }
  }

  private void revokeOnThePage(String round) {
    try (var chair = Browser.signedIn(meristem, "evaluator", "zh-CN", Browser.NARROW)) {
      var page = chair.go("/evaluation/round-candidate?id=" + candidateOf(round));
      assertThat(chair.text()).contains("排除理由：", "They share a laboratory since June.");
      page.click("input[value='撤销排除']");
      assertThat(chair.text()).contains("请写明撤销排除的理由。");
      page.fill("[id='reviews:ruling']", "Another laboratory of the same name.");
      page.click("input[value='撤销排除']");
      page.waitForSelector("text=排除已撤销");
      chair.requireAccessible();
    }
    var result = results("evaluator", round).get(0);
    assertThat(result.getJsonArray("excluded")).isEmpty();
    assertThat(result.getInt("counting")).isEqualTo(2);
    assertThat(result.getJsonArray("inConflict").getJsonObject(0).getString("kind"))
        .as("the conflict still stands")
        .isEqualTo("GROUP");
  }

  private void anExclusionIsRevokedUntilTheCandidateIsDecidedOn(String review) {
    for (var act : List.of("exclude", "revoke-exclusion", "waive")) {
      for (var account : List.of("director", "evaluator2", "student")) {
        assertThat(meristem.post(account, review + act, "{\"reason\": \"x\"}").statusCode())
            .as(account + act)
            .isEqualTo(403);
      }
      assertThat(meristem.post("evaluator", review + act, "{}").statusCode()).isEqualTo(422);
    }
    assertThat(act(review + "exclude").getInt("counting")).isEqualTo(1);
    query(
        "insert into evaluation_decision (id, version, candidate_id, decision_number, outcome, reason, signed_by, signed_at, basis, rebuttal_until)"
            + " select -1, 0, candidate_id, 1, 'SUPPORTED', 'x', 'x', 0, '{}', 0 from review where review_state = 'EXCLUDED'");
    assertThat(meristem.post("evaluator", review + "revoke-exclusion", REASON).body())
        .contains("evaluation.exclusion.decided");
    query("delete from evaluation_decision where id = -1");
    assertThat(act(review + "revoke-exclusion").getInt("conflicts")).isEqualTo(1);
    var waived = act(review + "waive");
    assertThat(waived.getInt("counting")).isEqualTo(2);
    assertThat(waived.getInt("conflicts")).isZero();
    assertThat(meristem.post("evaluator", review + "exclude", REASON).body())
        .contains("evaluation.exclusion.none");
    assertThat(one("select count(*) from audit_entry where action_key like '%exclusionRevoked'"))
        .isEqualTo(2);
  }

  private JsonObject act(String path) {
    var answer = meristem.post("evaluator", path, REASON);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.createReader(new StringReader(answer.body())).readObject();
  }

  private long candidateOf(String round) {
    return one(
        "select id from candidate where round_id = "
            + round
            + " and researcher_id = (select id from researcher where researcher_number = 'R0002')");
  }

  @Test
  void aRefusalDoesNotTellWhetherThereIsSuchARecord() {
    var review = reviews.get(ConflictKind.GROUP);
    for (var account : List.of("evaluator2", "researcher", "student")) {
      for (var path : List.of("/reviews/%s", "/rounds/%s", "/rounds/%s/results")) {
        var id = path.startsWith("/reviews") ? String.valueOf(review) : prepared;
        assertThat(meristem.get(account, path.formatted(id)).statusCode())
            .as(account + path)
            .isEqualTo(meristem.get(account, path.formatted("1")).statusCode())
            .isEqualTo(403);
      }
    }
    assertThat(meristem.get("director", "/rounds/1").statusCode()).isEqualTo(404);
  }

  private List<JsonObject> results(String account, String round) {
    return all(meristem.get(account, "/rounds/" + round + "/results").body());
  }

  private void submit(String account, String round, String candidate, int score) {
    var path = "/reviews/" + review(account, round, candidate).getInt("id");
    assertThat(meristem.post(account, path + "/accept", "{}").statusCode()).isEqualTo(200);
    var answers =
        IntStream.rangeClosed(1, 4)
            .mapToObj(one -> "\"TT-2026-%d\": {\"score\": %d}".formatted(one, score))
            .toList();
    var body =
        "{\"version\": %d, \"answers\": {%s}}"
            .formatted(
                review(account, round, candidate).getInt("version"), String.join(", ", answers));
    var kept =
        meristem.send(
            meristem
                .api(account, path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    var submitted = meristem.post(account, path + "/submit", "{}");
    assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);
  }

  private JsonObject review(String account, String round, String candidate) {
    return all(meristem.get(account, "/reviews").body()).stream()
        .filter(one -> String.valueOf(one.getInt("round")).equals(round))
        .filter(one -> one.getString("candidate").equals(candidate))
        .findFirst()
        .orElseThrow();
  }

  /** How many lines the judge's form has: all candidates of the round are closed. */
  private int offline() {
    var form = new Imports(meristem, JUDGE).download("/reviews.xlsx", "en");
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
      return workbook.getSheetAt(0).getLastRowNum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean refusal(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    return answer.body().contains("evaluation.conflict.found");
  }

  private static String number(ConflictKind kind) {
    return "X-" + kind.name();
  }

  /** Somebody of a group of their own, or for SELF the judge's own person later. */
  private void enterCandidate(ConflictKind kind) {
    var id = FIRST_ID - kind.ordinal() * 10;
    query(
        "insert into person (id, version, name, research_group, search_text) values (%d, 0, 'Known by %s', 'Group %s', 'x')"
            .formatted(id, kind, kind));
    query(
        "insert into researcher (id, version, researcher_number, person_id, stage, search_text) values (%d, 0, '%s', %d, 'POSTDOCTORAL_FELLOW', 'x-%s')"
            .formatted(id - 1, number(kind), id, kind));
  }

  private void lead(String round) {
    query(
        "update evaluation_round set chair_id = (select id from person where staff_number = 'T0010')"
            + " where id = "
            + round);
  }

  private void reveal(ConflictKind kind) {
    var person = FIRST_ID - kind.ordinal() * 10;
    var judge = one("select id from person where staff_number = 'T0010'");
    switch (kind) {
      case SELF ->
          query("update researcher set person_id = %d where id = %d".formatted(judge, person - 1));
      case GROUP ->
          query("update person set research_group = 'NanoFabrication ' where id = " + person);
      case LIKELY_DOUBLE ->
          query("update person set email = 'T0010@Staff.example.edu' where id = " + person);
      case MENTORING ->
          query(
              "insert into mentorship (id, version, researcher_id, mentor_id, mentor_from, mentor_until, main_mentor) values (%d, 0, %d, %d, '2020-01-01', '2021-01-01', true)"
                  .formatted(person - 4, person - 1, judge));
      case SUPERVISION -> {
        var episode = one("select min(id) from episode");
        query(
            "update student set person_id = %d where id = (select student_id from episode where id = %d)"
                .formatted(person, episode));
        query(
            "update episode set supervisor_number = 't0010', supervisor_key = 't0010' where id = "
                + episode);
      }
      case CO_AUTHORSHIP -> {
        query(
            "insert into achievement (id, version, person_id, achievement_kind, title_en, achieved_on, confidentiality) values (%d, 0, %d, 'PAPER', 'Together', '%s', 'PUBLIC')"
                .formatted(
                    person - 2, person, LocalDate.now(Settings.current().zone()).minusYears(1)));
        query("insert into achievement_contributor values (%d, %d)".formatted(person - 2, judge));
      }
      default ->
          query(
              "insert into declared_conflict (id, version, judge_id, judged_id, conflict_kind, words, declared_by, declared_at) values (%d, 0, %d, %d, '%s', 'known', 'somebody', 0)"
                  .formatted(person - 3, judge, person, kind));
    }
  }

  private void addFiles() {
    for (var kind : ConflictKind.values()) {
      var candidate = candidate(open, kind);
      var id = FIRST_ID - kind.ordinal() * 10 - 5;
      query("update candidate set statement = 'The secret statement' where id = " + candidate);
      query(
          "insert into dossier_file (id, version, candidate_id, file_name, media_type, file_size, digest, added_at, content) values (%d, 0, %d, 'a.txt', 'text/plain', 1, encode(sha256('a'), 'hex'), 0, 'a')"
              .formatted(id, candidate));
      files.put(kind, id);
    }
  }

  private String round(String title, List<String> candidates) {
    try (var director = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var steps = new RoundSteps(director);
      var id = steps.begin(title, 2, 1);
      steps.addCandidates(candidates.toArray(String[]::new));
      steps.addEvaluators("T0003", "T0004", "T0005", "T0010");
      return id;
    }
  }

  private long candidate(String round, ConflictKind kind) {
    return one(
        "select c.id from candidate c join researcher r on r.id = c.researcher_id where c.round_id = %s and r.researcher_number = '%s'"
            .formatted(round, number(kind)));
  }

  private HttpResponse<String> assign(String round, String candidate, String evaluator) {
    return meristem.post(
        "director",
        "/rounds/" + round + "/assignments",
        "{\"candidate\": \"%s\", \"evaluator\": \"%s\"}".formatted(candidate, evaluator));
  }

  private HttpResponse<String> post(String account, String path) {
    return meristem.post(account, path, "{}");
  }

  private HttpResponse<String> put(String path, String json) {
    return meristem.send(
        meristem
            .api(JUDGE, path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  private List<JsonObject> own() {
    return all(meristem.get(JUDGE, "/reviews").body()).stream()
        .filter(review -> String.valueOf(review.getInt("round")).equals(open))
        .toList();
  }

  private static List<JsonObject> all(String array) {
    try (var reader = Json.createReader(new StringReader(array))) {
      return reader.readArray().getValuesAs(JsonObject.class);
    }
  }

  private void query(String sql) {
    try (var connection = meristem.database().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long one(String sql) {
    try (var connection = meristem.database().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

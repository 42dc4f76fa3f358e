package org.meristem.students;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.testing.Browser;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** Acts over the API, what they do to imports, and that list, counts and export stay the same. */
class StudentActsIT {
  private static final Map<String, String> UPDATE = Map.of("mode", "update");
  private static final String LEAVE =
      "{\"kind\":\"LEAVE\",\"on\":\"2026-03-01\",\"until\":\"2026-09-01\",\"reason\":\"%s\"}";

  @ParameterizedTest
  @EnumSource
  void anActIsEnteredAndReadBack(TestDatabase database) {
    var meristem = RunningMeristem.shared(database);
    var entered = act(meristem, "admin", "202014060060", LEAVE.formatted("病假"));
    assertThat(entered.statusCode()).isEqualTo(201);
    var student = student(meristem, "admin", "202014060060");
    assertThat(student.getString("status")).isEqualTo("ON_LEAVE");
    assertThat(student.getJsonArray("handEdited").toString()).isEqualTo("[\"status\"]");
    var act = student.getJsonArray("episodes").getJsonObject(0).getJsonArray("acts");
    assertThat(act.getJsonObject(0).getString("reason")).isEqualTo("病假");
    assertThat(act.getJsonObject(0).getString("by")).isEqualTo("admin");
    assertThat(act.getJsonObject(0).getString("until")).isEqualTo("2026-09-01");
    var again = act(meristem, "admin", "202014060060", LEAVE.formatted("again"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("students.act.overlap", "on leave already");
  }

  @ParameterizedTest
  @EnumSource
  void whoeverActedUponTheExportComesInAgainAsNoChange(TestDatabase database) {
    var meristem = RunningMeristem.shared(database);
    act(meristem, "admin", "202014060061", "{\"kind\":\"GRADUATION\",\"on\":\"2026-06-30\"}");
    act(
        meristem,
        "admin",
        "202014060056",
        "{\"kind\":\"WITHDRAWAL\",\"on\":\"2026-06-30\",\"reason\":\"a post elsewhere\"}");
    act(
        meristem,
        "admin",
        "202014060063",
        "{\"kind\":\"TRANSFER\",\"on\":\"2026-09-01\",\"reason\":\"combined\",\"programme\":\"NSE-MPHD\",\"entryYear\":2026}");
    var total = total(meristem, "");
    for (var number : new String[] {"202014060061", "202014060056", "202014060063"}) {
      assertThat(total(meristem, number)).as(number).isEqualTo(1);
    }
    assertThat(total(meristem, "202014060061%20status:graduated")).isEqualTo(1);
    assertThat(total(meristem, "202014060063%20programme:NSE-MPHD%20year:2026")).isEqualTo(1);
    var counts = reimported(meristem, "");
    assertThat(counts.getInt("unchanged")).isEqualTo(total);
    assertThat(counts.getInt("new") + counts.getInt("changed") + counts.getInt("errors")).isZero();
    var graduates = reimported(meristem, "?query=status:graduated");
    assertThat(graduates.getInt("unchanged")).isEqualTo(total(meristem, "status:graduated"));
  }

  @Test
  void aRosterDoesNotTakeBackWhatAnActHasSet() {
    var meristem = RunningMeristem.shared(TestDatabase.DERBY);
    var before = exported(meristem, "?query=202014060064");
    act(meristem, "admin", "202014060064", LEAVE.formatted("illness"));
    var counts = imported(meristem, before);
    assertThat(counts.getInt("changed")).isZero();
    assertThat(counts.getInt("warnings")).isEqualTo(1);
    assertThat(student(meristem, "admin", "202014060064").getString("status"))
        .isEqualTo("ON_LEAVE");
  }

  @ParameterizedTest
  @EnumSource
  void whatWasEnteredByHandStaysUnlessTheImportIsToldToWin(TestDatabase database) {
    var meristem = RunningMeristem.shared(database);
    var imports = new Imports(meristem);
    var head = "Student number,Name,Date of birth,Programme code,Entry year\n";
    applied(imports, head + "203400000001,He Li,2001-02-03,NSE-PHD,2025\n", Map.of());
    var left = act(meristem, "admin", "203400000001", LEAVE.formatted("illness"));
    assertThat(left.statusCode()).as(left.body()).isEqualTo(201);

    var roster = "Student number,Status,E-mail\n203400000001,enrolled,%s@example.edu\n";
    var kept = applied(imports, roster.formatted("kept"), UPDATE);
    assertThat(imports.problems(kept)).containsEntry("roster!B2", "kept.by-hand");
    var after = student(meristem, "admin", "203400000001");
    assertThat(after.getString("email")).isEqualTo("kept@example.edu");
    assertThat(after.getString("status")).isEqualTo("ON_LEAVE");

    var won = Map.of("mode", "update", "mapping", "{\"overwrite\": true}");
    assertThat(imports.problems(applied(imports, roster.formatted("won"), won))).isEmpty();
    assertThat(student(meristem, "admin", "203400000001").getString("status"))
        .isEqualTo("ENROLLED");
  }

  @ParameterizedTest
  @EnumSource
  void anotherProgrammeInARosterIsATransferThatUndoTakesBack(TestDatabase database) {
    var meristem = RunningMeristem.shared(database);
    var imports = new Imports(meristem);
    var roster =
        "Student number,Name,Date of birth,Programme code,Entry year,Entry date\n"
            + "203400000002,He Li,2001-02-03,%s,2025,2025-09-01\n";
    applied(imports, roster.formatted("NSE-AMS"), Map.of());
    var transferred = applied(imports, roster.formatted("nse-phd"), Map.of());
    assertThat(imports.problems(transferred)).isEqualTo(Map.of("roster!D2", "transfer.due"));
    var after = student(meristem, "admin", "203400000002").getJsonArray("episodes");
    assertThat(after.getJsonObject(0).getString("programme")).isEqualTo("NSE-PHD");
    assertThat(after.getJsonObject(1).getJsonArray("acts").toString()).contains("TRANSFER");
    var again =
        imports.stage(
            "roster.csv", roster.formatted("NSE-PHD").getBytes(StandardCharsets.UTF_8), Map.of());
    assertThat(Imports.counts(again)).isEqualTo("unchanged 1");

    assertThat(imports.undo(transferred).getString("state")).isEqualTo("UNDONE");
    var undone = student(meristem, "admin", "203400000002").getJsonArray("episodes");
    assertThat(undone).hasSize(1);
    assertThat(undone.getJsonObject(0).getString("programme")).isEqualTo("NSE-AMS");
    assertThat(undone.getJsonObject(0).getJsonArray("acts")).isEmpty();

    act(meristem, "admin", "203400000002", LEAVE.formatted("illness"));
    var away =
        imports.stage(
            "roster.csv",
            "Student number,Programme code\n203400000002,NSE-PHD\n"
                .getBytes(StandardCharsets.UTF_8),
            Map.of("mode", "update", "mapping", "{\"overwrite\": true}"));
    assertThat(imports.problems(Imports.id(away))).containsValue("transfer.status");
  }

  private static long applied(Imports imports, String roster, Map<String, String> fields) {
    var batch = imports.stage("roster.csv", roster.getBytes(StandardCharsets.UTF_8), fields);
    var done = imports.apply(Imports.id(batch));
    assertThat(done.getString("state")).as(done.toString()).isEqualTo("APPLIED");
    return Imports.id(done);
  }

  @Test
  void administratorsActStaffReadAndStudentsReadThemselves() {
    var meristem = RunningMeristem.shared(TestDatabase.DERBY);
    for (var account : new String[] {"faculty", "director", "student", "evaluator"}) {
      assertThat(act(meristem, account, "202014060065", LEAVE.formatted("x")).statusCode())
          .as(account)
          .isEqualTo(403);
    }
    assertThat(student(meristem, "faculty", "202014060065").getString("status"))
        .isEqualTo("ENROLLED");
    assertThat(student(meristem, "student", "202014060001").getString("name")).isEqualTo("李娜");
    for (var account : new String[] {"student", "evaluator"}) {
      assertThat(get(meristem, account, "202014060065").statusCode()).as(account).isEqualTo(403);
    }
    assertThat(get(meristem, "admin", "nobody").statusCode()).isEqualTo(404);
    assertThat(act(meristem, "admin", "nobody", LEAVE.formatted("x")).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsNoActIsRefusedAsABadRequest() {
    var meristem = RunningMeristem.shared(TestDatabase.DERBY);
    for (var body :
        new String[] {
          "{}",
          "{\"kind\":\"PARTY\",\"on\":\"2026-03-01\"}",
          "{\"kind\":\"RETURN\",\"on\":\"1 March\"}",
          "{\"kind\":7}",
          "{\"kind\":\"TRANSFER\",\"on\":\"2026-03-01\",\"entryYear\":\"soon\"}"
        }) {
      assertThat(act(meristem, "admin", "202014060065", body).statusCode()).as(body).isEqualTo(400);
    }
    var noDay = act(meristem, "admin", "202014060065", "{\"kind\":\"GRADUATION\"}");
    assertThat(noDay.statusCode()).isEqualTo(422);
    assertThat(noDay.body()).contains("students.act.day");
    var nowhere =
        act(
            meristem,
            "admin",
            "202014060065",
            "{\"kind\":\"TRANSFER\",\"on\":\"2026-03-01\",\"reason\":\"x\",\"programme\":\"?\"}");
    assertThat(nowhere.body()).contains("students.act.programme");
  }

  @ParameterizedTest
  @EnumSource
  void ofActsAtTheSameMomentOneIsEntered(TestDatabase database) {
    var meristem = RunningMeristem.shared(database);
    var statuses =
        java.util.stream.IntStream.range(0, 4)
            .parallel()
            .map(i -> act(meristem, "admin", "202014060068", LEAVE.formatted(i)).statusCode())
            .boxed()
            .toList();
    assertThat(statuses).containsOnlyOnce(201);
    var acts =
        student(meristem, "admin", "202014060068")
            .getJsonArray("episodes")
            .getJsonObject(0)
            .getJsonArray("acts");
    assertThat(acts).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void theListIsNarrowedByItsUrlAndTheExportFollows(TestDatabase database) {
    var meristem = RunningMeristem.shared(database);
    try (var browser = Browser.signedIn(meristem, "faculty", "en", Browser.WIDE)) {
      var page = browser.go("/students/list");
      page.selectOption("[id='filter:programme']", "NSE-AME");
      page.fill("[id='filter:entryYear']", "2020");
      page.click("[id='filter:show']");
      page.waitForURL("**programme=NSE-AME**");
      page.click("#statuses a:has-text('enrolled')");
      page.waitForURL("**status=ENROLLED**");
      var total = total(meristem, "programme:NSE-AME%20year:2020%20status:enrolled");
      assertThat(total).isPositive();
      assertThat(page.innerText(".page-head .facts")).startsWith(total + " student");
      var link = page.getAttribute("#export", "href");
      assertThat(reimported(meristem, link.substring(link.indexOf('?'))).getInt("unchanged"))
          .isEqualTo(total);
      browser.requireAccessible();
      if (database == TestDatabase.DERBY) {
        browser.screenshot("students-narrowed-en-1280");
      }
      page.fill("[id='filter:entryYear']", "soon");
      page.click("[id='filter:show']");
      page.waitForSelector("#filter .field-error");
    }
  }

  private static JsonObject reimported(RunningMeristem meristem, String query) {
    return imported(meristem, exported(meristem, query));
  }

  private static byte[] exported(RunningMeristem meristem, String query) {
    return meristem
        .send(
            meristem.api("admin", "/students.xlsx" + query).GET().build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  private static JsonObject imported(RunningMeristem meristem, byte[] workbook) {
    var upload =
        RunningMeristem.multipart(
            meristem.api("admin", "/roster-imports"),
            "export.xlsx",
            workbook,
            Map.of("mode", "upsert"));
    return json(meristem.send(upload.build()).body()).getJsonObject("counts");
  }

  private static int total(RunningMeristem meristem, String query) {
    return json(meristem.get("admin", "/students?size=1&query=" + query).body()).getInt("total");
  }

  private static JsonObject student(RunningMeristem meristem, String account, String number) {
    return json(get(meristem, account, number).body());
  }

  private static HttpResponse<String> get(RunningMeristem meristem, String account, String number) {
    return meristem.get(account, "/students/" + number);
  }

  private static HttpResponse<String> act(
      RunningMeristem meristem, String account, String number, String body) {
    return meristem.post(account, "/students/" + number + "/acts", body);
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}

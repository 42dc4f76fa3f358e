package org.meristem.exchange.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** An archive goes out and comes in again, on both databases. */
class OneRosterIT {
  @ParameterizedTest
  @EnumSource
  void anExportComesInAgainAsNoChangesAndAChangedNameAsOne(TestDatabase database) {
    var meristem = RunningMeristem.shared(database);
    var total = json(meristem.get("admin", "/students?size=1").body()).getInt("total");
    var exported = export(meristem, "admin");
    assertThat(exported.statusCode()).isEqualTo(200);
    assertThat(exported.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("oneroster.zip");
    var zip = Zip.of(exported.body());
    assertThat(zip.text("courses.csv")).contains(",NSE").contains("cohorts-");

    var same = json(upload(meristem, exported.body(), "en").body());
    assertThat(same.getString("file")).isEqualTo("roster.zip/users.csv");
    assertThat(same.getString("state")).isEqualTo("READY");
    assertThat(same.getJsonObject("mapping").getString("sheet")).isEqualTo("users");
    expect(same, 0, 0, total);
    assertThat(same.getJsonArray("notices")).isEmpty();

    var student =
        json(meristem.get("admin", "/students?size=1").body())
            .getJsonArray("items")
            .getJsonObject(0);
    var name = FullName.of(student.getString("name"));
    zip.changing(
        "users.csv",
        text ->
            text.replaceFirst(
                "(student-" + student.getString("studentNumber") + ",.*?)," + name.given() + ",",
                "$1,新" + ","));
    expect(json(upload(meristem, zip.bytes(), "en").body()), 0, 1, total - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"faculty", "evaluator", "researcher", "student"})
  void onlyAdministratorsAndDirectorsHaveTheWhole(String account) {
    var meristem = RunningMeristem.shared(TestDatabase.DERBY);
    assertThat(export(meristem, account).statusCode()).isEqualTo(403);
    assertThat(export(meristem, "director").statusCode()).isEqualTo(200);
  }

  @Test
  void anArchiveThatIsNoneIsRefusedAtOnceInTheLanguageAskedFor() {
    var meristem = RunningMeristem.shared(TestDatabase.DERBY);
    var delta =
        Zip.ofAnotherSystem()
            .changing("manifest.csv", text -> text.replace("users,bulk", "users,delta"));
    var answer = upload(meristem, delta.bytes(), "zh-CN");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("exchange.oneroster.delta", "只读取全量");
    assertThat(upload(meristem, new byte[] {1, 2}, "en").body()).contains("damaged");
  }

  @Test
  void aFaultNamesTheCellOfUsersAndTheMarkedCopyIsCalledAfterIt() {
    var meristem = RunningMeristem.shared(TestDatabase.DERBY);
    var zip =
        Zip.ofAnotherSystem().changing("users.csv", text -> text.replace("m@example.org", "none"));
    var batch = json(upload(meristem, zip.bytes(), "en").body());
    var path = "/roster-imports/" + batch.getJsonNumber("id");
    var problem =
        json(meristem.get("admin", path + "/problems").body())
            .getJsonArray("items")
            .getJsonObject(0);
    assertThat(problem.getString("sheet")).isEqualTo("users");
    assertThat(problem.getString("cell")).isEqualTo("H3");
    assertThat(problem.getString("code")).isEqualTo("email.invalid");
    var report = meristem.get("admin", path + "/report.xlsx");
    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(meristem.send(meristem.api("admin", path).DELETE().build()).statusCode())
        .isEqualTo(204);
  }

  @Test
  void anAdministratorGetsItFromTheListOfStudents() {
    var meristem = RunningMeristem.shared(TestDatabase.DERBY);
    try (var browser = Browser.signedIn(meristem, "admin", "zh-CN", Browser.WIDE)) {
      var page = browser.go("/students/list");
      var download = page.waitForDownload(() -> page.click("#oneroster"));
      assertThat(download.suggestedFilename()).isEqualTo("oneroster.zip");
      browser.requireAccessible();
    }
    try (var browser = Browser.signedIn(meristem, "faculty", "en", Browser.WIDE)) {
      browser.go("/students/list");
      assertThat(browser.page().locator("#oneroster").count()).isZero();
      assertThat(browser.page().navigate(meristem.url() + "/exchange/oneroster.zip").status())
          .isEqualTo(403);
    }
  }

  private static void expect(JsonObject batch, int added, int changed, int unchanged) {
    var counts = batch.getJsonObject("counts");
    assertThat(counts.getInt("new")).as("new").isEqualTo(added);
    assertThat(counts.getInt("changed")).as("changed").isEqualTo(changed);
    assertThat(counts.getInt("unchanged")).as("unchanged").isEqualTo(unchanged);
    assertThat(counts.getInt("errors")).as("errors").isZero();
  }

  private static HttpResponse<byte[]> export(RunningMeristem meristem, String account) {
    return meristem.send(
        meristem.api(account, "/oneroster.zip").GET().build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static HttpResponse<String> upload(
      RunningMeristem meristem, byte[] content, String language) {
    return meristem.send(
        RunningMeristem.multipart(
                meristem.api("admin", "/roster-imports").header("Accept-Language", language),
                "roster.zip",
                content,
                Map.of())
            .build());
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}

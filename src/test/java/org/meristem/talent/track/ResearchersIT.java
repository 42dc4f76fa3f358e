package org.meristem.talent.track;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** Members over the API and in workbooks. */
class ResearchersIT {
  private static final Map<String, String> KIND = Map.of("kind", "researchers");
  private static final String HEAD = "Researcher number,Name,Stage,Start day,State\n";

  @ParameterizedTest
  @EnumSource
  void anActIsEnteredAndReadBack(TestDatabase database) {
    var meristem = RunningMeristem.shared(database);
    apply(meristem, HEAD + "RA0001,罗兰,Postdoctoral fellow,2025-01-31,active\n");
    var paused = act(meristem, "director", "RA0001", "PAUSE", "2026-02-01");
    assertThat(paused).isEqualTo(201);
    assertThat(act(meristem, "director", "RA0001", "MOVE_ON", "2026-03-01")).isEqualTo(422);
    assertThat(act(meristem, "faculty", "RA0001", "RETURN", "2026-03-01")).isEqualTo(403);
    assertThat(act(meristem, "admin", "RA0001", "RETURN", "2026-03-01")).isEqualTo(201);
    assertThat(act(meristem, "admin", "nobody", "RETURN", "2026-03-01")).isEqualTo(404);
    assertThat(act(meristem, "admin", "RA0001", "PARTY", "2026-03-01")).isEqualTo(400);
    var member = member(meristem, "RA0001");
    assertThat(member.getString("state")).isEqualTo("ACTIVE");
    assertThat(member.getString("track")).isEqualTo("EC");
    var acts = member.getJsonArray("episodes").getJsonObject(0).getJsonArray("acts");
    assertThat(acts).hasSize(3);
    assertThat(acts.getJsonObject(1).getString("by")).isEqualTo("director");
    var first = member.getJsonArray("milestones").getJsonObject(0);
    assertThat(first.getString("due")).isEqualTo("2025-07-31");
    assertThat(first.getString("state")).isEqualTo("LATE");
  }

  @ParameterizedTest
  @EnumSource
  void aListThatChangesAStateWritesAnActAndTakingItBackAnother(TestDatabase database) {
    var meristem = RunningMeristem.shared(database);
    apply(meristem, HEAD + "RA0002,罗敏,Postdoctoral fellow,2025-01-31,active\n");
    var batch = apply(meristem, HEAD + "RA0002,罗敏,Assistant researcher,2025-01-31,paused\n");
    assertThat(Imports.counts(batch)).isEqualTo("changed 1");
    var changed = member(meristem, "RA0002");
    assertThat(changed.getString("stage")).isEqualTo("ASSISTANT_RESEARCHER");
    assertThat(changed.getString("state")).isEqualTo("PAUSED");
    assertThat(changed.getJsonArray("episodes")).hasSize(2);
    new Imports(meristem, "director").undo(Imports.id(batch));
    var back = member(meristem, "RA0002");
    assertThat(back.getString("stage")).isEqualTo("POSTDOCTORAL_FELLOW");
    assertThat(back.getString("state")).isEqualTo("ACTIVE");
    assertThat(back.getJsonArray("episodes")).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void whatAListHasEnteredIsTakenOutAgain(TestDatabase database) {
    var meristem = RunningMeristem.shared(database);
    var batch = apply(meristem, HEAD + "RA0003,罗文,Postdoctoral fellow,,left\n");
    assertThat(member(meristem, "RA0003").getString("state")).isEqualTo("LEFT");
    new Imports(meristem, "director").undo(Imports.id(batch));
    assertThat(meristem.get("director", "/researchers/RA0003").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void theExportComesInAgainAsNoChangeAfterActs(TestDatabase database) {
    var meristem = RunningMeristem.shared(database);
    apply(meristem, HEAD + "RA0004,罗安,Postdoctoral fellow,2025-01-31,active\n");
    act(meristem, "director", "RA0004", "MOVE_ON", "2026-02-01");
    act(meristem, "director", "RA0004", "PAUSE", "2026-03-01");
    var imports = new Imports(meristem, "director");
    var export = imports.download("/researchers.xlsx", "en");
    var batch = imports.stage("researchers.xlsx", export, KIND);
    assertThat(Imports.counts(batch)).matches("unchanged [1-9]\\d*");
    imports.discard(Imports.id(batch));
  }

  @ParameterizedTest
  @EnumSource
  void daysThatCannotBeAreFaultsOfTheirCells(TestDatabase database) {
    var imports = new Imports(RunningMeristem.shared(database), "director");
    var list =
        """
        Researcher number,Name,Stage,Date of birth,Doctorate,Doctorate defended,First eligible degree
        RA0011,罗今,Postdoctoral fellow,2190-01-01,,,
        RA0012,罗晚,Postdoctoral fellow,1990-01-01,2018-06-30,2018-07-01,
        RA0013,罗早,Postdoctoral fellow,1990-01-01,1989-12-31,,
        RA0014,罗医,Postdoctoral fellow,1990-01-01,2018-06-30,2018-06-30,2019-01-01
        RA0015,罗好,Postdoctoral fellow,1990-01-01,2018-06-30,2018-06-01,2012-06-30
        """;
    var batch = imports.stage("days.csv", list.getBytes(UTF_8), KIND);
    assertThat(imports.problems(Imports.id(batch)))
        .isEqualTo(
            Map.of(
                "days!D2", "date.future",
                "days!F3", "date.afterAward",
                "days!E4", "date.beforeBirth",
                "days!G5", "date.afterAward"));
    imports.discard(Imports.id(batch));
  }

  @ParameterizedTest
  @EnumSource
  void membersReadThemselvesAndNobodyElse(TestDatabase database) {
    var meristem = RunningMeristem.shared(database);
    assertThat(meristem.get("researcher", "/researchers/R0001").statusCode()).isEqualTo(200);
    for (var account : "faculty evaluator researcher2 student".split(" ")) {
      for (var path : "/researchers /researchers/R0001 /researchers/nobody".split(" ")) {
        assertThat(meristem.get(account, path).statusCode()).as(account + path).isEqualTo(403);
      }
    }
    var page = Imports.json(meristem.get("admin", "/researchers?query=R00&page=1&size=4").body());
    assertThat(page.getInt("total")).isGreaterThanOrEqualTo(15);
    assertThat(page.getJsonArray("items").getJsonObject(0).getString("researcherNumber"))
        .isEqualTo("R0005");
  }

  private static JsonObject apply(RunningMeristem meristem, String list) {
    var imports = new Imports(meristem, "director");
    var batch = imports.stage("members.csv", list.getBytes(UTF_8), KIND);
    var done = imports.apply(Imports.id(batch));
    assertThat(done.getString("state")).as(done.toString()).isEqualTo("APPLIED");
    return done;
  }

  private static int act(
      RunningMeristem meristem, String account, String number, String kind, String on) {
    var body = "{\"kind\":\"%s\",\"on\":\"%s\"}".formatted(kind, on);
    return meristem.post(account, "/researchers/" + number + "/acts", body).statusCode();
  }

  private static JsonObject member(RunningMeristem meristem, String number) {
    return Imports.json(meristem.get("director", "/researchers/" + number).body());
  }
}

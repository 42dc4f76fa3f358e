package org.meristem.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.platform.Settings;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** Courses over the API: what the catalogue shows, the life of a version, what lists may bring. */
class CourseApiIT {
  @ParameterizedTest
  @EnumSource
  void theCatalogueIsReadAPageAtATime(TestDatabase database) {
    var meristem = RunningMeristem.shared(database);
    new CourseSteps(meristem).published("NSE-8001");
    var found =
        Imports.json(meristem.get("student", "/courses?query=等离激元&area=FOUNDATIONS").body());
    assertThat(found.getInt("total")).isPositive();
    var item = found.getJsonArray("items").getJsonObject(0);
    assertThat(item.getJsonObject("title").getString("zh")).isEqualTo("等离激元学");
    assertThat(item.getJsonNumber("credits").bigDecimalValue()).isEqualByComparingTo("3.5");
    var one = Imports.json(meristem.get("student", "/courses/nse-8001").body());
    assertThat(one.getString("effective"))
        .isEqualTo(AcademicTerm.at(LocalDate.now(Settings.current().zone())).firstDay().toString());
    assertThat(one.getJsonArray("assessment").getJsonObject(0).getInt("percent")).isEqualTo(100);
    assertThat(meristem.get("student", "/courses/NSE-8001/versions").body()).contains("PUBLISHED");
    assertThat(meristem.get("student", "/courses/NSE-0000").statusCode()).isEqualTo(404);
    assertThat(meristem.get("student", "/programmes").body()).contains("NSE-PHD", "1406");
  }

  @ParameterizedTest
  @EnumSource
  void nobodyApprovesTheirOwnAndOnlyDirectorsJudge(TestDatabase database) {
    var meristem = RunningMeristem.shared(database);
    var steps = new CourseSteps(meristem);
    steps.drafted("director", CourseSteps.row("NSE-8011", "", ""));
    assertThat(meristem.get("faculty", "/courses/NSE-8011/versions").statusCode()).isEqualTo(404);
    steps.done("director", "NSE-8011", "submit", "{}");
    for (var act : new String[] {"approve", "return"}) {
      var own = steps.act("director", "NSE-8011", act, "{\"words\": \"fine\"}");
      assertThat(own.statusCode()).isEqualTo(422);
      assertThat(own.body()).contains("Nobody judges their own course");
    }
    steps.drafted("faculty", CourseSteps.row("NSE-8012", "", ""));
    steps.done("faculty", "NSE-8012", "submit", "{}");
    for (var account : new String[] {"faculty", "student", "evaluator", "admin"}) {
      for (var act : new String[] {"approve", "return", "publish", "retire"}) {
        assertThat(
                steps
                    .act(account, "NSE-8012", act, "{\"term\": \"2027-SPRING\", \"words\": \"x\"}")
                    .statusCode())
            .as(account + " " + act)
            .isIn(403, 404);
      }
    }
  }

  @Test
  void aVersionGoesItsWayAndNoOther() {
    var meristem = RunningMeristem.shared(TestDatabase.DERBY);
    var steps = new CourseSteps(meristem);
    steps.drafted("faculty", CourseSteps.row("NSE-8021", "", ""));
    assertThat(steps.act("faculty", "NSE-8021", "withdraw", "{}").statusCode()).isEqualTo(422);
    steps.done("faculty", "NSE-8021", "submit", "{}");
    steps.done("faculty", "NSE-8021", "withdraw", "{}");
    steps.done("faculty", "NSE-8021", "submit", "{}");
    assertThat(steps.act("director", "NSE-8021", "return", "{}").statusCode()).isEqualTo(422);
    steps.done("director", "NSE-8021", "return", "{\"words\": \"more\"}");
    steps.done("faculty", "NSE-8021", "submit", "{}");
    assertThat(
            steps
                .act("director", "NSE-8021", "publish", "{\"term\": \"2027-SPRING\"}")
                .statusCode())
        .isEqualTo(422);
    steps.done("director", "NSE-8021", "approve", "{}");
    for (var term : new String[] {"{}", "{\"term\": \"2027-WINTER\"}", "{\"term\": 7}"}) {
      assertThat(steps.act("director", "NSE-8021", "publish", term).statusCode())
          .as(term)
          .isEqualTo(400);
    }
    steps.done("director", "NSE-8021", "publish", "{\"term\": \"2027-SPRING\"}");
    assertThat(steps.act("faculty", "NSE-8021", "submit", "{}").statusCode()).isIn(403, 422);
    assertThat(steps.act("director", "NSE-8021", "party", "{}").statusCode()).isEqualTo(404);
    steps.done(
        "director",
        "NSE-8021",
        "retire",
        "{\"term\": \"2027-AUTUMN\", \"successor\": \"NSE-5101\", \"words\": \"merged\"}");
    var retired = Imports.json(meristem.get("student", "/courses/NSE-8021").body());
    assertThat(retired.getString("ends")).isEqualTo("2027-09-01");
    assertThat(retired.getString("successor")).isEqualTo("NSE-5101");
  }

  @ParameterizedTest
  @EnumSource
  void aListWhoseCoursesNeedEachOtherInACircleIsRefusedWithTheWay(TestDatabase database) {
    var meristem = RunningMeristem.shared(database);
    var steps = new CourseSteps(meristem);
    var imports = new Imports(meristem, "faculty");
    var circle =
        steps.staged(
            "faculty",
            CourseSteps.row("NSE-8031", "NSE-8032 >= 60", ""),
            CourseSteps.row("NSE-8032", "NSE-5101 | NSE-5102 = NSE-8033", ""),
            CourseSteps.row("NSE-8033", "", "NSE-8031"),
            CourseSteps.row("NSE-8034", "NSE-8031 & NSE-9999", ""));
    assertThat(Imports.counts(circle)).isEqualTo("errors 4");
    assertThat(imports.problems(Imports.id(circle)))
        .containsEntry("courses!K2", "requisite.cycle")
        .containsEntry("courses!L4", "requisite.cycle")
        .containsEntry("courses!K5", "requisite.unknown");
    assertThat(imports.problemItems(Imports.id(circle)).toString())
        .contains("NSE-8031 → NSE-8032 → NSE-8033 → NSE-8031", "NSE-9999");
    imports.discard(Imports.id(circle));
    steps.drafted(
        "faculty",
        CourseSteps.row("NSE-8031", "NSE-8032 >= 60", ""),
        CourseSteps.row("NSE-8032", "NSE-5101 | NSE-5102 = NSE-5103", ""));
    steps.done("faculty", "NSE-8031", "submit", "{}");
    var back = steps.staged("faculty", CourseSteps.row("NSE-8032", "NSE-8031", ""));
    assertThat(imports.problems(Imports.id(back))).containsEntry("courses!K2", "requisite.cycle");
    imports.discard(Imports.id(back));
  }
}

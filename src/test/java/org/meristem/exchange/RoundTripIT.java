package org.meristem.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** Every list goes out and comes in again as "0 changes", in both languages, on both databases. */
class RoundTripIT {
  @ParameterizedTest
  @CsvSource({
    "students,admin",
    "staff,admin",
    "areas,director",
    "programmes,director",
    "courses,faculty",
    "researchers,director",
    "templates,director"
  })
  void aListComesInAgainAsNoChanges(String kind, String account) {
    for (var database : TestDatabase.values()) {
      var imports = new Imports(RunningMeristem.shared(database), account);
      for (var language : new String[] {"en", "zh-CN"}) {
        var name = database + " " + kind + " " + language;
        var batch =
            imports.stage(
                kind + ".xlsx",
                imports.download("/" + kind + ".xlsx", language),
                Map.of("kind", kind));
        assertThat(batch.getString("state")).as(name).isEqualTo("READY");
        assertThat(Imports.counts(batch)).as(name).matches("unchanged [1-9]\\d*");
        imports.discard(Imports.id(batch));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCriterionInNoMoreWordsThanItsNameGoesOutAndComesIn(TestDatabase database) {
    var imports = new Imports(RunningMeristem.shared(database), "director");
    var rows =
        """
        Criterion code,Template code,Template (English),Template (Chinese),Kind of work,Position,\
        Criterion (English),Criterion (Chinese),Weight,N/A allowed
        BARE-1,BARE,Bare,简表,Teaching,1,Remarks,意见,0,no
        """;
    var kind = Map.of("kind", "templates");
    var batch = imports.stage("bare.csv", rows.getBytes(StandardCharsets.UTF_8), kind);
    assertThat(imports.problems(Imports.id(batch))).isEmpty();
    assertThat(imports.apply(Imports.id(batch)).getString("state")).isEqualTo("APPLIED");

    var again = imports.stage("templates.xlsx", imports.download("/templates.xlsx", "en"), kind);

    assertThat(Imports.counts(again)).matches("unchanged [1-9]\\d*");
    imports.discard(Imports.id(again));
  }

  @Test
  void aListGoesOutOnlyToThoseWhoMayHaveIt() {
    var meristem = RunningMeristem.shared(TestDatabase.DERBY);
    for (var kind : new String[] {"students", "staff", "researchers", "templates"}) {
      for (var account : new String[] {"faculty", "evaluator", "researcher", "student"}) {
        var answer = meristem.get(account, "/" + kind + ".xlsx");
        var teaches = kind.equals("students") && account.equals("faculty");
        assertThat(answer.statusCode()).as(account + " " + kind).isEqualTo(teaches ? 200 : 403);
      }
    }
  }
}

package org.meristem.curriculum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.meristem.platform.Settings;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;

/** Courses on a running server: brought in by a list and taken through their life over the API. */
public final class CourseSteps {
  static final String HEAD =
      "Course code,Title (English),Title (Chinese),Area code,Credits,Lecture hours,Taught in,"
          + "Instructors,Learning outcomes,Assessment,Prerequisites,Co-requisites\n";
  private static final String ROW =
      "%s,Plasmonics,等离激元学,FOUNDATIONS,3.5,32,English,Chen Hao,Explains near fields,100 Project,%s,%s\n";

  private final RunningMeristem meristem;

  public CourseSteps(RunningMeristem meristem) {
    this.meristem = meristem;
  }

  public static String row(String code, String before, String alongside) {
    return ROW.formatted(code, before, alongside);
  }

  /** A staged list of courses. */
  JsonObject staged(String account, String... rows) {
    return new Imports(meristem, account)
        .stage(
            "courses.csv",
            (HEAD + String.join("", rows)).getBytes(UTF_8),
            Map.of("kind", "courses"));
  }

  public void drafted(String account, String... rows) {
    var batch = staged(account, rows);
    var applied = new Imports(meristem, account).apply(Imports.id(batch));
    assertThat(applied.getString("state")).as(batch.toString()).isEqualTo("APPLIED");
  }

  /** Drafted by one, judged by another, in force since the present term. */
  public void published(String code) {
    published(code, row(code, "", ""));
  }

  void published(String code, String row) {
    drafted("faculty", row);
    done("faculty", code, "submit", "{}");
    done("director", code, "approve", "{}");
    var term = AcademicTerm.at(LocalDate.now(Settings.current().zone()));
    done("director", code, "publish", "{\"term\": \"" + term + "\"}");
  }

  public void done(String account, String code, String act, String json) {
    var answer = act(account, code, act, json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** A step of the first version. */
  HttpResponse<String> act(String account, String code, String act, String json) {
    return meristem.post(account, "/courses/" + code + "/versions/1/" + act, json);
  }
}

package org.meristem.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.testing.Browser;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * Whoever may not have a record is answered as if there were none: by the same status and, over the
 * API, by the same problem document.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenRecordsIT {
  private static final String MISSING = "999999999";

  private RunningMeristem meristem;
  private long batch;

  @BeforeAll
  void start() {
    meristem = RunningMeristem.shared(TestDatabase.POSTGRESQL);
    batch =
        Imports.id(
            new Imports(meristem)
                .stage("hidden.csv", "Student number,Name\n202600000001,王".getBytes()));
    query(
        "insert into career_extension (id, version, researcher_id, extension_kind, children, evidence, extension_state, asked_by, asked_at)"
            + " select -71, 0, id, 'ILLNESS', 0, 'x', 'REQUESTED', 'researcher2', 0 from researcher where researcher_number = 'R0002'");
    query(
        "insert into training_plan (id, version, programme_id, entry_year, plan_state, changed_at)"
            + " select -72, 0, id, 2044, 'DRAFT', 0 from programme where code = 'NSE-PHD'");
    file("dossier_file", "candidate_id", "select min(id) from candidate", -73);
    file("artefact_file", "artefact_id", "select min(id) from artefact", -74);
    file("achievement_file", "achievement_id", hiddenAchievement(), -75);
  }

  @AfterAll
  void tidyUp() {
    new Imports(meristem).discard(batch);
    for (var table :
        List.of(
            "career_extension",
            "training_plan",
            "dossier_file",
            "artefact_file",
            "achievement_file",
            "achievement")) {
      query("delete from " + table + " where id between -76 and -71");
    }
  }

  /** One of the researcher R0001 that is for named people only. */
  private String hiddenAchievement() {
    query(
        "insert into achievement (id, version, person_id, achievement_kind, title_en, achieved_on, confidentiality)"
            + " select -76, 0, person_id, 'PAPER', 'Hidden', '2025-01-01', 'NAMED' from researcher where researcher_number = 'R0001'");
    return "select -76";
  }

  private void file(String table, String column, String of, long id) {
    query(
        "insert into %s (id, version, %s, file_name, media_type, file_size, digest, added_at, content) values (%d, 0, (%s), 'a.txt', 'text/plain', 1, encode(sha256('a'), 'hex'), 0, 'a')"
            .formatted(table, column, id, of));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | /researchers/%s | R0002 | researcher faculty evaluator student",
        "GET | /researchers/%s/clock | R0002 | researcher faculty evaluator student",
        "GET | /researchers/%s/plans | R0001 | researcher2 evaluator3 student",
        "GET | /researchers/%s/portfolio | R0001 | researcher2 evaluator3 student",
        "GET | /researchers/%s/achievements | R0001 | evaluator3",
        "GET | /researchers/%s/profile.pdf | R0001 | evaluator3",
        "GET | /researchers/%s/cerif.xml | R0001 | evaluator3",
        "POST | /researchers/%s/acts | R0001 | researcher faculty evaluator student",
        "GET | /students/%s | student | researcher evaluator student",
        "POST | /students/%s/acts | student | director faculty student",
        "GET | /roster-imports/%s | batch | faculty director evaluator researcher student",
        "GET | /roster-imports/%s/problems | batch | faculty researcher student",
        "GET | /roster-imports/%s/report.xlsx | batch | faculty researcher student",
        "POST | /roster-imports/%s/apply | batch | faculty researcher student",
        "POST | /roster-imports/%s/undo | batch | faculty researcher student",
        "PUT | /roster-imports/%s/mapping | batch | faculty researcher student",
        "DELETE | /roster-imports/%s | batch | faculty researcher student",
        "GET | /plans/%s | select min(id) from development_plan | researcher2 evaluator3 student",
        "GET | /plans/%s/plan.pdf | select min(id) from development_plan | researcher2 evaluator3",
        "POST | /extensions/%s/approve | -71 | faculty evaluator researcher student",
        "POST | /extensions/%s/refuse | -71 | faculty evaluator researcher student",
        "GET | /programmes/NSE-PHD/plans/%s | 2044 | faculty researcher student",
        "GET | /programmes/NSE-PHD/plans/%s/outcomes | 2044 | faculty researcher student",
        "GET | /courses/%s/versions | select min(c.code) from course c where not exists"
            + " (select 1 from course_version v where v.course_id = c.id and v.version_state in"
            + " ('APPROVED', 'PUBLISHED', 'SUPERSEDED', 'RETIRED')) | researcher student",
        "GET | /rounds/%s | select min(id) from evaluation_round | evaluator2 researcher student",
        "GET | /rounds/%s/results | select min(id) from evaluation_round | evaluator2 student",
        "POST | /rounds/%s/reviews/1/exclude | select min(id) from evaluation_round | evaluator2 student",
        "GET | /reviews/%s | select min(id) from review | director researcher student",
        "PUT | /reviews/%s | select min(id) from review | director researcher student",
      })
  void overTheApi(String method, String path, String existing, String strangers) {
    var id = id(existing);
    for (var stranger : strangers.split(" ")) {
      var there = api(stranger, method, path.formatted(id));
      var missing = api(stranger, method, path.formatted(missing(id)));
      assertThat(there.statusCode()).as(stranger).isIn(403, 404).isEqualTo(missing.statusCode());
      assertThat(there.body()).as(stranger).isEqualTo(missing.body());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/talent/member?number=%s | R0002 | researcher faculty evaluator student",
        "/talent/clock?number=%s | R0002 | researcher faculty evaluator student",
        "/talent/portfolio?number=%s | R0001 | researcher2 evaluator3",
        "/talent/profile?number=%s | R0001 | evaluator3",
        "/talent/profile.pdf?number=%s | R0001 | evaluator3",
        "/talent/cerif.xml?number=%s | R0001 | evaluator3",
        "/talent/achievement?id=%s | -76 | researcher2 director student",
        "/talent/file?id=%s | -75 | researcher2 director student",
        "/talent/artefact?id=%s | select min(id) from artefact | researcher2 evaluator3 student",
        "/talent/artefact-file?id=%s | -74 | researcher2 evaluator3 student",
        "/talent/plan?id=%s | select min(id) from development_plan | researcher2 evaluator3 student",
        "/talent/plan-versions?id=%s | select min(id) from development_plan | researcher2 student",
        "/talent/plan.pdf?id=%s | select min(id) from development_plan | researcher2 student",
        "/students/student?number=%s | student | researcher student",
        "/students/edit?number=%s | student | director student",
        "/students/act?number=%s&kind=LEAVE | student | director",
        "/imports/import?id=%s | batch | faculty director evaluator researcher student",
        "/imports/reading?id=%s | batch | faculty director researcher student",
        "/workbooks/marked/%s | batch | faculty director researcher student",
        "/curriculum/plan?programme=NSE-PHD&year=%s | 2044 | faculty student",
        "/curriculum/coverage?programme=NSE-PHD&year=%s | 2044 | faculty student",
        "/curriculum/version?id=%s | select min(id) from course_version where version_state ="
            + " 'DRAFT' | student researcher director",
        "/curriculum/course?id=%s | select min(id) from course_version where version_state ="
            + " 'DRAFT' | student researcher director",
        "/curriculum/syllabus.pdf?id=%s | select min(id) from course_version where version_state ="
            + " 'DRAFT' | student researcher",
        "/evaluation/round?id=%s | select min(id) from evaluation_round | evaluator2 student",
        "/evaluation/round-people?id=%s | select min(id) from evaluation_round | evaluator2",
        "/evaluation/round-reviews?id=%s | select min(id) from evaluation_round | evaluator2",
        "/evaluation/round-candidate?id=%s | select min(id) from candidate | evaluator2 student",
        "/evaluation/round-assignment?id=%s | select min(id) from candidate | evaluator2 student",
        "/evaluation/dossier?id=%s | select min(id) from candidate | evaluator2 student",
        "/evaluation/review?id=%s | select min(id) from review | director student",
        "/evaluation/review-versions?id=%s | select min(id) from review | researcher student",
        "/exchange/round.xlsx?id=%s | select min(id) from evaluation_round | evaluator2 student",
        "/evaluation/file?id=%s | -73 | faculty student",
        "/evaluation/letter.pdf?number=1&id=%s | select min(id) from candidate | faculty student",
      })
  void onPagesAndDownloads(String path, String existing, String strangers) {
    var id = id(existing);
    for (var stranger : strangers.split(" ")) {
      try (var browser = Browser.signedIn(meristem, stranger, "en", Browser.WIDE)) {
        var there = status(browser, path.formatted(id));
        assertThat(there).as(stranger).isIn(403, 404);
        assertThat(status(browser, path.formatted(missing(id)))).as(stranger).isEqualTo(there);
      }
    }
  }

  private int status(Browser browser, String path) {
    return browser.page().request().get(meristem.url() + path).status();
  }

  private HttpResponse<String> api(String account, String method, String path) {
    return meristem.send(
        meristem
            .api(account, path)
            .header("Content-Type", "application/json")
            .method(
                method,
                Set.of("GET", "DELETE").contains(method)
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(
                        "{\"version\": 1, \"answers\": {}, \"kind\": \"LEAVE\","
                            + " \"on\": \"2026-09-01\", \"reason\": \"x\"}"))
            .build());
  }

  /** What there is none of, of the same form. */
  private static String missing(String id) {
    return id.length() == 4 && id.startsWith("20") ? "2045" : MISSING;
  }

  private String id(String existing) {
    return switch (existing) {
      case "batch" -> String.valueOf(batch);
      case "student" ->
          one(
              "select min(s.student_number) from student s join person p on p.id = s.person_id"
                  + " where p.account_name is null");
      default -> existing.startsWith("select") ? one(existing) : existing;
    };
  }

  private void query(String sql) {
    try (var connection = meristem.database().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String one(String sql) {
    try (var connection = meristem.database().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).as(sql).isNotNull();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

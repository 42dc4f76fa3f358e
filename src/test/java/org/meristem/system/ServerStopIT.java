package org.meristem.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.curriculum.CourseSteps;
import org.meristem.testing.Imports;
import org.meristem.testing.RosterFile;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * A process asked to stop in the middle of an import or its undo, of steps of a course and of
 * drafts of a review: afterwards data, batch, audit log and what was answered agree. {@code
 * -Dmeristem.stops=15} stops so many times on each database, while it works and while it starts.
 */
class ServerStopIT {
  private static final int STOPS = Integer.getInteger("meristem.stops", 2);
  private static final int ROWS = Integer.getInteger("meristem.stops.rows", 4000);
  private static final int LATEST_MILLISECONDS = 2500;
  private static final int LATEST_START_MILLISECONDS = 20_000;
  private static final String COURSE = "NSE-9701";
  private static final int STOPPED_BY_SIGNAL = 143;

  private final Random random = new Random(20);

  private RunningMeristem meristem;
  private Imports imports;
  private int studentsBefore;
  private long review;
  private volatile int courseSteps;
  private volatile int drafts;

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void nothingIsHalfDoneOnTheEmbeddedDatabase() throws Exception {
    stopped(TestDatabase.DERBY);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void nothingIsHalfDoneOnPostgres() throws Exception {
    stopped(TestDatabase.POSTGRESQL);
  }

  @ParameterizedTest
  @EnumSource
  @Execution(ExecutionMode.CONCURRENT)
  void aStopWhileItStartsOrMigratesLeavesNothingInTheWay(TestDatabase database) throws Exception {
    for (var stop = 0; stop < STOPS / 2; stop++) {
      try (var starting = RunningMeristem.starting(database)) {
        Thread.sleep(random.nextInt(LATEST_START_MILLISECONDS));
        assertThat(starting.stop()).isEqualTo(STOPPED_BY_SIGNAL);
        assertThat(starting.start().get("nobody", "/me").statusCode()).isEqualTo(401);
      }
    }
  }

  private void stopped(TestDatabase database) throws Exception {
    try (var running = RunningMeristem.demo(database)) {
      meristem = running;
      imports = new Imports(running);
      studentsBefore = imports.students("");
      new CourseSteps(running).drafted("faculty", CourseSteps.row(COURSE, "", ""));
      var own = meristem.get("evaluator2", "/reviews").body();
      review = Long.parseLong(own.replaceFirst("(?s).*?\"id\":(\\d+).*", "$1"));
      assertThat(meristem.post("evaluator2", "/reviews/" + review + "/accept", "{}").statusCode())
          .isEqualTo(200);
      for (var stop = 0; stop < STOPS; stop++) {
        stopOnce(database);
      }
    }
  }

  private void stopOnce(TestDatabase database) throws Exception {
    var batch = ready();
    var act = imports.state(batch).getString("state").equals("READY") ? "apply" : "undo";
    var running =
        List.of(
            CompletableFuture.runAsync(() -> imports.post(batch, act)),
            CompletableFuture.runAsync(this::moveCourse),
            CompletableFuture.runAsync(this::writeReview));
    Thread.sleep(random.nextInt(LATEST_MILLISECONDS));
    assertThat(meristem.stop()).isEqualTo(STOPPED_BY_SIGNAL);
    running.forEach(one -> one.handle((done, broken) -> done).join());
    try (var connection = meristem.database().getConnection()) {
      requireAgreement(connection);
    } finally {
      if (database == TestDatabase.DERBY) {
        letGo();
      }
    }
    meristem.start();
    requireBatchSaysWhatIsThere(batch);
  }

  /** A batch that waits to be applied or undone. */
  private long ready() {
    var known =
        imports.all().stream()
            .filter(one -> one.getString("file").equals("stop.xlsx"))
            .filter(one -> List.of("READY", "APPLIED").contains(one.getString("state")))
            .map(Imports::id)
            .findFirst();
    return known.orElseGet(
        () -> Imports.id(imports.stage("stop.xlsx", Imports.bytes(RosterFile.of(ROWS)))));
  }

  private void moveCourse() {
    repeat(
        step ->
            meristem
                    .post(
                        "faculty",
                        "/courses/"
                            + COURSE
                            + "/versions/1/"
                            + (step % 2 == 0 ? "submit" : "withdraw"),
                        "{}")
                    .statusCode()
                == 200,
        courseSteps,
        done -> courseSteps = done);
  }

  private void writeReview() {
    var version = new int[] {version(meristem.get("evaluator2", "/reviews/" + review))};
    repeat(
        step -> {
          var answer =
              meristem.send(
                  meristem
                      .api("evaluator2", "/reviews/" + review)
                      .header("Content-Type", "application/json")
                      .PUT(
                          HttpRequest.BodyPublishers.ofString(
                              "{\"version\": %d, \"answers\": {}, \"toPanel\": \"draft %d\"}"
                                  .formatted(version[0], step + 1)))
                      .build());
          version[0] = answer.statusCode() == 200 ? version(answer) : version[0];
          return answer.statusCode() == 200;
        },
        drafts,
        done -> drafts = done);
  }

  private static int version(HttpResponse<String> answer) {
    return Integer.parseInt(answer.body().replaceFirst("(?s).*?\"version\":(\\d+).*", "$1"));
  }

  /** Until the server refuses or is gone. */
  private static void repeat(IntPredicate step, int done, java.util.function.IntConsumer note) {
    try {
      for (var next = done; step.test(next); next++) {
        note.accept(next + 1);
      }
    } catch (UncheckedIOException gone) {
      return;
    }
  }

  private void requireAgreement(Connection database) throws SQLException {
    assertThat(count(database, "select count(*) from audit_entry"))
        .isEqualTo(count(database, "select last_position from audit_head"));
    var students = count(database, "select count(*) from student") - studentsBefore;
    assertThat(students).isIn(0, ROWS);
    assertThat(
            audited(database, "imports.action.entered", "'20%'")
                - audited(database, "imports.action.removed", "'20%'"))
        .as("students " + students)
        .isEqualTo(studentsBefore + students);
    assertThat(
            ROWS
                * (audited(database, "imports.action.applied", "'stop.xlsx'")
                    - audited(database, "imports.action.undone", "'stop.xlsx'")))
        .isEqualTo(students);
    var submitted = audited(database, "curriculum.action.submitted", "'" + COURSE + "%'");
    var withdrawn = audited(database, "curriculum.action.withdrawn", "'" + COURSE + "%'");
    assertThat(submitted + withdrawn).isBetween(courseSteps, courseSteps + 1);
    assertThat(submitted - withdrawn)
        .isEqualTo(
            count(
                database,
                "select count(*) from course_version v join course c on c.id = v.course_id"
                    + " where v.version_state = 'SUBMITTED' and c.code = '"
                    + COURSE
                    + "'"));
    courseSteps = submitted + withdrawn;
    drafts = requireLastDraft(database);
  }

  private int requireLastDraft(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var rows =
            statement.executeQuery("select comment_panel from review where id = " + review)) {
      rows.next();
      var words = rows.getString(1);
      var stored = words == null ? 0 : Integer.parseInt(words.replaceFirst("draft ", "0"));
      assertThat(stored).isBetween(drafts, drafts + 1);
      return stored;
    }
  }

  private static int audited(Connection database, String action, String record)
      throws SQLException {
    return count(
        database,
        "select count(*) from audit_entry where action_key = '"
            + action
            + "' and record_id like "
            + record);
  }

  private static int count(Connection database, String query) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private void requireBatchSaysWhatIsThere(long batch) {
    var state = imports.state(batch).getString("state");
    assertThat(state).isIn("READY", "APPLIED", "UNDONE");
    assertThat(imports.students("") - studentsBefore)
        .as(state)
        .isEqualTo(state.equals("APPLIED") ? ROWS : 0);
  }

  /** The embedded database opens in one process at a time. */
  private void letGo() {
    var address = "jdbc:derby:" + meristem.settings().get("MERISTEM_DATA") + "/derby;shutdown=true";
    try {
      DriverManager.getConnection(address).close();
    } catch (SQLException closed) {
      assertThat(closed.getSQLState()).isEqualTo("08006");
    }
  }
}

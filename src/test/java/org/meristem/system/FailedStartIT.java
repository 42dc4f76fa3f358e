package org.meristem.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** A start that fails ends the process, with a code other than 0 and one line that says why. */
class FailedStartIT {
  private static final String WHY = "Meristem cannot start: ";

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aSettingThatMeansNothing() {
    fails(Map.of("MERISTEM_DEMO", "yes"), "MERISTEM_DEMO is true or false: yes");
    fails(Map.of("MERISTEM_MAIL_PORT", "smtp"), "MERISTEM_MAIL_PORT is not a port: smtp");
    fails(Map.of("MERISTEM_DB_URL", "jdbc:derby:x"), "MERISTEM_DB_URL");
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aDatabaseThatIsAway() {
    fails(Map.of("MERISTEM_DB_URL", "jdbc:postgresql://127.0.0.1:1/x"), "refused");
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aDataDirectoryThatCannotBeMade() throws IOException {
    var file = Files.createTempFile(Path.of("target"), "no-directory", "");
    fails(Map.of("MERISTEM_DATA", file.resolve("data").toString()), file.toString());
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aPortThatIsTaken() throws IOException {
    try (var taken = new ServerSocket(0)) {
      var end = RunningMeristem.failing(Map.of(), List.of("--port", "" + taken.getLocalPort()));
      assertThat(end.code()).as(end.log()).isNotZero();
      assertThat(end.log()).contains(WHY);
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aDatabaseInUseOrOfAnotherRelease() throws Exception {
    try (var running = RunningMeristem.empty(TestDatabase.POSTGRESQL)) {
      var settings = running.settings();
      try (var connection = running.database().getConnection();
          var statement = connection.createStatement()) {
        statement.executeUpdate(
            "insert into account (id, version, name, display_name, password_hash,"
                + " password_version, active) values (7, 1, 'root', 'Root', 'x', 1, true)");
        fails(with(settings, "MERISTEM_DEMO", "true"), "holds data that is no demonstration");
        statement.executeUpdate(
            "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\","
                + " \"description\", \"type\", \"script\", \"checksum\", \"installed_by\","
                + " \"execution_time\", \"success\") values"
                + " (9000, '9000', 'later', 'SQL', 'V9000__later.sql', 1, 'x', 1, true)");
        fails(settings, "9000");
        statement.executeUpdate(
            "update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '2'");
        statement.executeUpdate("delete from \"flyway_schema_history\" where \"version\" = '9000'");
        fails(settings, "checksum mismatch");
      }
    }
  }

  private static Map<String, String> with(Map<String, String> all, String name, String value) {
    var more = new java.util.HashMap<>(all);
    more.put(name, value);
    return more;
  }

  private static void fails(Map<String, String> settings, String why) {
    var end = RunningMeristem.failing(settings, List.of());
    assertThat(end.code()).as(end.log()).isEqualTo(1);
    assertThat(end.log().lines().filter(line -> line.startsWith(WHY)))
        .singleElement()
        .asString()
        .containsIgnoringCase(why);
  }
}

package org.meristem.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** A database that goes away is told to everybody, and coming back needs no restart of ours. */
class OutageIT {
  private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(60);

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aDatabaseThatGoesAwayIsToldAndComesBack() throws Exception {
    var data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "postgres").toFile();
    var postgres =
        EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).start();
    var port = postgres.getPort();
    var settings =
        Map.of(
            "MERISTEM_DB_URL",
            postgres.getJdbcUrl("postgres", "postgres"),
            "MERISTEM_DB_USER",
            "postgres");
    try (var meristem =
        RunningMeristem.empty(TestDatabase.DERBY, settings, RunningMeristem.QUICK_START)) {
      postgres.close();
      var told = meristem.me("root", "whatever it is");
      assertThat(told.statusCode()).isEqualTo(503);
      assertThat(told.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("application/problem+json");
      assertThat(told.body()).contains("platform.problem.503");
      var page = meristem.send(meristem.request("/identity/set-up?token=x").GET().build());
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("Not available at the moment");
      assertThat(readiness(meristem)).isEqualTo(503);
      try (var again = again(data.toPath(), port)) {
        var deadline = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        while (readiness(meristem) != 200 && System.nanoTime() < deadline) {
          Thread.sleep(500);
        }
        assertThat(readiness(meristem)).isEqualTo(200);
        assertThat(meristem.me("root", "whatever it is").statusCode()).isEqualTo(401);
      }
    }
  }

  private static EmbeddedPostgres again(Path data, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  private static int readiness(RunningMeristem meristem) {
    return meristem.send(meristem.request("/health/ready").GET().build()).statusCode();
  }
}

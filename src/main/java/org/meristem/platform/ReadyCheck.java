package org.meristem.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** {@code /health/ready}: the database answers, and what was begun at the start has succeeded. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {
  private static final int PATIENCE_SECONDS = 2;

  private final List<CompletableFuture<?>> begun = new CopyOnWriteArrayList<>();

  @Resource(lookup = "java:app/jdbc/meristem")
  private DataSource database;

  /** Not ready before this has succeeded. */
  public void waitsFor(CompletableFuture<?> work) {
    begun.add(work);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("meristem")
        .status(
            begun.stream().allMatch(work -> work.isDone() && !work.isCompletedExceptionally())
                && databaseAnswers())
        .build();
  }

  private boolean databaseAnswers() {
    try (var connection = database.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}

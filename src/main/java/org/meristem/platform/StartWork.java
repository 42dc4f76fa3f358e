package org.meristem.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * What a start leaves for the background, one step after the other, so that the first page need not
 * wait. {@code /health/ready} answers UP when all of it has succeeded, the database answers and
 * there is room for an upload where the embedded database and temporary files lie.
 */
@Readiness
@ApplicationScoped
public class StartWork implements HealthCheck {
  private static final int PATIENCE_SECONDS = 2;

  private final CompletableFuture<Void> pages = new CompletableFuture<>();
  private CompletableFuture<Void> steps = pages;

  private final RunningWork work = RunningWork.current();

  @Resource private ManagedExecutorService executor;

  @Resource(lookup = "java:app/jdbc/meristem")
  private DataSource database;

  /** The pages can be asked for: now the background may have the processors. */
  public void begin() {
    pages.complete(null);
  }

  /** Runs after the steps that were added before; where one fails, the later ones do not run. */
  public synchronized void add(Runnable step) {
    steps = steps.thenRunAsync(() -> work.run(step), executor);
    steps.exceptionally(StartWork::log);
  }

  private static Void log(Throwable failure) {
    Incident.log(failure);
    return null;
  }

  @Override
  public synchronized HealthCheckResponse call() {
    return HealthCheckResponse.named("meristem")
        .status(isStarted() && !work.isStopping() && databaseAnswers() && hasSpace())
        .build();
  }

  private boolean isStarted() {
    return steps.isDone() && !steps.isCompletedExceptionally();
  }

  private static boolean hasSpace() {
    return Stream.of(Settings.current().dataDirectory(), temporary())
        .filter(Files::exists)
        .allMatch(directory -> directory.toFile().getUsableSpace() > Settings.MAX_UPLOAD);
  }

  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  private boolean databaseAnswers() {
    try (var connection = database.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}

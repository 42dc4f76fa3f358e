package org.meristem.platform;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.meristem.platform.launch.Launcher;

/**
 * Brings the database to the current version; runs before EclipseLink, the first user, opens it.
 */
public class DatabaseMigration implements SessionCustomizer {
  /**
   * System property that makes a program which migrates its own databases (the tests) skip this.
   */
  public static final String BY_HAND = "meristem.migrate.by.hand";

  @Override
  public void customize(Session session) {
    if (!Boolean.getBoolean(BY_HAND)) {
      ServerStop.listen();
      RunningWork.current().run(DatabaseMigration::prepare);
    }
  }

  /** The first that a start does; a server that cannot work ends here. */
  private static void prepare() {
    try {
      var settings = Settings.current();
      settings.check();
      var source = new MeristemDataSource(settings);
      migrate(source);
      Installation.open(source, settings.demo());
    } catch (RuntimeException e) {
      Launcher.fail(e);
      throw e;
    }
  }

  /** Applies what is missing; two nodes that start at once wait for each other. */
  public static void migrate(DataSource source) {
    configuration(source).load().migrate();
  }

  static FluentConfiguration configuration(DataSource source) {
    return Flyway.configure(DatabaseMigration.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .ignoreMigrationPatterns(
            new String[0]) // of a newer release: what they mean is not known here
        .placeholders(types(isDerby(source)));
  }

  private static Map<String, String> types(boolean derby) {
    return derby
        ? Map.of("text", "clob(16M)", "bytes", "blob(64M)")
        : Map.of("text", "text", "bytes", "bytea");
  }

  private static boolean isDerby(DataSource source) {
    try (var connection = source.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().contains("Derby");
    } catch (SQLException e) {
      throw new IllegalStateException("The database cannot be reached", e);
    }
  }
}

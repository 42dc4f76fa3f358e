package org.meristem.bench;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.meristem.platform.MeristemDataSource;
import org.meristem.platform.Settings;
import org.meristem.testing.TestDatabase;

/** A database on disk with the driver settings of the system itself. */
final class BenchDatabase {
  private BenchDatabase() {}

  static DataSource of(TestDatabase database) {
    return new MeristemDataSource(
        new Settings(
            database == TestDatabase.DERBY
                ? Map.of("MERISTEM_DATA", Path.of("target", "bench", "bare-derby").toString())
                : Map.of(
                    "MERISTEM_DB_URL",
                    TestDatabase.Postgres.fresh().url(),
                    "MERISTEM_DB_USER",
                    "postgres")));
  }
}

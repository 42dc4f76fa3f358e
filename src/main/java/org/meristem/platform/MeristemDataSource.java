package org.meristem.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.BasicEmbeddedDataSource40;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database that the settings name: PostgreSQL where an address is given, else embedded Derby.
 */
public class MeristemDataSource implements DataSource {
  /** A large import may hold a second one up for minutes. */
  private static final String LONGEST_WAIT_SECONDS = "600";

  /**
   * An import locks the rows that it enters, so that lists go on; beyond so many in a table, each
   * of which takes close to a kilobyte, it is the table.
   */
  private static final String MOST_LOCKED_ROWS = "30000";

  /** After so many executions a plan is made anew where a table has grown since. */
  private static final String PLAN_CHECK = "5";

  /** Pages are reached equally fast wherever they lie, as on the disks of our days. */
  private static final String POSTGRES_OPTIONS = "-c random_page_cost=1.1";

  private static final String PAGE_BYTES = "8192";
  private static final String CACHED_PAGES = "2000";
  private static final String LOG_BUFFER_BYTES = "1048576";

  private final DataSource chosen;

  public MeristemDataSource() {
    this(Settings.current());
  }

  public MeristemDataSource(Settings settings) {
    this.chosen =
        settings
            .databaseUrl()
            .<DataSource>map(url -> postgres(url, settings))
            .orElseGet(() -> derby(settings.dataDirectory()));
  }

  private static DataSource postgres(String url, Settings settings) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    settings.databaseUser().ifPresent(source::setUser);
    settings.databasePassword().ifPresent(source::setPassword);
    source.setReWriteBatchedInserts(true);
    source.setOptions(POSTGRES_OPTIONS);
    return source;
  }

  private static DataSource derby(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("The data directory cannot be made: " + directory, e);
    }
    System.setProperty("derby.stream.error.file", directory.resolve("derby.log").toString());
    System.setProperty("derby.locks.waitTimeout", LONGEST_WAIT_SECONDS);
    System.setProperty("derby.locks.escalationThreshold", MOST_LOCKED_ROWS);
    System.setProperty("derby.language.stalePlanCheckInterval", PLAN_CHECK);
    System.setProperty("derby.storage.pageSize", PAGE_BYTES);
    System.setProperty("derby.storage.pageCacheSize", CACHED_PAGES);
    System.setProperty("derby.storage.logBufferSize", LOG_BUFFER_BYTES);
    var source = new BasicEmbeddedDataSource40();
    source.setDatabaseName(directory.resolve("derby").toString());
    source.setCreateDatabase("create");
    return source;
  }

  /** Closes an embedded database in good order; a database server needs nothing. */
  void shutDown() {
    if (chosen instanceof BasicEmbeddedDataSource40 derby) {
      derby.setCreateDatabase(null);
      derby.setShutdownDatabase("shutdown");
      try {
        derby.getConnection().close();
      } catch (SQLException e) {
        if (!"08006".equals(e.getSQLState())) {
          Logger.getLogger(getClass().getName()).warning("Derby did not shut down: " + e);
        }
      }
    }
  }

  /**
   * Readers of the embedded database do not wait for a long writer, as those of PostgreSQL do not;
   * writers are kept apart by versions and locks.
   */
  @Override
  public Connection getConnection() throws SQLException {
    var connection = chosen.getConnection();
    if (chosen instanceof BasicEmbeddedDataSource40) {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
    }
    return connection;
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return chosen.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    chosen.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    chosen.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return chosen.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("org.meristem");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return chosen.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return chosen.isWrapperFor(type);
  }
}

package org.meristem.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.BasicEmbeddedDataSource40;
import org.meristem.platform.launch.OwnerOnly;
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

  private static final String DERBY_HAS_SHUT_DOWN = "08006";
  private static final String READ_ONLY = "25502";
  private static final int LONGEST_ROLLBACK_SECONDS = 20;
  private static final Logger LOG = Logger.getLogger(MeristemDataSource.class.getName());

  /** The connections that were given out, as long as somebody holds them. */
  private static final Set<Connection> OPEN = Collections.newSetFromMap(new WeakHashMap<>());

  private static boolean closed;

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
      OwnerOnly.directory(directory);
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

  /**
   * Gives no connection any more, rolls back what is still running, and closes an embedded database
   * in good order.
   */
  static void close() {
    var aborting = Executors.newCachedThreadPool();
    synchronized (OPEN) {
      closed = true;
      OPEN.forEach(connection -> abort(connection, aborting));
      OPEN.clear();
    }
    aborting.shutdown();
    try {
      aborting.awaitTermination(LONGEST_ROLLBACK_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (new MeristemDataSource().chosen instanceof BasicEmbeddedDataSource40 derby) {
      shutDown(derby);
    }
  }

  /** Whoever still uses it gets an exception; its transaction is rolled back by the executor. */
  private static void abort(Connection connection, Executor executor) {
    try {
      connection.abort(executor);
    } catch (SQLException e) {
      LOG.warning("A connection could not be ended: " + e);
    }
  }

  private static void shutDown(BasicEmbeddedDataSource40 derby) {
    var end = new BasicEmbeddedDataSource40();
    end.setDatabaseName(derby.getDatabaseName());
    end.setShutdownDatabase("shutdown");
    try {
      end.getConnection().close();
    } catch (SQLException e) {
      if (!DERBY_HAS_SHUT_DOWN.equals(e.getSQLState())) {
        LOG.warning("Derby did not shut down: " + e);
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
    synchronized (OPEN) {
      if (closed) {
        connection.close();
        throw new SQLNonTransientConnectionException("The server is stopping", "08003");
      }
      OPEN.add(connection);
    }
    if (chosen instanceof BasicEmbeddedDataSource40 derby) {
      requireWritable(connection, derby);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
    }
    return connection;
  }

  /** After a full disk Derby opens to read only, and would stay so when there is space again. */
  private static void requireWritable(Connection connection, BasicEmbeddedDataSource40 derby)
      throws SQLException {
    if (connection.isReadOnly()) {
      connection.close();
      shutDown(derby);
      throw new SQLException("The database directory cannot be written", READ_ONLY);
    }
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

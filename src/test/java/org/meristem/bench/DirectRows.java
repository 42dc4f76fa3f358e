package org.meristem.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.BasicEmbeddedDataSource40;

/** Rows that go straight into the database of a stopped server. */
final class DirectRows implements AutoCloseable {
  private final DataSource source;
  private final Connection connection;
  private final boolean derby;
  private final List<Table> tables = new ArrayList<>();
  private long nextId;
  private long lastId = -1;

  DirectRows(DataSource source) throws SQLException {
    this.source = source;
    connection = source.getConnection();
    derby = source.isWrapperFor(BasicEmbeddedDataSource40.class);
    connection.setAutoCommit(false);
  }

  /** A table whose rows wait for {@link #write}. */
  final class Table {
    private final String name;
    private final boolean identified;
    private final PreparedStatement insert;

    private Table(String name, boolean identified, String columns) throws SQLException {
      this.name = name;
      this.identified = identified;
      var all = identified ? "id, version, " + columns : columns;
      var marks = String.join(", ", Collections.nCopies(all.split(",").length, "?"));
      insert =
          connection.prepareStatement(
              "insert into " + name + " (" + all + ") values (" + marks + ")");
    }

    /**
     * @return the id of the row, if rows of this table have one
     */
    long add(Object... values) throws SQLException {
      var at = 1;
      var id = identified ? id() : 0;
      if (identified) {
        insert.setLong(at++, id);
        insert.setInt(at++, 1);
      }
      for (var value : values) {
        insert.setObject(at++, value);
      }
      insert.addBatch();
      return id;
    }
  }

  /**
   * A table of records; rows are written table by table in the order in which these were asked for.
   */
  Table records(String name, String columns) throws SQLException {
    return table(new Table(name, true, columns));
  }

  /** The same for a table whose rows have no id. */
  Table links(String name, String columns) throws SQLException {
    return table(new Table(name, false, columns));
  }

  private Table table(Table table) {
    tables.add(table);
    return table;
  }

  void write() throws SQLException {
    for (var table : tables) {
      table.insert.executeBatch();
    }
    connection.commit();
  }

  /** Lets the database count its rows, as it does by itself after a while. */
  void count() throws SQLException {
    connection.setAutoCommit(true);
    for (var table : tables) {
      run(
          derby
              ? "call syscs_util.syscs_update_statistics(current schema, '"
                  + table.name.toUpperCase(Locale.ROOT)
                  + "', null)"
              : "vacuum analyze " + table.name);
    }
  }

  /** An account with the password of the demonstration's. */
  void account(String name, String role) throws SQLException {
    var id = id();
    run(
        "insert into account (id, version, name, display_name, password_hash, password_version,"
            + " language_tag, active) select "
            + id
            + ", 1, '"
            + name
            + "', '"
            + name
            + "', password_hash, 0, 'en', true from account where name = 'faculty'");
    run("insert into account_role (account_id, role_name) values (" + id + ", '" + role + "')");
  }

  long[] numbers(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = LongStream.builder();
      while (rows.next()) {
        found.add(rows.getLong(1));
      }
      return found.build().toArray();
    }
  }

  /** In blocks of 1,000, as the running system takes them. */
  private long id() throws SQLException {
    if (nextId > lastId) {
      lastId = numbers(derby ? "values next value for ids" : "select nextval('ids')")[0];
      nextId = lastId - 999;
    }
    return nextId++;
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static long millis(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  /** Leaves an embedded database to the server. */
  @Override
  public void close() throws SQLException {
    connection.close();
    if (derby) {
      var embedded = source.unwrap(BasicEmbeddedDataSource40.class);
      embedded.setCreateDatabase(null);
      embedded.setShutdownDatabase("shutdown");
      try {
        embedded.getConnection().close();
      } catch (SQLException ended) {
        if (!ended.getSQLState().equals("08006")) {
          throw ended;
        }
      }
    }
  }
}

package org.meristem.platform;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/**
 * What PostgreSQL is told so that it plans well while one transaction enters very many rows; Derby
 * is told nothing here.
 */
public final class Planner {
  private static final String BY_INDEX =
      "set local enable_seqscan = off; set local enable_hashjoin = off;"
          + " set local enable_mergejoin = off";

  /** Fewer than one row a page: counted when almost all had been taken out. */
  private static final String BELIEVED_EMPTY =
      "select relname from pg_class where oid = any(?::regclass[]) and relpages > reltuples"
          + " order by relname";

  private Planner() {}

  /** From here to the end of the transaction rows are looked up by indexes. */
  public static void goByIndexes(EntityManager em) {
    var connection = em.unwrap(Connection.class);
    try {
      if (connection.isWrapperFor(PGConnection.class)) {
        run(connection, BY_INDEX);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Counts again what is believed to be empty: until the transaction ends nobody else can, and a
   * table that was counted when all of it had been taken out is taken for empty however it grows.
   * For whoever enters rows, since a second one who counts waits for the first.
   */
  public static void countAgain(EntityManager em, String... tables) {
    var connection = em.unwrap(Connection.class);
    try {
      if (connection.isWrapperFor(PGConnection.class)) {
        for (var table : believedEmpty(connection, tables)) {
          run(connection, "analyze " + table);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The query is planned for each execution, since a table may have grown since the last. */
  public static void planAnew(PreparedStatement query) throws SQLException {
    if (query.isWrapperFor(PGStatement.class)) {
      query.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
  }

  private static List<String> believedEmpty(Connection connection, String... tables)
      throws SQLException {
    try (var query = connection.prepareStatement(BELIEVED_EMPTY)) {
      query.setArray(1, connection.createArrayOf("text", Stream.of(tables).toArray()));
      try (var rows = query.executeQuery()) {
        var found = new ArrayList<String>();
        while (rows.next()) {
          found.add(rows.getString(1));
        }
        return found;
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

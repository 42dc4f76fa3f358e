package org.meristem.platform;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether a database holds a demonstration or real data; it keeps that for good. */
final class Installation {
  private Installation() {}

  /**
   * Notes what an empty database is going to hold.
   *
   * @throws IllegalStateException where demonstration accounts would come to real data
   */
  static void open(DataSource source, boolean demo) {
    if (!demo) {
      return;
    }
    try (var connection = source.getConnection()) {
      if (count(connection, "select count(*) from account") == 0) {
        note(connection);
      } else if (count(connection, "select demo from installation") == 0) {
        throw new IllegalStateException(
            "MERISTEM_DEMO is true, but the database holds data that is no demonstration");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static void note(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate("update installation set demo = 1");
    }
  }

  private static int count(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}

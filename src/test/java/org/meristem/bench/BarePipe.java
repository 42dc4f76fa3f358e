package org.meristem.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.meristem.testing.RosterFile;

/**
 * The least that an import could do: read the file with the quickest reader there is, check its
 * cells, refuse duplicates, insert one row of 16 columns a student into one table by JDBC batch, in
 * one transaction. No staging, no preview, no audit trail, no undo.
 */
final class BarePipe {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
  private static final Set<Integer> DAYS = Set.of(4, 9, 15);
  private static final int YEAR = 8;
  private static final int EMAIL_COLUMN = 5;

  private BarePipe() {}

  /**
   * @return seconds from opening the file to the commit
   */
  static double run(Path file, DataSource source) throws IOException, SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "create table bare (number varchar(40) primary key, name varchar(200), latin varchar(200),"
              + " sex varchar(10), born date, email varchar(254), phone varchar(60), programme"
              + " varchar(40), entry_year integer, entry_date date, study_mode varchar(20), status"
              + " varchar(20), supervisor_number varchar(40), supervisor varchar(200), research_group"
              + " varchar(200), expected_end date)");
      var begin = System.nanoTime();
      insert(file, connection);
      var seconds = (System.nanoTime() - begin) / 1e9;
      statement.executeUpdate("drop table bare");
      return seconds;
    }
  }

  private static void insert(Path file, Connection connection) throws IOException, SQLException {
    connection.setAutoCommit(false);
    var seen = new HashSet<String>();
    try (var workbook = new ReadableWorkbook(file.toFile());
        var rows = workbook.getFirstSheet().openStream();
        var insert =
            connection.prepareStatement(
                "insert into bare values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      var waiting = 0;
      for (var row : (Iterable<Row>) rows.skip(1)::iterator) {
        if (!seen.add(row.getCellText(0))) {
          throw new IllegalArgumentException("twice: " + row.getCellText(0));
        }
        bind(row, insert);
        insert.addBatch();
        if (++waiting % 1000 == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
      connection.commit();
    }
    connection.setAutoCommit(true);
  }

  private static void bind(Row row, PreparedStatement insert) throws SQLException {
    for (var i = 0; i < RosterFile.HEADERS.size(); i++) {
      if (DAYS.contains(i)) {
        var day = row.getCellAsDate(i).orElseThrow().toLocalDate();
        insert.setDate(i + 1, Date.valueOf(day));
      } else if (i == YEAR) {
        insert.setInt(i + 1, row.getCellAsNumber(i).orElseThrow().intValueExact());
      } else {
        var text = row.getCellText(i);
        if (text.isBlank() || i == EMAIL_COLUMN && !EMAIL.matcher(text).matches()) {
          throw new IllegalArgumentException("wrong: " + text);
        }
        insert.setString(i + 1, text);
      }
    }
  }
}

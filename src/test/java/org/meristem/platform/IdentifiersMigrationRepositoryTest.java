package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.testing.TestDatabase;

/** A database in which several persons carry one account or staff number. */
class IdentifiersMigrationRepositoryTest {
  private static final MigrationVersion THIS = MigrationVersion.fromVersion("28");

  @ParameterizedTest
  @EnumSource
  void theFirstKeepsWhatSeveralCarriedAndWhatTheOthersLoseIsOnRecord(TestDatabase database)
      throws SQLException {
    var source = database.fresh();
    DatabaseMigration.configuration(source).target(before(source)).load().migrate();
    enter(source, 1, "'wang'", "'T0001'");
    enter(source, 2, "' Wang'", "'t0001 '");
    enter(source, 3, "'wang'", "null");
    enter(source, 4, "'li'", "'T0002'");
    enter(source, 5, "null", "null");
    enter(source, 6, "''", "' '");

    DatabaseMigration.migrate(source);

    assertThat(rows(source, "select id, account_name, staff_number_key from person order by id"))
        .containsExactly(
            "1 wang t0001",
            "2 null null",
            "3 null null",
            "4 li t0002",
            "5 null null",
            "6 null null");
    assertThat(
            rows(
                source,
                "select person_id, kept_by, field, identifier from cleared_identifier order by"
                    + " person_id, field"))
        .containsExactly("2 1 account wang", "2 1 staffNumber t0001 ", "3 1 account wang");
  }

  private static MigrationVersion before(DataSource source) {
    return Arrays.stream(DatabaseMigration.configuration(source).load().info().pending())
        .map(MigrationInfo::getVersion)
        .filter(version -> version.compareTo(THIS) < 0)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static void enter(DataSource source, int id, String account, String staffNumber)
      throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "insert into person (id, version, name, search_text, account_name, staff_number) values"
              + " (%d, 1, 'P', 'p', %s, %s)".formatted(id, account, staffNumber));
    }
  }

  private static List<String> rows(DataSource source, String query) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      var rows = new ArrayList<String>();
      while (found.next()) {
        var cells = new ArrayList<String>();
        for (var i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          cells.add(found.getString(i));
        }
        rows.add(String.join(" ", cells));
      }
      return rows;
    }
  }
}

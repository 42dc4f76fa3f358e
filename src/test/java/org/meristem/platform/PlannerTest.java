package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.testing.TestDatabase;

class PlannerTest {
  private static final String COUNTED =
      "select cast(reltuples as integer) from pg_class where relname = 'header_choice'";

  @Test
  void indexesAreGoneByUntilTheTransactionEnds() {
    TestDatabase.POSTGRESQL.rolledBack(
        em -> {
          Planner.goByIndexes(em);
          assertThat(answer(em, "show enable_seqscan")).isEqualTo("off");
          assertThat(answer(em, "show enable_hashjoin")).isEqualTo("off");
        });
    TestDatabase.POSTGRESQL.rolledBack(
        em -> assertThat(answer(em, "show enable_seqscan")).isEqualTo("on"));
  }

  @Test
  void aTableCountedWhenAllWasTakenOutIsCountedAgain() {
    TestDatabase.POSTGRESQL.rolledBack(
        em -> {
          enter(em, 2000);
          run(em, "delete from header_choice");
          run(em, "analyze header_choice");
          enter(em, 500);
          assertThat(answer(em, COUNTED)).isEqualTo("0");
          Planner.countAgain(em, "student", "header_choice");
          assertThat(answer(em, COUNTED)).isEqualTo("500");
          enter(em, 1);
          Planner.countAgain(em, "header_choice");
          assertThat(answer(em, COUNTED)).as("good enough").isEqualTo("500");
        });
  }

  @ParameterizedTest
  @EnumSource
  void anyDatabaseMayBeTold(TestDatabase database) {
    database.rolledBack(
        em -> {
          Planner.goByIndexes(em);
          Planner.countAgain(em, "student");
          assertThat(answer(em, "select count(*) from header_choice")).isEqualTo("0");
        });
  }

  private static void enter(EntityManager em, int rows) {
    var first = Integer.parseInt(answer(em, "select coalesce(max(id), 0) + 1 from header_choice"));
    IntStream.range(first, first + rows)
        .forEach(
            id ->
                run(
                    em,
                    "insert into header_choice values (%d, 1, 'test', '%s', 'meanings')"
                        .formatted(id, "headers ".repeat(20))));
  }

  private static void run(EntityManager em, String sql) {
    try (var statement = em.unwrap(Connection.class).createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String answer(EntityManager em, String sql) {
    try (var statement = em.unwrap(Connection.class).createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.testing.TestDatabase;

class DatabaseMigrationRepositoryTest {
  @ParameterizedTest
  @EnumSource
  void anEmptyDatabaseIsMigratedAndEveryEntityCanBeRead(TestDatabase database) {
    database.rolledBack(
        em -> {
          var entities = em.getMetamodel().getEntities();
          assertThat(entities).hasSizeGreaterThan(8);
          for (var entity : entities) {
            var read = em.createQuery("select e from " + entity.getName() + " e").setMaxResults(1);
            assertThat(read.getResultList()).as(entity.getName()).hasSizeLessThanOrEqualTo(1);
          }
        });
  }

  /** Derby has an index for each of itself. */
  @Test
  void everyForeignKeyHasAnIndex() {
    TestDatabase.POSTGRESQL.rolledBack(
        em ->
            assertThat(
                    em.createNativeQuery(
                            "select c.conname from pg_constraint c where c.contype = 'f' and not exists"
                                + " (select 1 from pg_index i where i.indrelid = c.conrelid"
                                + " and i.indkey[0] = c.conkey[1])")
                        .getResultList())
                .as("programmes are hardly ever taken out")
                .isEqualTo(List.of("episode_programme")));
  }
}

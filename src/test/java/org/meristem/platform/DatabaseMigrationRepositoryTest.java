package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;

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
}

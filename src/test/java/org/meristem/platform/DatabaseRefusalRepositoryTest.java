package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.curriculum.CourseArea;
import org.meristem.testing.TestDatabase;

/** What a database refuses is told apart from what fails. */
class DatabaseRefusalRepositoryTest {
  private static final BilingualText NAME = new BilingualText("Area", "领域");

  @ParameterizedTest
  @EnumSource
  void theSecondOfTwoChangesIsALostUpdate(TestDatabase database) {
    var id =
        database.committed(
            em -> {
              var area = new CourseArea("RACE", NAME, 1);
              em.persist(area);
              em.flush();
              return area.id();
            });
    try (var factory = database.factory().createEntityManager()) {
      factory.getTransaction().begin();
      factory.find(CourseArea.class, id).describe(new BilingualText("Slow", "慢"), 2);
      database.committed(
          em -> {
            em.find(CourseArea.class, id).describe(new BilingualText("Quick", "快"), 3);
            return null;
          });
      assertThat(DatabaseRefusal.of(catchThrowable(factory.getTransaction()::commit)))
          .contains(DatabaseRefusal.LOST_UPDATE);
    } finally {
      database.committed(
          em -> {
            em.remove(em.find(CourseArea.class, id));
            return null;
          });
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCodeThatIsTakenIsALostUpdateToo(TestDatabase database) {
    assertThat(DatabaseRefusal.of(catchThrowable(() -> enter(database, "TWICE", "TWICE"))))
        .contains(DatabaseRefusal.LOST_UPDATE);
  }

  @ParameterizedTest
  @EnumSource
  void aTextLongerThanItsColumnIsTooLarge(TestDatabase database) {
    assertThat(DatabaseRefusal.of(catchThrowable(() -> enter(database, "L".repeat(400)))))
        .contains(DatabaseRefusal.TOO_LARGE);
  }

  @ParameterizedTest
  @EnumSource
  void everythingElseIsAFailure(TestDatabase database) {
    var failure =
        catchThrowable(
            () ->
                database.rolledBack(
                    em -> em.createNativeQuery("select nothing from nowhere").getResultList()));
    assertThat(failure).isNotNull();
    assertThat(DatabaseRefusal.of(failure)).isEmpty();
  }

  private static void enter(TestDatabase database, String... codes) {
    database.rolledBack(
        em -> {
          for (var code : codes) {
            em.persist(new CourseArea(code, NAME, 1));
          }
        });
  }
}

package org.meristem.talent;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.people.Person;
import org.meristem.platform.BilingualText;
import org.meristem.testing.TestDatabase;

class AchievementsRepositoryTest {
  private static final LocalDate DAY = LocalDate.of(2025, 4, 1);

  @ParameterizedTest
  @EnumSource
  void commonWorkIsFoundByEitherPerson(TestDatabase database) {
    database.rolledBack(
        em -> {
          var one = person(em, "Sofia Marek");
          var other = person(em, "王敏");
          var third = person(em, "刘洋");
          var achievements = new Achievements();
          achievements.em = em;
          achievements.add(new Achievement(one, text(), Set.of(other.id(), third.id())));
          achievements.add(new Achievement(third, text(), Set.of()));
          assertThat(achievements.shared(List.of(one.id()))).hasSize(2);
          assertThat(achievements.shared(List.of(other.id())))
              .containsExactly(new Object[] {one.id(), other.id(), DAY});
          assertThat(achievements.shared(List.of(one.id(), other.id(), third.id()))).hasSize(2);
          assertThat(achievements.shared(List.of())).isEmpty();
        });
  }

  private static Person person(EntityManager em, String name) {
    var person = new Person(name, null);
    em.persist(person);
    return person;
  }

  private static AchievementText text() {
    return new AchievementText(
        AchievementKind.PROTOTYPE,
        new BilingualText("Detector", "探测器"),
        DAY,
        null,
        null,
        null,
        null,
        Confidentiality.HOUSE);
  }
}

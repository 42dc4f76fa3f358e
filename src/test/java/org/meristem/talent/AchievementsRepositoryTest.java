package org.meristem.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.people.Person;
import org.meristem.platform.BilingualText;
import org.meristem.platform.files.FileCheck;
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
          achievements.add(
              new Achievement(one, text(), Set.of(other.id(), third.id())), "R1", null);
          achievements.add(new Achievement(third, text(), Set.of()), "R2", null);
          assertThat(achievements.shared(List.of(one.id()))).hasSize(2);
          assertThat(achievements.shared(List.of(other.id())))
              .containsExactly(new Object[] {one.id(), other.id(), DAY});
          assertThat(achievements.shared(List.of(one.id(), other.id(), third.id()))).hasSize(2);
          assertThat(achievements.shared(List.of())).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatIsEnteredIsReadAgainWithWhoIsNamedAndAsked(TestDatabase database) {
    database.rolledBack(
        em -> {
          var owner = person(em, "王敏");
          var witness = staff(em, "Sofia Marek", "T9003");
          var achievements = new Achievements();
          achievements.em = em;
          var staff = new StaffNumbers(List.of(witness));
          var entry = entry("10.1234/x", Set.of("T9003"));
          var stored = Achievement.of(owner, entry, staff);
          achievements.add(stored, "R9001", null);
          stored.ask(witness, Instant.EPOCH);
          stored.attach(
              new FileCheck.Checked("notes.txt", "text/plain", new byte[] {1}), Instant.EPOCH);
          em.flush();
          em.clear();
          var found = achievements.find(stored.id()).orElseThrow();
          assertThat(staff.entry(found)).isEqualTo(entry);
          assertThat(found.reference()).isEqualTo("R9001/" + stored.id());
          assertThat(found.files()).hasSize(1);
          found.files().get(0).requireIntact();
          assertThat(achievements.askedOf(witness)).hasSize(1);
          achievements.remove(found);
          em.flush();
          assertThat(achievements.askedOf(witness)).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void manyAchievementsHaveNoDoiAndOneDoiIsRecordedOnce(TestDatabase database) {
    database.rolledBack(
        em -> {
          var owner = person(em, "王敏");
          var achievements = new Achievements();
          achievements.em = em;
          var nobody = new StaffNumbers(List.of());
          for (var doi : new String[] {null, null, "10.1234/x"}) {
            achievements.add(Achievement.of(owner, entry(doi, Set.of()), nobody), "R9001", null);
          }
          assertThat(achievements.of(owner)).hasSize(3);
          var second = Achievement.of(owner, entry("10.1234/x", Set.of()), nobody);
          assertThatThrownBy(() -> achievements.add(second, "R9001", null))
              .isInstanceOf(PersistenceException.class);
          em.clear();
        });
  }

  private static AchievementEntry entry(String doi, Set<String> named) {
    return new AchievementEntry(
        text(),
        new ExternalIds(doi, null),
        new Origin("NSE-5102; NSE-5103", null, "Synchrotron"),
        Set.of(),
        named);
  }

  private static Person staff(EntityManager em, String name, String number) {
    var person = person(em, name);
    person.employedAs(number);
    em.flush();
    return person;
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

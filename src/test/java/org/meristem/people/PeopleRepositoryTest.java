package org.meristem.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.platform.RuleViolation;
import org.meristem.testing.TestDatabase;

class PeopleRepositoryTest {
  @ParameterizedTest
  @EnumSource
  void anAccountAStaffNumberAndAnOrcidBelongToOnePerson(TestDatabase database) {
    refused(database, person -> person.signsInAs("Vera"), person -> person.signsInAs(" vera "));
    refused(database, person -> person.employedAs("X0001"), person -> person.employedAs("ｘ０００１"));
    var orcid = Orcid.of("0000-0002-1825-0097");
    refused(database, person -> person.identifiedBy(orcid), person -> person.identifiedBy(orcid));
  }

  @SafeVarargs
  private static void refused(TestDatabase database, Consumer<Person>... identified) {
    database.refused(
        em -> {
          for (var one : identified) {
            var person = new Person("魏拉", "Vera Wei");
            one.accept(person);
            em.persist(person);
          }
          assertThatThrownBy(StoredPeople.of(em)::flush)
              .isInstanceOfSatisfying(
                  RuleViolation.class,
                  refusal -> assertThat(refusal.key()).isEqualTo("people.identifier.taken"));
        });
  }

  @ParameterizedTest
  @EnumSource
  void aStaffNumberIsFoundInAnyWidthAndCase(TestDatabase database) {
    database.rolledBack(
        em -> {
          var person = entered(em);
          var people = StoredPeople.of(em);
          assertThat(people.findByStaffNumber("Ｘ0002 ")).contains(person);
          assertThat(people.staffNumbers()).contains("x0002");
          assertThat(people.namesByAccount()).containsEntry("vera", "魏拉");
          assertThat(people.namesByEmail()).containsEntry("vera@example.org", "魏拉");
          assertThat(people.findByStaffNumbers(List.of())).isEmpty();
        });
  }

  private static Person entered(EntityManager em) {
    var person = new Person("魏拉", "Vera Wei");
    person.employedAs("x0002");
    person.signsInAs("VERA");
    person.reachableAt("Vera@example.org", null);
    em.persist(person);
    return person;
  }
}

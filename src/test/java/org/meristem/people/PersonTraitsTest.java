package org.meristem.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PersonTraitsTest {
  private static final LocalDate BORN = LocalDate.of(1990, 2, 28);

  @Test
  void eachIdentifierTellsALikelyDouble() {
    for (Consumer<Person> said :
        List.<Consumer<Person>>of(
            one -> one.signsInAs("wang"),
            one -> one.identifiedBy(Orcid.of("0000-0002-1825-0097")),
            one ->
                one.reachableAt(
                    one.name().equals("A") ? "Wang@example.org" : "wang@example.org", null),
            one -> one.employedAs(one.name().equals("A") ? "Ｔ0001" : "t0001"))) {
      assertThat(likely(person("A", null, said), person("B", null, said))).isTrue();
    }
  }

  @Test
  void aNameTellsItTogetherWithTheDayOfBirthOnly() {
    var one = person("王 敏", "Wang Min", born(BORN));
    assertThat(likely(one, person("王敏", null, born(BORN)))).isTrue();
    assertThat(likely(one, person("WANG MIN", null, born(BORN)))).isTrue();
    assertThat(likely(one, person("王敏", "Wang Min", born(BORN.plusDays(1))))).isFalse();
    assertThat(likely(one, person("王敏", "Wang Min", born(null)))).isFalse();
    assertThat(likely(one, person("李娜", "Li Na", born(BORN)))).isFalse();
  }

  @Test
  void aResearcherNumberThatIsSomebodysStaffNumberTellsIt() {
    var staff = person("A", null, one -> one.employedAs("T0001"));
    var researcher = PersonTraits.of(person("B", null, one -> {}), "t0001");
    assertThat(researcher.isLikely(PersonTraits.of(staff, null))).isTrue();
  }

  @Test
  void nothingInCommonTellsNothing() {
    assertThat(likely(person("A", null, one -> {}), person("A", null, one -> {}))).isFalse();
  }

  private static boolean likely(Person one, Person other) {
    return PersonTraits.of(one, null).isLikely(PersonTraits.of(other, null));
  }

  private static Consumer<Person> born(LocalDate day) {
    return person -> person.bornAs(Sex.FEMALE, day);
  }

  private static Person person(String name, String latinName, Consumer<Person> said) {
    var person = new Person(name, latinName);
    said.accept(person);
    return person;
  }
}

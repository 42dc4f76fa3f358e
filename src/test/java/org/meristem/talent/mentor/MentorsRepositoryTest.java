package org.meristem.talent.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.people.Person;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.Researcher;
import org.meristem.talent.Stage;
import org.meristem.testing.TestDatabase;

class MentorsRepositoryTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 8, 31);

  @ParameterizedTest
  @EnumSource
  void whoMentorsWhomIsToldForEachDay(TestDatabase database) {
    database.rolledBack(
        em -> {
          var mentors = mentors(em);
          var researcher = researcher(em, "RM-1");
          var chen = staff(em, "陈浩", "mentor-chen");
          var main = staff(em, "Amara Okafor", "mentor-amara");
          mentors.add(new Mentorship(researcher, chen, FIRST, LAST, false));
          mentors.add(new Mentorship(researcher, main, FIRST.plusDays(1), null, true));
          assertThat(names(mentors.of(researcher, FIRST.minusDays(1)))).isEmpty();
          assertThat(names(mentors.of(researcher, FIRST))).containsExactly("陈浩");
          assertThat(names(mentors.of(researcher, LAST))).containsExactly("Amara Okafor", "陈浩");
          assertThat(names(mentors.of(researcher, LAST.plusDays(1))))
              .containsExactly("Amara Okafor");
          assertThat(mentors.by(chen, LAST)).hasSize(1);
          assertThat(mentors.by(chen, LAST.plusDays(1))).isEmpty();
          assertThat(mentors.by("mentor-amara", LAST)).hasSize(1);
          assertThat(names(mentors.history(researcher))).containsExactly("Amara Okafor", "陈浩");
          var pair = new Object[] {researcher.person().id(), chen.id()};
          assertThat(mentors.pairs(List.of(chen.id()))).containsExactly(pair);
          assertThat(mentors.pairs(List.of(researcher.person().id()))).hasSize(2).contains(pair);
          assertThat(mentors.pairs(List.of())).isEmpty();
          assertThat(mentors.mention(chen)).isTrue();
          assertThat(mentors.mention(researcher.person())).isTrue();
          assertThat(mentors.mention(staff(em, "Nobody", null))).isFalse();
        });
  }

  @ParameterizedTest
  @EnumSource
  void thereIsOneMainMentorADayAndNobodyIsNamedTwice(TestDatabase database) {
    database.rolledBack(
        em -> {
          var mentors = mentors(em);
          var researcher = researcher(em, "RM-2");
          var chen = staff(em, "陈浩", null);
          var other = staff(em, "刘洋", null);
          mentors.hold(researcher);
          mentors.add(new Mentorship(researcher, chen, FIRST, LAST, true));
          var all = mentors.history(researcher);
          refused("main", new Mentorship(researcher, other, LAST, null, true), all);
          refused("twice", new Mentorship(researcher, chen, LAST, null, false), all);
          assertThatNoException()
              .isThrownBy(
                  () -> {
                    var second = new Mentorship(researcher, other, LAST, null, false);
                    MentorNaming.requireFree(second, all);
                    var later = new Mentorship(researcher, other, LAST.plusDays(1), null, true);
                    MentorNaming.requireFree(later, all);
                  });
        });
  }

  private static void refused(String what, Mentorship fresh, List<Mentorship> others) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> MentorNaming.requireFree(fresh, others))
        .extracting(RuleViolation::key)
        .isEqualTo("talent.mentor." + what);
  }

  private static Mentors mentors(EntityManager em) {
    var mentors = new Mentors();
    mentors.em = em;
    return mentors;
  }

  private static List<String> names(List<Mentorship> all) {
    return all.stream().map(one -> one.mentor().name()).toList();
  }

  private static Person staff(EntityManager em, String name, String account) {
    var person = new Person(name, null);
    person.signsInAs(account);
    em.persist(person);
    return person;
  }

  private static Researcher researcher(EntityManager em, String number) {
    var researcher = new Researcher(number, staff(em, "王敏", null), Stage.POSTDOCTORAL_FELLOW, null);
    em.persist(researcher);
    em.flush();
    return researcher;
  }
}

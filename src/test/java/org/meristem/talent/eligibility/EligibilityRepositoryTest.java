package org.meristem.talent.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.people.Person;
import org.meristem.people.Sex;
import org.meristem.talent.MemberState;
import org.meristem.talent.Researcher;
import org.meristem.talent.Stage;
import org.meristem.testing.TestDatabase;

class EligibilityRepositoryTest {
  private static final LocalDate BIRTH = LocalDate.of(1990, 2, 3);
  private static final LocalDate DEFENCE = LocalDate.of(2019, 5, 6);

  @ParameterizedTest
  @EnumSource
  void aVersionComesBackAsItWasStored(TestDatabase database) {
    database.rolledBack(
        em -> {
          var records = records(em);
          for (var seed : RuleSeeds.shipped()) {
            em.persist(
                new EligibilityRule(
                    seed.code(),
                    seed.terms().calls().size(),
                    seed.text(),
                    seed.terms(),
                    "x",
                    Rules.NOW));
          }
          em.flush();
          em.clear();
          assertThat(records.versions())
              .extracting(one -> one.said().terms())
              .containsExactlyInAnyOrderElementsOf(
                  RuleSeeds.shipped().stream().map(RuleSeeds.Seed::terms).toList());
          assertThat(records.versions())
              .extracting(one -> one.said().text())
              .containsExactlyInAnyOrderElementsOf(
                  RuleSeeds.shipped().stream().map(RuleSeeds.Seed::text).toList());
        });
  }

  @ParameterizedTest
  @EnumSource
  void aLineHoldsEverythingThatAClockDependsOn(TestDatabase database) {
    database.rolledBack(
        em -> {
          var researcher = researcher(em, "R-LINE-1");
          researcher(em, "R-LINE-2");
          var extension = new Extension(researcher, text(), "somebody", Rules.NOW);
          em.persist(extension);
          var answer = new StatedAnswer(researcher, "EMPLOYED");
          answer.state(true, Rules.TODAY, "somebody");
          em.persist(answer);
          em.flush();
          var lines = new ClockLines();
          lines.em = em;
          var line = lines.of(List.of("r-line-1")).get(0);
          assertThat(line.facts().birth()).isEqualTo(BIRTH);
          assertThat(line.facts().sex()).isEqualTo(Sex.FEMALE);
          assertThat(line.facts().defended()).isEqualTo(DEFENCE);
          assertThat(line.facts().extensions()).containsExactly(extension.period());
          assertThat(line.facts().answers()).containsEntry("EMPLOYED", answer.answer());
          assertThat(lines.of(List.of("R-LINE-2")).get(0).facts().extensions()).isEmpty();
          assertThat(lines.all())
              .extracting(ClockLines.Line::number)
              .contains("R-LINE-1", "R-LINE-2");
        });
  }

  @ParameterizedTest
  @EnumSource
  void aPersonChangedInAnyRegisterMovesTheMark(TestDatabase database) {
    database.rolledBack(
        em -> {
          var researcher = researcher(em, "R-MARK");
          em.flush();
          var lines = new ClockLines();
          lines.em = em;
          var before = lines.personsMark();
          assertThat(lines.personsMark()).isEqualTo(before);
          researcher.person().bornAs(Sex.FEMALE, BIRTH.plusDays(1));
          em.flush();
          assertThat(lines.personsMark()).isNotEqualTo(before);
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoHasLeftIsOnNoListOfWindows(TestDatabase database) {
    database.rolledBack(
        em -> {
          var researcher = researcher(em, "R-LEFT");
          var lines = new ClockLines();
          lines.em = em;
          em.flush();
          assertThat(lines.of(List.of("R-LEFT"))).hasSize(1);
          researcher.stands(Stage.POSTDOCTORAL_FELLOW, MemberState.LEFT);
          em.flush();
          assertThat(lines.of(List.of("R-LEFT"))).isEmpty();
          assertThat(lines.all()).extracting(ClockLines.Line::number).doesNotContain("R-LEFT");
        });
  }

  @ParameterizedTest
  @EnumSource
  void openRequestsAreFoundUntilSomebodyDecides(TestDatabase database) {
    database.rolledBack(
        em -> {
          var records = records(em);
          var researcher = researcher(em, "R-OPEN");
          assertThat(records.concerns(researcher)).isFalse();
          var extension = new Extension(researcher, text(), "somebody", Rules.NOW);
          records.add(extension);
          assertThat(records.open(10)).contains(extension);
          assertThat(records.concerns(researcher)).isTrue();
          extension.decide(true, "director", Rules.NOW, "Birth certificate seen");
          records.flush();
          assertThat(records.open(10)).doesNotContain(extension);
          assertThat(records.extensions(researcher)).containsExactly(extension);
        });
  }

  private static EligibilityRecords records(EntityManager em) {
    var records = new EligibilityRecords();
    records.em = em;
    return records;
  }

  private static ExtensionText text() {
    return new ExtensionText(ExtensionKind.MATERNITY, null, null, 1, "twins later", "HR 12");
  }

  private static Researcher researcher(EntityManager em, String number) {
    var person = new Person("王敏", null);
    person.bornAs(Sex.FEMALE, BIRTH);
    em.persist(person);
    var researcher = new Researcher(number, person, Stage.POSTDOCTORAL_FELLOW, null);
    researcher.defendedOn(DEFENCE);
    em.persist(researcher);
    return researcher;
  }
}

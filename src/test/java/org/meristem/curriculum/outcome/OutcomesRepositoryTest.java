package org.meristem.curriculum.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.curriculum.DegreeCategory;
import org.meristem.curriculum.Discipline;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.ProgrammeType;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;
import org.meristem.testing.TestDatabase;

class OutcomesRepositoryTest {
  private static final BilingualText WORDS = new BilingualText("Researches", "研究 𠮷");
  private static final UUID ONE = UUID.randomUUID();

  @ParameterizedTest
  @EnumSource
  void outcomesAndWhatLeadsThereComeBackAsTheyWereKept(TestDatabase database) {
    database.rolledBack(
        em -> {
          var programme = programme(em);
          for (var code : new String[] {"PO10", "PO9", "PO1"}) {
            outcomes(em).add(new ProgrammeOutcome(programme, code, WORDS, Instant.EPOCH));
          }
          var first = outcomes(em).hold("TST-PHD", "PO1").orElseThrow();
          outcomes(em)
              .add(
                  new OutcomeLink(
                      first,
                      "TST-1",
                      ONE,
                      EnumSet.of(Contribution.ASSESSES, Contribution.PRACTISES),
                      Instant.EPOCH));
          em.clear();
          assertThat(outcomes(em).of("TST-PHD"))
              .extracting(ProgrammeOutcome::code)
              .containsExactly("PO1", "PO9", "PO10");
          assertThat(outcomes(em).of("TST-PHD").get(0).text()).isEqualTo(WORDS);
          assertThat(outcomes(em).links("TST-PHD"))
              .singleElement()
              .satisfies(
                  link -> {
                    assertThat(link.courseOutcome()).isEqualTo(ONE);
                    assertThat(Contribution.letters(link.contributions())).isEqualTo("PA");
                  });
          assertThat(outcomes(em).link(first, "TST-1", ONE)).isPresent();
          assertThat(outcomes(em).link(first, "TST-1", UUID.randomUUID())).isEmpty();
          assertThat(outcomes(em).changedAt("TST-PHD")).isEmpty();
          outcomes(em).changed("TST-PHD", Instant.ofEpochMilli(7));
          assertThat(outcomes(em).changedAt("TST-PHD")).contains(Instant.ofEpochMilli(7));
          outcomes(em).remove(outcomes(em).hold("TST-PHD", "PO1").orElseThrow());
          em.flush();
          assertThat(outcomes(em).links("TST-PHD")).isEmpty();
          assertThat(outcomes(em).of("TST-PHD")).hasSize(2);
        });
  }

  @ParameterizedTest
  @EnumSource
  void anOutcomeNeedsACodeAndWordsInBothLanguages(TestDatabase database) {
    database.rolledBack(
        em -> {
          var programme = programme(em);
          for (var code : new String[] {null, "", "PO 1", "<b>"}) {
            assertThatThrownBy(() -> new ProgrammeOutcome(programme, code, WORDS, Instant.EPOCH))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("curriculum.keep.code");
          }
          var english = new BilingualText("Researches", " ");
          assertThatThrownBy(() -> new ProgrammeOutcome(programme, "PO1", english, Instant.EPOCH))
              .hasMessageContaining("curriculum.keep.names");
        });
  }

  private static Programme programme(EntityManager em) {
    var discipline = new Discipline("TST", new BilingualText("Test", "测试"), null);
    em.persist(discipline);
    var programme =
        new Programme(
            "TST-PHD",
            new BilingualText("Doctorate", "博士"),
            discipline,
            ProgrammeType.DOCTORAL,
            DegreeCategory.SCIENCE);
    em.persist(programme);
    em.flush();
    return programme;
  }

  private static Outcomes outcomes(EntityManager em) {
    var outcomes = new Outcomes();
    outcomes.em = em;
    return outcomes;
  }
}

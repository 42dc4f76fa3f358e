package org.meristem.talent.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meristem.talent.plan.PlanCast.NOW;
import static org.meristem.talent.plan.PlanCast.YEAR;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.testing.TestDatabase;

class DevelopmentPlansRepositoryTest {
  @ParameterizedTest
  @EnumSource
  void aPlanComesBackAsItWasWritten(TestDatabase database) {
    database.rolledBack(
        em -> {
          var plan = stored(em, "RP-1");
          plan.write(PlanCast.complete(4), NOW);
          plan.hand();
          plan.agree(plan.researcher().person(), NOW);
          plan.add(new QuarterNote(plan, 2, "量子点已送样 𠮷", NOW));
          em.flush();
          em.clear();
          var found = plans(em).find(plan.id()).orElseThrow();
          assertThat(found.text()).isEqualTo(PlanCast.complete(4));
          assertThat(found.inForce().orElseThrow().text()).isEqualTo(found.text());
          assertThat(found.inForce().orElseThrow().isUntouched()).isTrue();
          assertThat(found.note(2).orElseThrow().words()).isEqualTo("量子点已送样 𠮷");
          assertThat(plans(em).hold(plan.id()).orElseThrow().state()).isEqualTo(PlanState.AGREED);
        });
  }

  @ParameterizedTest
  @EnumSource
  void whereAllPlansOfAYearStandIsOneList(TestDatabase database) {
    database.rolledBack(
        em -> {
          var plan = stored(em, "RP-2");
          plan.write(PlanCast.complete(3), NOW);
          plan.hand();
          plan.agree(plan.researcher().person(), NOW);
          var none = PlanCast.researcher("RP-3");
          em.persist(none.person());
          em.persist(none);
          em.flush();
          assertThat(of(plans(em).lines(YEAR), "RP-2").state()).isEqualTo(PlanState.AGREED);
          assertThat(of(plans(em).lines(YEAR), "RP-2").versions()).isEqualTo(1);
          assertThat(of(plans(em).lines(YEAR), "RP-3").id()).isNull();
          assertThat(of(plans(em).lines(YEAR), "RP-3").year()).isEqualTo(YEAR);
          assertThat(of(plans(em).lines(YEAR + 1), "RP-2").state()).isNull();
          assertThat(plans(em).lines(List.of(plan.researcher().id(), none.id()))).hasSize(1);
          assertThat(plans(em).lines(List.of())).isEmpty();
          assertThat(plans(em).hasOne(plan.researcher(), YEAR)).isTrue();
          assertThat(plans(em).hasOne(plan.researcher(), YEAR + 1)).isFalse();
          assertThat(plans(em).concerns(plan.researcher())).isTrue();
          assertThat(plans(em).concerns(none)).isFalse();
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatWasAgreedCanBeNeitherChangedNorRemoved(TestDatabase database) {
    var id = database.committed(em -> agreed(em, "RP-4").inForce().orElseThrow().id());
    assertThatThrownBy(
            () ->
                database.committed(
                    em -> {
                      var agreed = em.find(AgreedPlan.class, id);
                      set(agreed, "document", "{}");
                      return null;
                    }))
        .hasStackTraceContaining("What was agreed never changes");
    assertThatThrownBy(
            () ->
                database.committed(
                    em -> {
                      em.remove(em.find(AgreedPlan.class, id));
                      return null;
                    }))
        .hasStackTraceContaining("What was agreed never changes");
    database.rolledBack(
        em -> {
          var agreed = em.find(AgreedPlan.class, id);
          assertThat(agreed.text()).isEqualTo(PlanCast.complete(3));
          assertThat(agreed.isUntouched()).isTrue();
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoChangesItBehindOurBackIsFoundOutByTheDigest(TestDatabase database) {
    database.rolledBack(
        em -> {
          var id = agreed(em, "RP-5").inForce().orElseThrow().id();
          em.createNativeQuery("update agreed_plan set document = '{\"goals\":[]}' where id = ?1")
              .setParameter(1, id)
              .executeUpdate();
          em.clear();
          assertThat(em.find(AgreedPlan.class, id).isUntouched()).isFalse();
        });
  }

  @ParameterizedTest
  @EnumSource
  void theListsOfTheHouseAreStoredOnceAndTheLatestIsInForce(TestDatabase database) {
    database.rolledBack(
        em -> {
          var competencies = new Competencies();
          competencies.em = em;
          competencies.addMissing();
          competencies.addMissing();
          var text = PlanText.unwritten(competencies.inForce());
          assertThat(text.lines()).extracting(CompetencyLine::code).doesNotHaveDuplicates();
          assertThat(text.lines().stream().map(line -> line.domain().en()).distinct()).hasSize(5);
          assertThat(text.lines())
              .allSatisfy(
                  line -> {
                    assertThat(Stream.of(line.name().en(), line.name().zh(), line.domain().zh()))
                        .doesNotContainNull();
                    assertThat(line.source()).isNotBlank();
                  });
          var newer = PlanCast.competencies().get(0);
          set(newer, "list", text.lines().size());
          em.persist(newer);
          em.flush();
          assertThat(competencies.inForce()).containsExactly(newer);
        });
  }

  private static DevelopmentPlan stored(EntityManager em, String number) {
    var plan = new DevelopmentPlan(PlanCast.researcher(number), YEAR, PlanCast.unwritten(), NOW);
    em.persist(plan.researcher().person());
    em.persist(plan.researcher());
    plans(em).add(plan);
    return plan;
  }

  private static DevelopmentPlan agreed(EntityManager em, String number) {
    var plan = stored(em, number);
    plan.write(PlanCast.complete(3), NOW);
    plan.hand();
    plan.agree(plan.researcher().person(), NOW);
    em.flush();
    return plan;
  }

  private static PlanLine of(List<PlanLine> lines, String number) {
    return lines.stream().filter(one -> one.number().equals(number)).findFirst().orElseThrow();
  }

  private static DevelopmentPlans plans(EntityManager em) {
    var plans = new DevelopmentPlans();
    plans.em = em;
    return plans;
  }

  private static void set(Object of, String field, Object value) {
    try {
      var found = of.getClass().getDeclaredField(field);
      found.setAccessible(true);
      found.set(of, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

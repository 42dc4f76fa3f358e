package org.meristem.curriculum.plan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.curriculum.DegreeCategory;
import org.meristem.curriculum.Discipline;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.ProgrammeType;
import org.meristem.platform.BilingualText;
import org.meristem.testing.TestDatabase;

class PlansRepositoryTest {
  private static final BilingualText NONE = new BilingualText(null, null);

  @ParameterizedTest
  @EnumSource
  void whatAPlanAsksForComesBackInItsOrder(TestDatabase database) {
    database.rolledBack(
        em -> {
          var plan = new TrainingPlan(programme(em), 2027);
          plan.add(
              new Requirement(
                  RequirementKind.TOTAL, NONE, null, new BigDecimal("30.5"), List.of()));
          plan.add(courses("B-2", "B-1"));
          plans(em).add(plan);
          plan.raise("SOME_OF 1 B-2 | B-1");
          plan.publish("zhou", Instant.EPOCH);
          em.flush();
          em.clear();
          var read = plans(em).hold("TST-PHD", 2027).orElseThrow();
          assertThat(read.requirements())
              .extracting(Requirement::toString)
              .containsExactly("SOME_OF 1 B-2 | B-1", "TOTAL 30.5");
          assertThat(read.isDraft()).isFalse();
          assertThat(read.publishedAt()).isEqualTo(Instant.EPOCH);
        });
  }

  @ParameterizedTest
  @EnumSource
  void plansAreFoundByYearByTheYearBeforeAndByTheirCourses(TestDatabase database) {
    database.rolledBack(
        em -> {
          var programme = programme(em);
          for (var year : List.of(2024, 2026)) {
            var plan = new TrainingPlan(programme, year);
            plan.add(courses("B-1", "C-" + year));
            plan.add(courses("B-1", "B-2"));
            plans(em).add(plan);
          }
          em.clear();
          assertThat(plans(em).before("TST-PHD", 2027).orElseThrow().entryYear()).isEqualTo(2026);
          assertThat(plans(em).before("TST-PHD", 2026).orElseThrow().entryYear()).isEqualTo(2024);
          assertThat(plans(em).before("TST-PHD", 2024)).isEmpty();
          assertThat(plans(em).naming("B-1"))
              .extracting(TrainingPlan::entryYear)
              .containsExactly(2026, 2024);
          assertThat(plans(em).naming("C-2024"))
              .extracting(TrainingPlan::entryYear)
              .containsExactly(2024);
          var held = plans(em).hold("TST-PHD", 2026).orElseThrow();
          held.remove("SOME_OF 1 B-1 | C-2026");
          em.flush();
          assertThat(plans(em).naming("C-2026")).isEmpty();
        });
  }

  private static Requirement courses(String... codes) {
    return new Requirement(RequirementKind.SOME_OF, NONE, null, BigDecimal.ONE, List.of(codes));
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

  private static Plans plans(EntityManager em) {
    var plans = new Plans();
    plans.em = em;
    return plans;
  }
}

package org.meristem.curriculum.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The stored training plans. */
@ApplicationScoped
public class Plans {
  private static final String WITH_PROGRAMME =
      "select p from TrainingPlan p join fetch p.programme g ";

  @Inject EntityManager em;

  /** All plans, by programme, the latest year first. */
  List<TrainingPlan> all() {
    return em.createQuery(WITH_PROGRAMME + "order by g.code, p.entryYear desc", TrainingPlan.class)
        .getResultList();
  }

  Optional<TrainingPlan> find(String programme, int entryYear) {
    return em.createQuery(
            WITH_PROGRAMME + "where g.code = :programme and p.entryYear = :year",
            TrainingPlan.class)
        .setParameter("programme", programme)
        .setParameter("year", entryYear)
        .getResultStream()
        .findFirst();
  }

  /** The plan of the latest year before one. */
  Optional<TrainingPlan> before(String programme, int entryYear) {
    return em.createQuery(
            WITH_PROGRAMME
                + "where g.code = :programme and p.entryYear < :year order by p.entryYear desc",
            TrainingPlan.class)
        .setParameter("programme", programme)
        .setParameter("year", entryYear)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The plan for a change: held, so that changes follow each other. */
  Optional<TrainingPlan> hold(String programme, int entryYear) {
    var found = find(programme, entryYear);
    found.ifPresent(
        plan -> {
          em.lock(plan, LockModeType.PESSIMISTIC_WRITE);
          em.refresh(plan);
        });
    return found;
  }

  /** The plans that name a course, the latest year first. */
  List<TrainingPlan> naming(String course) {
    return em.createQuery(
            "select distinct p from PlanRequirement r join r.plan p join fetch p.programme"
                + " join r.courses c where c = :course order by p.entryYear desc",
            TrainingPlan.class)
        .setParameter("course", course)
        .getResultList();
  }

  void add(TrainingPlan plan) {
    em.persist(plan);
    em.flush();
  }

  void flush() {
    em.flush();
  }
}

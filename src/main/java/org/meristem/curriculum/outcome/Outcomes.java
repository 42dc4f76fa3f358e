package org.meristem.curriculum.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored outcomes of programmes and what leads there. */
@ApplicationScoped
public class Outcomes {
  @Inject EntityManager em;

  /** Shorter codes first, so that 10 comes after 9. */
  List<ProgrammeOutcome> of(String programme) {
    return em.createQuery(
            "select o from ProgrammeOutcome o join fetch o.programme p where p.code = :programme"
                + " order by length(o.code), o.code",
            ProgrammeOutcome.class)
        .setParameter("programme", programme)
        .getResultList();
  }

  /** One for a change: held, so that changes follow each other. */
  Optional<ProgrammeOutcome> hold(String programme, String code) {
    return of(programme).stream()
        .filter(outcome -> outcome.code().equals(code))
        .findFirst()
        .map(
            outcome ->
                em.find(ProgrammeOutcome.class, outcome.id(), LockModeType.PESSIMISTIC_WRITE));
  }

  List<OutcomeLink> links(String programme) {
    return em.createQuery(
            "select l from OutcomeLink l join fetch l.outcome o where o.programme.code = :programme",
            OutcomeLink.class)
        .setParameter("programme", programme)
        .getResultList();
  }

  Optional<OutcomeLink> link(ProgrammeOutcome outcome, String course, UUID courseOutcome) {
    return em.createQuery(
            "select l from OutcomeLink l where l.outcome = :outcome and l.course = :course"
                + " and l.courseOutcome = :courseOutcome",
            OutcomeLink.class)
        .setParameter("outcome", outcome)
        .setParameter("course", course)
        .setParameter("courseOutcome", courseOutcome.toString())
        .getResultStream()
        .findFirst();
  }

  /** When outcomes of a programme or what leads there last changed; empty where unknown. */
  Optional<Instant> changedAt(String programme) {
    return em.createQuery(
            "select p.mapChangedAt from Programme p where p.code = :programme"
                + " and p.mapChangedAt is not null",
            Instant.class)
        .setParameter("programme", programme)
        .getResultStream()
        .findFirst();
  }

  void changed(String programme, Instant now) {
    em.createQuery("update Programme p set p.mapChangedAt = :now where p.code = :programme")
        .setParameter("now", now)
        .setParameter("programme", programme)
        .executeUpdate();
  }

  void add(ProgrammeOutcome outcome) {
    em.persist(outcome);
    em.flush();
  }

  void add(OutcomeLink link) {
    em.persist(link);
    em.flush();
  }

  void remove(OutcomeLink link) {
    em.remove(link);
  }

  /** With what leads there. */
  void remove(ProgrammeOutcome outcome) {
    em.createQuery("delete from OutcomeLink l where l.outcome = :outcome")
        .setParameter("outcome", outcome)
        .executeUpdate();
    em.remove(outcome);
  }
}

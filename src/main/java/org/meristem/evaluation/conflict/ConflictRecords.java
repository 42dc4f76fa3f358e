package org.meristem.evaluation.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.meristem.evaluation.Round;

/** The stored conflicts and waivers. */
@ApplicationScoped
public class ConflictRecords {
  @Inject EntityManager em;

  /** What is declared of these persons, whichever way round. */
  List<DeclaredConflict> declared(Collection<Long> persons) {
    return persons.isEmpty()
        ? List.of()
        : em.createQuery(
                "select d from DeclaredConflict d join fetch d.judge j join fetch d.judged p where"
                    + " j.id in :persons or p.id in :persons",
                DeclaredConflict.class)
            .setParameter("persons", persons)
            .getResultList();
  }

  List<Waiver> waivers(Round round) {
    return em.createQuery(
            "select w from Waiver w join fetch w.judge join fetch w.candidate where w.candidate.round = :round order by"
                + " w.id",
            Waiver.class)
        .setParameter("round", round)
        .getResultList();
  }

  void add(DeclaredConflict conflict) {
    em.persist(conflict);
  }

  void add(Waiver waiver) {
    em.persist(waiver);
  }
}

package org.meristem.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.Round;

/** The stored decisions and notes. */
@ApplicationScoped
public class Decisions {
  @Inject EntityManager em;

  /** The latest first. */
  List<Decision> of(Candidate candidate) {
    return em.createQuery(
            "select d from Decision d where d.candidate = :candidate order by d.number desc",
            Decision.class)
        .setParameter("candidate", candidate)
        .getResultList();
  }

  /** Those about any of these candidates. */
  List<Decision> of(Collection<Candidate> candidates) {
    return candidates.isEmpty()
        ? List.of()
        : em.createQuery(
                "select d from Decision d where d.candidate in :candidates order by d.id",
                Decision.class)
            .setParameter("candidates", candidates)
            .getResultList();
  }

  /** Of all candidates of a round, the latest of each last. */
  List<Decision> of(Round round) {
    return em.createQuery(
            "select d from Decision d join fetch d.candidate c where c.round = :round order by"
                + " d.number",
            Decision.class)
        .setParameter("round", round)
        .getResultList();
  }

  List<DiscussionNote> notes(Candidate candidate) {
    return em.createQuery(
            "select n from DiscussionNote n where n.candidate = :candidate order by n.id",
            DiscussionNote.class)
        .setParameter("candidate", candidate)
        .getResultList();
  }

  void add(Decision decision) {
    em.persist(decision);
    em.flush();
  }

  void add(DiscussionNote note) {
    em.persist(note);
  }
}

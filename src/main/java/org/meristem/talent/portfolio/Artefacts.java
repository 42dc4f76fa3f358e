package org.meristem.talent.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.config.QueryHints;
import org.meristem.people.Person;
import org.meristem.talent.Researcher;
import org.meristem.talent.ResearcherUse;

/** The stored artefacts of all portfolios. */
@ApplicationScoped
public class Artefacts implements ResearcherUse {
  @Inject EntityManager em;

  /** What a person has made, the latest first. */
  List<Artefact> of(Person person) {
    return em.createQuery(
            "select a from Artefact a where a.person = :person order by a.made desc, a.id desc",
            Artefact.class)
        .setParameter("person", person)
        .setHint(QueryHints.BATCH, "a.remarks.reviewer")
        .getResultList();
  }

  /** How many artefacts of a person count on a day: those that were accepted by then. */
  public int accepted(Person person, LocalDate day) {
    return em.createQuery(
            "select count(a) from Artefact a where a.person = :person and a.accepted <= :day",
            Long.class)
        .setParameter("person", person)
        .setParameter("day", day)
        .getSingleResult()
        .intValue();
  }

  Optional<Artefact> find(long id) {
    return Optional.ofNullable(em.find(Artefact.class, id));
  }

  /** The artefact for a change, held until the transaction ends. */
  Optional<Artefact> hold(long id) {
    var found = em.find(Artefact.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found != null) {
      em.refresh(found);
    }
    return Optional.ofNullable(found);
  }

  Optional<ArtefactFile> findFile(long id) {
    return Optional.ofNullable(em.find(ArtefactFile.class, id));
  }

  /** What a person is or was asked to look at, what waits for them first, then the latest. */
  List<Remark> askedOf(Person person) {
    return em.createQuery(
            "select r from Remark r join fetch r.artefact where r.reviewer = :person"
                + " order by case when r.verdict is null then 0 else 1 end, r.askedAt desc",
            Remark.class)
        .setParameter("person", person)
        .setHint(QueryHints.FETCH, "r.artefact.person")
        .getResultList();
  }

  @Override
  public boolean concerns(Researcher researcher) {
    return mention(researcher.person());
  }

  /** Whether a person has a portfolio, or is or was asked about somebody else's. */
  public boolean mention(Person person) {
    return !owners(Set.of(person.id())).isEmpty()
        || !em.createQuery("select r.id from Remark r where r.reviewer = :person", Long.class)
            .setParameter("person", person)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
  }

  /** The ids of those of these persons who have a portfolio. */
  public Set<Long> owners(Collection<Long> persons) {
    return persons.isEmpty()
        ? Set.of()
        : Set.copyOf(
            em.createQuery(
                    "select distinct a.person.id from Artefact a where a.person.id in :persons",
                    Long.class)
                .setParameter("persons", persons)
                .getResultList());
  }

  void add(Artefact artefact) {
    em.persist(artefact);
    em.flush();
  }

  void remove(Artefact artefact) {
    em.remove(artefact);
  }

  void flush() {
    em.flush();
  }
}

package org.meristem.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.config.QueryHints;
import org.meristem.evaluation.conflict.Judged;
import org.meristem.people.Person;
import org.meristem.talent.Researcher;
import org.meristem.talent.ResearcherUse;

/** The stored rounds with their candidates and panels. */
@ApplicationScoped
public class Rounds implements ResearcherUse {
  @Inject EntityManager em;

  /** Candidates with all that belongs to them; c is the candidate, r the round, p the person. */
  private TypedQuery<Candidate> candidates(String rest) {
    return em.createQuery(
            "select c from Candidate c join fetch c.round r join c.researcher s join s.person p "
                + rest,
            Candidate.class)
        .setHint(QueryHints.FETCH, "c.round.template")
        .setHint(QueryHints.FETCH, "c.researcher.person");
  }

  /** The latest first. */
  List<Round> all() {
    return em.createQuery(
            "select r from Round r join fetch r.template order by r.due desc, r.id desc",
            Round.class)
        .getResultList();
  }

  /** Those that somebody chairs, the latest first. */
  List<Round> chairedBy(String account) {
    return em.createQuery(
            "select r from Round r join fetch r.template where r.chair.account = :account order"
                + " by r.due desc, r.id desc",
            Round.class)
        .setParameter("account", account)
        .getResultList();
  }

  /** The ids of those in which reviews are taken. */
  @Transactional
  public List<Long> open() {
    return em.createQuery("select r.id from Round r where r.state = :open", Long.class)
        .setParameter("open", RoundState.OPEN)
        .getResultList();
  }

  public Optional<Round> find(long id) {
    return em.createQuery(
            "select r from Round r join fetch r.template left join fetch r.chair where r.id = :id",
            Round.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** The round for a change of its people, held until the transaction ends. */
  public Optional<Round> hold(long id) {
    var found = em.find(Round.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found != null) {
      em.refresh(found);
    }
    return Optional.ofNullable(found);
  }

  /** By their number in the round. */
  public List<Candidate> candidates(Round round) {
    return candidates("where r = :round order by c.number")
        .setParameter("round", round)
        .getResultList();
  }

  /** What of a round's candidates conflicts are told by. */
  List<Judged> judged(Round round) {
    return em.createQuery(
            "select new org.meristem.evaluation.conflict.Judged(c.id, p.id, p.account, p.orcid, p.email,"
                + " p.staffNumber, s.number, p.name, p.latinName, p.birthDate, p.group) from Candidate c"
                + " join c.researcher s join s.person p where c.round = :round",
            Judged.class)
        .setParameter("round", round)
        .getResultList();
  }

  public Optional<Candidate> findCandidate(long id) {
    return candidates("where c.id = :id").setParameter("id", id).getResultStream().findFirst();
  }

  /** Where an account is judged, the latest first. */
  public List<Candidate> candidacies(String account) {
    return candidates("where p.account = :account order by r.due desc")
        .setParameter("account", account)
        .getResultList();
  }

  /** By name. */
  public List<PanelMember> panel(Round round) {
    return em.createQuery(
            "select m from PanelMember m join fetch m.person p join fetch m.round where m.round ="
                + " :round order by p.staffNumber",
            PanelMember.class)
        .setParameter("round", round)
        .getResultList();
  }

  /** Where an account judges. */
  public List<PanelMember> memberships(String account) {
    return em.createQuery(
            "select m from PanelMember m join fetch m.round join fetch m.person p where p.account ="
                + " :account",
            PanelMember.class)
        .setParameter("account", account)
        .getResultList();
  }

  public Optional<PanelMember> findMember(Round round, Person person) {
    return em.createQuery(
            "select m from PanelMember m where m.round = :round and m.person = :person",
            PanelMember.class)
        .setParameter("round", round)
        .setParameter("person", person)
        .getResultStream()
        .findFirst();
  }

  public Optional<PanelMember> findMember(long id) {
    return Optional.ofNullable(em.find(PanelMember.class, id));
  }

  @Override
  public boolean concerns(Researcher researcher) {
    return !em.createQuery("select c.id from Candidate c where c.researcher = :one", Long.class)
        .setParameter("one", researcher)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  void add(Round round) {
    em.persist(round);
  }

  void add(Candidate candidate) {
    em.persist(candidate);
  }

  public void add(PanelMember member) {
    em.persist(member);
  }

  void remove(Candidate candidate) {
    em.remove(candidate);
  }

  void remove(PanelMember member) {
    em.remove(member);
  }

  public void flush() {
    em.flush();
  }
}

package org.meristem.talent.mentor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.config.QueryHints;
import org.meristem.people.Person;
import org.meristem.talent.Researcher;
import org.meristem.talent.ResearcherUse;

/** Who mentors whom on which day. */
@ApplicationScoped
public class Mentors implements ResearcherUse {
  private static final String ON =
      " and m.from <= :day and (m.until is null or m.until >= :day)"
          + " order by m.researcher.number, m.main desc, m.from, m.id";

  @Inject EntityManager em;

  /** Who mentors a researcher on a day, the main mentor first. */
  public List<Mentorship> of(Researcher researcher, LocalDate day) {
    return query("m.researcher = :researcher" + ON)
        .setParameter("researcher", researcher)
        .setParameter("day", day)
        .getResultList();
  }

  /** Whom somebody mentors on a day, by the researchers' numbers. */
  public List<Mentorship> by(Person mentor, LocalDate day) {
    return query("m.mentor = :mentor" + ON)
        .setParameter("mentor", mentor)
        .setParameter("day", day)
        .getResultList();
  }

  /** Whom the person behind an account mentors on a day. */
  public List<Mentorship> by(String account, LocalDate day) {
    return query("m.mentor.account = :account" + ON)
        .setParameter("account", account)
        .setParameter("day", day)
        .getResultList();
  }

  /** All mentorships of a researcher, ended ones too, the latest first. */
  public List<Mentorship> history(Researcher researcher) {
    return query("m.researcher = :researcher order by m.from desc, m.id desc")
        .setParameter("researcher", researcher)
        .getResultList();
  }

  /** Those that have not ended before a day, the main mentor first. */
  public List<Mentorship> notEndedBefore(LocalDate day) {
    return query("m.until is null or m.until >= :day order by m.main desc, m.from, m.id")
        .setParameter("day", day)
        .getResultList();
  }

  /** The ids of the persons whose mentor one of these is or was, or who were theirs. */
  List<Object[]> pairs(Collection<Long> persons) {
    return persons.isEmpty()
        ? List.of()
        : em.createQuery(
                "select p.id, m.mentor.id from Mentorship m join m.researcher r join r.person p"
                    + " where p.id in :persons or m.mentor.id in :persons",
                Object[].class)
            .setParameter("persons", persons)
            .getResultList();
  }

  /** Whether a person is, or has ever been, in a mentorship, on either side. */
  public boolean mention(Person person) {
    return !em.createQuery(
            "select m.id from Mentorship m where m.mentor = :person or m.researcher.person = :person",
            Long.class)
        .setParameter("person", person)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public boolean concerns(Researcher researcher) {
    return mention(researcher.person());
  }

  Optional<Mentorship> find(long id) {
    return query("m.id = :id").setParameter("id", id).getResultStream().findFirst();
  }

  /** Nobody else names mentors of this researcher until the transaction ends. */
  void hold(Researcher researcher) {
    em.lock(researcher, LockModeType.PESSIMISTIC_WRITE);
  }

  void add(Mentorship mentorship) {
    em.persist(mentorship);
    em.flush();
  }

  private TypedQuery<Mentorship> query(String where) {
    return em.createQuery(
            "select m from Mentorship m join fetch m.mentor join fetch m.researcher where " + where,
            Mentorship.class)
        .setHint(QueryHints.FETCH, "m.researcher.person");
  }
}

package org.meristem.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.config.QueryHints;
import org.meristem.people.Person;

/** The stored achievements. */
@ApplicationScoped
public class Achievements implements ResearcherUse {
  private static final String SHARED =
      "select a.person.id, c, a.achieved from Achievement a join a.contributors c where ";

  @Inject EntityManager em;

  /** What a person has brought about, the latest first. */
  public List<Achievement> of(Person person) {
    return em.createQuery(
            "select a from Achievement a where a.person = :person order by a.achieved desc, a.id",
            Achievement.class)
        .setParameter("person", person)
        .getResultList();
  }

  @Override
  public boolean concerns(Researcher researcher) {
    return !of(researcher.person()).isEmpty();
  }

  /** All of everybody, in the order of their references. */
  List<Achievement> all() {
    return em.createQuery("select a from Achievement a order by a.reference", Achievement.class)
        .getResultList();
  }

  Optional<AchievementFile> findFile(long id) {
    return Optional.ofNullable(em.find(AchievementFile.class, id));
  }

  Optional<Confirmation> findConfirmation(long id) {
    return Optional.ofNullable(em.find(Confirmation.class, id));
  }

  /** What a person is asked to confirm, open questions first, then the latest. */
  public List<Confirmation> askedOf(Person person) {
    return em.createQuery(
            "select c from Confirmation c join fetch c.achievement where c.person = :person"
                + " order by c.answered desc, c.askedAt desc",
            Confirmation.class)
        .setParameter("person", person)
        .setHint(QueryHints.FETCH, "c.achievement.person")
        .getResultList();
  }

  Optional<Achievement> find(long id) {
    return Optional.ofNullable(em.find(Achievement.class, id));
  }

  /**
   * Each pair of a person whose achievement it is and one who has a part in it, with the day; where
   * one of these persons is either: one after the other, so that an index serves each.
   */
  List<Object[]> shared(Collection<Long> persons) {
    return persons.isEmpty()
        ? List.of()
        : em.createQuery(
                SHARED + "a.person.id in :persons union " + SHARED + "c in :persons",
                Object[].class)
            .setParameter("persons", persons)
            .getResultList();
  }

  /**
   * Stores a new one.
   *
   * @param reference what it is called, or null for the owner's number and its own
   */
  void add(Achievement achievement, String owner, String reference) {
    em.persist(achievement);
    achievement.calledBy(reference == null ? owner + "/" + achievement.id() : reference);
    em.flush();
  }

  void remove(Achievement achievement) {
    em.remove(achievement);
  }

  void flush() {
    em.flush();
  }
}

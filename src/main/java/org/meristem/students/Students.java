package org.meristem.students;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.persistence.config.QueryHints;
import org.meristem.curriculum.Programme;
import org.meristem.people.Person;
import org.meristem.platform.BulkInsert;
import org.meristem.platform.Planner;
import org.meristem.platform.SearchText;

/** The stored students with their episodes. */
@ApplicationScoped
public class Students {
  static final String WITH_EPISODE =
      "select e from Episode e join fetch e.student s join fetch s.person p join fetch e.programme"
          + " g ";

  @Inject EntityManager em;
  @Inject Event<RegisterTouched> touched;

  /** The present episodes of the students with these numbers, made comparable. */
  public List<Episode> findByKeys(Collection<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : em.createQuery(
                WITH_EPISODE + "where e.successor is null and s.key in :keys", Episode.class)
            .setParameter("keys", keys)
            .getResultList();
  }

  /** The same, with person and programme at once. */
  List<Episode> withPersons(Collection<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : em.createQuery(
                "select e from Episode e where e.successor is null and e.student.key in :keys",
                Episode.class)
            .setParameter("keys", keys)
            .setHint(QueryHints.FETCH, "e.student.person")
            .setHint(QueryHints.FETCH, "e.programme")
            .getResultList();
  }

  /** The present episodes of a person; none where the person does not study here. */
  List<Episode> presentOf(Person person) {
    return em.createQuery(
            WITH_EPISODE + "where e.successor is null and s.person = :person", Episode.class)
        .setParameter("person", person)
        .getResultList();
  }

  /** The ids of the persons behind these students, by the students' numbers made comparable. */
  public Map<String, Long> persons(Collection<String> keys) {
    return keys.isEmpty()
        ? Map.of()
        : em.createQuery(
                "select s.key, s.person.id from Student s where s.key in :keys", Object[].class)
            .setParameter("keys", keys)
            .getResultStream()
            .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }

  /** The present episode of one student, who is held against other writers until the end. */
  Optional<Episode> hold(String number) {
    var key = SearchText.of(number);
    return em.createQuery("select s.id from Student s where s.key = :key", Long.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst()
        .map(id -> em.find(Student.class, id, LockModeType.PESSIMISTIC_WRITE))
        .flatMap(held -> findByKeys(List.of(key)).stream().findFirst());
  }

  /** All episodes of one student with their acts, the present one first. */
  public List<Episode> episodes(String number) {
    return em.createQuery(
            "select distinct e from Episode e join fetch e.student s join fetch s.person p"
                + " join fetch e.programme g left join fetch e.acts where s.key = :key",
            Episode.class)
        .setParameter("key", SearchText.of(number))
        .getResultStream()
        .sorted(Comparator.comparing(Episode::isPresent).thenComparing(Episode::id).reversed())
        .toList();
  }

  /** The student number of a person, where the person studies here. */
  public Optional<String> numberOfAccount(String account) {
    return em.createQuery(
            "select s.number from Student s where s.person.account = :account", String.class)
        .setParameter("account", account)
        .getResultStream()
        .findFirst();
  }

  /** Whether somebody is the student with this number. */
  boolean isPersonOf(Person person, String number) {
    return persons(List.of(SearchText.of(number))).containsValue(person.id());
  }

  /** Those of the students in whose studies something has happened. */
  List<String> withActs(Collection<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : em.createQuery(
                "select distinct s.key from StudyAct a join a.episode e join e.student s"
                    + " where s.key in :keys",
                String.class)
            .setParameter("keys", keys)
            .getResultList();
  }

  boolean anyIn(Programme programme) {
    return !em.createQuery("select e.id from Episode e where e.programme = :programme", Long.class)
        .setParameter("programme", programme)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Takes a student out with the present episode and the person. */
  void remove(Episode episode) {
    em.remove(episode);
    em.remove(episode.student());
    em.remove(episode.student().person());
  }

  /** The studies from which a transfer led to these. */
  Optional<Episode> predecessor(Episode episode) {
    return em.createQuery("select e from Episode e where e.successor = :episode", Episode.class)
        .setParameter("episode", episode)
        .getResultStream()
        .findFirst();
  }

  /** Takes out studies to which a roster had transferred somebody by mistake. */
  Episode revokeTransfer(Episode before, Episode after) {
    em.remove(before.revokeTransfer());
    em.flush();
    em.remove(after);
    return before;
  }

  /** Stores new students with their persons and first episodes. */
  void add(List<Episode> episodes) {
    touched.fire(new RegisterTouched());
    var students = episodes.stream().map(Episode::student).toList();
    new BulkInsert<>(em, Person.class).enter(students.stream().map(Student::person).toList());
    new BulkInsert<>(em, Student.class).enter(students);
    new BulkInsert<>(em, Episode.class).enter(episodes);
    Planner.countAgain(em, "person", "student", "episode");
  }

  /** Brings what was changed to the database now, so that a lost update surfaces here. */
  void flush() {
    touched.fire(new RegisterTouched());
    em.flush();
  }
}

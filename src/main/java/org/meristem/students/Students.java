package org.meristem.students;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meristem.curriculum.Programme;
import org.meristem.people.Person;
import org.meristem.platform.BulkInsert;
import org.meristem.platform.SearchText;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;

/** The stored students with their episodes. */
@ApplicationScoped
public class Students {
  private static final String WITH_EPISODE =
      "select e from Episode e join fetch e.student s join fetch s.person p join fetch e.programme g ";
  private static final String FOUND =
      "where e.endedOn is null and s.searchText like :query escape '!'";

  /** The fields by which the list can be sorted. */
  private static final Map<String, String> SORTS =
      Map.of(
          "number", "s.number",
          "name", "p.name",
          "programme", "g.code",
          "entryYear", "e.entryYear",
          "status", "e.status",
          "supervisor", "e.supervisor");

  @Inject EntityManager em;

  /** The present episodes of the students that the words find. */
  public Slice<Episode> slice(SliceRequest request) {
    var order = SORTS.getOrDefault(request.sort() == null ? "number" : request.sort(), "s.number");
    var rows =
        find(order + (request.ascending() ? " asc" : " desc") + ", s.number", request.query())
            .setFirstResult(request.first())
            .setMaxResults(request.size())
            .getResultList();
    return new Slice<>(rows, count(request.query()));
  }

  public long count(String query) {
    return em.createQuery("select count(e) from Episode e join e.student s " + FOUND, Long.class)
        .setParameter("query", SearchText.pattern(query))
        .getSingleResult();
  }

  /**
   * The next so many students after a number, in the order of numbers: for reading all of a long
   * list in steps.
   */
  public List<Episode> after(String number, String query, int most) {
    return em.createQuery(
            WITH_EPISODE + FOUND + " and s.number > :number order by s.number", Episode.class)
        .setParameter("query", SearchText.pattern(query))
        .setParameter("number", number)
        .setMaxResults(most)
        .getResultList();
  }

  private TypedQuery<Episode> find(String order, String query) {
    return em.createQuery(WITH_EPISODE + FOUND + " order by " + order, Episode.class)
        .setParameter("query", SearchText.pattern(query));
  }

  /** The present episodes of the students with these numbers, made comparable. */
  public List<Episode> findByKeys(Collection<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : em.createQuery(WITH_EPISODE + "where e.endedOn is null and s.key in :keys", Episode.class)
            .setParameter("keys", keys)
            .getResultList();
  }

  /** All episodes of one student, the present one first. */
  public List<Episode> episodes(String number) {
    return em.createQuery(
            WITH_EPISODE + "where s.number = :number order by e.id desc", Episode.class)
        .setParameter("number", number)
        .getResultList();
  }

  /** The student number of a person, where the person studies here. */
  public Optional<String> numberOfAccount(String account) {
    return em.createQuery(
            "select s.number from Student s where s.person.account = :account", String.class)
        .setParameter("account", account)
        .getResultStream()
        .findFirst();
  }

  /** Those of the students who have studied more than their present episode. */
  List<String> withHistory(Collection<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : em.createQuery(
                "select e.student.key from Episode e where e.student.key in :keys"
                    + " group by e.student.key having count(e) > 1",
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

  /** Stores new students with their persons and first episodes. */
  void add(List<Episode> episodes) {
    var insert = new BulkInsert(em);
    insert.of(Person.class, episodes.stream().map(episode -> episode.student().person()).toList());
    insert.of(Student.class, episodes.stream().map(Episode::student).toList());
    insert.of(Episode.class, episodes);
  }

  /** Brings what was changed to the database now, so that a lost update surfaces here. */
  void flush() {
    em.flush();
  }
}

package org.meristem.students;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meristem.platform.SearchText;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;

/** The stored students as lists: searched, sorted, counted and read in steps by the database. */
@ApplicationScoped
public class StudentList {
  /** The fields by which the list can be sorted. */
  private static final Map<String, String> SORTS =
      Map.of(
          "number", "s.key",
          "name", "p.name",
          "programme", "g.code",
          "entryYear", "e.entryYear",
          "status", "e.status",
          "supervisor", "e.supervisor");

  @Inject EntityManager em;

  /** The present episodes of the students that a search finds. */
  public Slice<Episode> slice(SliceRequest request) {
    var search = StudentSearch.of(request.query());
    var order = SORTS.getOrDefault(request.sort() == null ? "number" : request.sort(), "s.key");
    var rows =
        found(
                Students.WITH_EPISODE,
                search,
                " order by " + order + (request.ascending() ? " asc" : " desc") + ", s.key",
                Episode.class)
            .setFirstResult(request.first())
            .setMaxResults(request.size())
            .getResultList();
    return new Slice<>(rows, count(search));
  }

  private long count(StudentSearch search) {
    return found("select count(e) " + joined(search), search, "", Long.class).getSingleResult();
  }

  /** How many students a search finds in each status, whatever status it asks for itself. */
  Map<EpisodeStatus, Long> counts(StudentSearch search) {
    var any = search.ofAnyStatus();
    var counts = new EnumMap<EpisodeStatus, Long>(EpisodeStatus.class);
    for (var row :
        found("select e.status, count(e) " + joined(any), any, " group by e.status", Object[].class)
            .getResultList()) {
      counts.put((EpisodeStatus) row[0], (Long) row[1]);
    }
    return counts;
  }

  /**
   * The next so many students after a number, in the order of numbers: for reading all of a long
   * list in steps.
   */
  List<Episode> after(String number, StudentSearch search, int most) {
    return found(Students.WITH_EPISODE, search, " and s.key > :key order by s.key", Episode.class)
        .setParameter("key", SearchText.of(number))
        .setMaxResults(most)
        .getResultList();
  }

  /** What has to be joined for counting: only what the search looks at. */
  private static String joined(StudentSearch search) {
    return "from Episode e"
        + (search.words().isBlank() ? "" : " join e.student s")
        + (search.programme() == null ? "" : " join e.programme g")
        + " ";
  }

  private <T> TypedQuery<T> found(String start, StudentSearch search, String end, Class<T> type) {
    var where = new StringBuilder("where e.successor is null");
    var parameters = new HashMap<String, Object>();
    if (!search.words().isBlank()) {
      where.append(" and s.searchText like :query escape '!'");
      parameters.put("query", SearchText.pattern(search.words()));
    }
    if (search.programme() != null) {
      where.append(" and lower(g.code) = :programme");
      parameters.put("programme", SearchText.of(search.programme()));
    }
    if (search.entryYear() != null) {
      where.append(" and e.entryYear = :year");
      parameters.put("year", search.entryYear());
    }
    if (search.status() != null) {
      where.append(" and e.status = :status");
      parameters.put("status", search.status());
    }
    var query = em.createQuery(start + where + end, type);
    parameters.forEach(query::setParameter);
    return query;
  }
}

package org.meristem.students;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;
import org.meristem.students.RegisterIndex.Line;

/** The stored students as lists: searched, sorted and counted. */
@ApplicationScoped
public class StudentList {
  /** The fields by which the list can be sorted, besides the number. */
  private static final Map<String, String> SORTS =
      Map.of(
          "name", "p.name",
          "programme", "g.code",
          "entryYear", "e.entry_year",
          "status", "e.episode_status",
          "supervisor", "e.supervisor_name");

  @Inject EntityManager em;
  @Inject StudentSearching searching;

  /** The present episodes of the students that a search finds. */
  public Slice<Episode> slice(SliceRequest request) {
    var search = StudentSearch.of(request.query());
    var found = searching.index().found(search);
    var sort = request.sort() == null ? null : SORTS.get(request.sort());
    var ids = sort == null ? byNumber(found, request) : sorted(search, sort, request);
    return new Slice<>(episodes(ids), found.size());
  }

  private static List<Long> byNumber(List<Line> found, SliceRequest request) {
    var last = found.size() - 1;
    return IntStream.range(
            request.first(), Math.min(found.size(), request.first() + request.size()))
        .map(i -> request.ascending() ? i : last - i)
        .mapToObj(i -> found.get(i).episode())
        .toList();
  }

  private List<Long> sorted(StudentSearch search, String sort, SliceRequest request) {
    return new RegisterQuery("select e.id" + RegisterQuery.ANYHOW)
        .only(search)
        .with(" order by " + sort + (request.ascending() ? " asc" : " desc") + ", s.number_key")
        .with(" offset ? rows fetch next ? rows only", request.first(), request.size())
        .read(em, row -> row.getLong(1));
  }

  /** The episodes with these ids, in this order. */
  private List<Episode> episodes(List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(Students.WITH_EPISODE + "where e.id in :ids", Episode.class)
            .setParameter("ids", ids)
            .getResultStream()
            .sorted(Comparator.comparing(episode -> ids.indexOf(episode.id())))
            .toList();
  }

  /** How many students a search finds in each status, whatever status it asks for itself. */
  Map<EpisodeStatus, Long> counts(StudentSearch search) {
    return searching.index().counts(search);
  }
}

package org.meristem.evaluation.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meristem.evaluation.Round;
import org.meristem.platform.SearchText;
import org.meristem.platform.SliceRequest;

/** The stored reviews as the list of a round shows them. */
@ApplicationScoped
public class ReviewLines {
  @Inject EntityManager em;

  /**
   * A page of a round's list.
   *
   * @param state null for any
   * @param closed candidates of whom nothing is listed
   */
  List<ReviewLine> page(Round round, ReviewState state, Set<Long> closed, SliceRequest request) {
    return lines(
        filtered("select v.id", " order by " + order(request), round, state, closed, request)
            .setFirstResult(request.first())
            .setMaxResults(request.size())
            .getResultList());
  }

  /** How many lines there are on all pages. */
  long total(Round round, ReviewState state, Set<Long> closed, SliceRequest request) {
    return filtered("select count(v)", "", round, state, closed, request).getSingleResult();
  }

  /** In the order of their ids: only the lines of one page are put together. */
  private List<ReviewLine> lines(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var found =
        em.createQuery(
                "select new org.meristem.evaluation.review.ReviewLine(v.id, c.id, s.number, p.name,"
                    + " e.name, v.state, v.late, v.savedAt, v.submittedAt) from Review v"
                    + " join v.evaluator e join v.candidate c join c.researcher s join s.person p"
                    + " where v.id in :ids",
                ReviewLine.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(ReviewLine::id, line -> line));
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }

  private TypedQuery<Long> filtered(
      String select,
      String order,
      Round round,
      ReviewState state,
      Set<Long> closed,
      SliceRequest request) {
    var where =
        " from Review v join v.candidate c"
            + (isJudgedNeeded(request, order) ? " join c.researcher s join s.person p" : "")
            + (isEvaluatorNeeded(request, order) ? " join v.evaluator e" : "")
            + " where c.round = :round"
            + (state == null ? "" : " and v.state = :state")
            + (closed.isEmpty() ? "" : " and c.id not in :closed")
            + (request.query().isEmpty()
                ? ""
                : " and (s.searchText like :words escape '!' or e.searchText like :words escape"
                    + " '!')");
    var query = em.createQuery(select + where + order, Long.class).setParameter("round", round);
    if (state != null) {
      query.setParameter("state", state);
    }
    if (!closed.isEmpty()) {
      query.setParameter("closed", closed);
    }
    if (!request.query().isEmpty()) {
      query.setParameter("words", SearchText.pattern(request.query()));
    }
    return query;
  }

  private static boolean isJudgedNeeded(SliceRequest request, String order) {
    return !request.query().isEmpty() || order.contains("p.name");
  }

  private static boolean isEvaluatorNeeded(SliceRequest request, String order) {
    return !request.query().isEmpty() || order.contains("e.name");
  }

  private static String order(SliceRequest request) {
    var direction = request.ascending() ? "" : " desc";
    return switch (String.valueOf(request.sort())) {
      case "candidate" -> "p.name" + direction + ", v.id";
      case "evaluator" -> "e.name" + direction + ", v.id";
      case "state" -> "v.state" + direction + ", v.id";
      case "submittedAt" -> "v.submittedAt" + direction + ", v.id";
      default -> "c.number" + direction + ", v.id";
    };
  }

  /**
   * How many of a round are in each state.
   *
   * @param closed candidates of whom nothing is counted
   */
  Map<ReviewState, Long> counts(Round round, Set<Long> closed) {
    var query =
        em.createQuery(
                "select v.state, count(v) from Review v where v.candidate.round = :round"
                    + (closed.isEmpty() ? "" : " and v.candidate.id not in :closed")
                    + " group by v.state",
                Object[].class)
            .setParameter("round", round);
    if (!closed.isEmpty()) {
      query.setParameter("closed", closed);
    }
    var counts = new EnumMap<ReviewState, Long>(ReviewState.class);
    query.getResultList().forEach(row -> counts.put((ReviewState) row[0], (Long) row[1]));
    return counts;
  }
}

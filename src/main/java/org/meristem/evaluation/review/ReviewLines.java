package org.meristem.evaluation.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.meristem.evaluation.Round;
import org.meristem.platform.SearchText;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;

/** The stored reviews as the list of a round shows them. */
@ApplicationScoped
public class ReviewLines {
  @Inject EntityManager em;

  /**
   * The lines of a round's list.
   *
   * @param state null for any
   * @param closed candidates of whom nothing is listed
   */
  Slice<ReviewLine> lines(Round round, ReviewState state, Set<Long> closed, SliceRequest request) {
    var rows =
        filtered(
            "select new org.meristem.evaluation.review.ReviewLine(v.id, c.id, s.number, p.name,"
                + " e.name, v.state, v.late, v.savedAt, v.submittedAt)",
            " order by " + order(request),
            ReviewLine.class,
            round,
            state,
            closed,
            request);
    rows.setFirstResult(request.first()).setMaxResults(request.size());
    var total =
        filtered("select count(v)", "", Long.class, round, state, closed, request)
            .getSingleResult();
    return new Slice<>(rows.getResultList(), total);
  }

  private <T> TypedQuery<T> filtered(
      String select,
      String order,
      Class<T> type,
      Round round,
      ReviewState state,
      Set<Long> closed,
      SliceRequest request) {
    var where =
        " from Review v join v.evaluator e join v.candidate c join c.researcher s join s.person p"
            + " where c.round = :round"
            + (state == null ? "" : " and v.state = :state")
            + (closed.isEmpty() ? "" : " and c.id not in :closed")
            + (request.query().isEmpty()
                ? ""
                : " and (s.searchText like :words escape '!' or e.searchText like :words escape"
                    + " '!')");
    var query = em.createQuery(select + where + order, type).setParameter("round", round);
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

  Map<ReviewState, Long> counts(Round round) {
    var counts = new EnumMap<ReviewState, Long>(ReviewState.class);
    em.createQuery(
            "select v.state, count(v) from Review v where v.candidate.round = :round group by"
                + " v.state",
            Object[].class)
        .setParameter("round", round)
        .getResultList()
        .forEach(row -> counts.put((ReviewState) row[0], (Long) row[1]));
    return counts;
  }
}

package org.meristem.evaluation.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import org.meristem.evaluation.RoundReading;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;

/**
 * All reviews of a round, for those who may follow it. What was counted once is not counted again
 * for the same request.
 */
@RequestScoped
public class ReviewList {
  @Inject private Reviews reviews;
  @Inject private ReviewLines lines;
  @Inject private RoundReading reading;

  private final Map<Long, Map<ReviewState, Long>> counts = new HashMap<>();

  /**
   * @param state null for any
   */
  @Transactional
  public Slice<ReviewLine> list(long id, ReviewState state, SliceRequest request) {
    var round = reading.round(id);
    var closed = reading.closedToCaller(id);
    var total =
        request.query().isEmpty()
            ? sum(counts(id), state)
            : lines.total(round, state, closed, request);
    return new Slice<>(lines.page(round, state, closed, request), total);
  }

  private static long sum(Map<ReviewState, Long> counts, ReviewState state) {
    return counts.entrySet().stream()
        .filter(one -> state == null || one.getKey() == state)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** How many of those that the caller may see are in each state. */
  @Transactional
  public Map<ReviewState, Long> counts(long id) {
    var round = reading.round(id);
    var closed = reading.closedToCaller(id);
    return counts.computeIfAbsent(id, fresh -> lines.counts(round, closed));
  }

  /**
   * A review with all its versions: for the evaluator who wrote it and those who may follow the
   * round and could judge the candidate.
   */
  @Transactional
  public Review history(long id) {
    var review = reviews.find(id).orElseThrow(reading::absent);
    reading.requireMayReadReview(review);
    review.versions().forEach(ReviewVersion::text);
    review.criteria();
    return review;
  }
}

package org.meristem.evaluation.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.meristem.evaluation.RoundReading;
import org.meristem.platform.NotFound;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;

/** All reviews of a round, for those who may follow it. */
@ApplicationScoped
public class ReviewList {
  @Inject private Reviews reviews;
  @Inject private ReviewLines lines;
  @Inject private RoundReading reading;

  /**
   * @param state null for any
   */
  @Transactional
  public Slice<ReviewLine> list(long round, ReviewState state, SliceRequest request) {
    return lines.lines(reading.round(round), state, reading.closedToCaller(round), request);
  }

  /** How many are in each state. */
  @Transactional
  public Map<ReviewState, Long> counts(long round) {
    return lines.counts(reading.round(round));
  }

  /**
   * A review with all its versions: for the evaluator who wrote it and those who may follow the
   * round and could judge the candidate.
   */
  @Transactional
  public Review history(long id) {
    var review = reviews.find(id).orElseThrow(NotFound::new);
    reading.requireMayReadReview(review);
    review.versions().forEach(ReviewVersion::text);
    review.criteria();
    return review;
  }
}

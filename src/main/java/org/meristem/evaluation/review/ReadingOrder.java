package org.meristem.evaluation.review;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.zip.CRC32;
import org.meristem.evaluation.Candidate;
import org.meristem.talent.AchievementKind;

/** In which order an evaluator finds the candidates of each round. */
final class ReadingOrder {
  private ReadingOrder() {}

  /**
   * @param reviews of one evaluator, round by round; the rounds keep their order
   */
  static List<Review> of(List<Review> reviews) {
    var rounds = new HashMap<Long, Integer>();
    reviews.forEach(review -> rounds.putIfAbsent(round(review), rounds.size()));
    return reviews.stream()
        .sorted(
            Comparator.comparing((Review review) -> rounds.get(round(review)))
                .thenComparing(ReadingOrder::within)
                .thenComparing(review -> review.candidate().number()))
        .toList();
  }

  private static long round(Review review) {
    return review.candidate().round().id();
  }

  private static long within(Review review) {
    var candidate = review.candidate();
    return switch (candidate.round().template().order()) {
      case LOT -> lot(review);
      case NUMBER -> candidate.number();
      case STAGE -> -candidate.researcher().stage().ordinal();
      case DOCTORATE -> -days(candidate.researcher().doctorate());
      case PAPER_COUNT -> -papers(candidate);
    };
  }

  /** The same whenever it is drawn, another for each evaluator. */
  private static long lot(Review review) {
    var drawn = new CRC32();
    drawn.update(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(review.evaluator().id())
            .putLong(review.candidate().id())
            .array());
    return drawn.getValue();
  }

  private static long days(LocalDate day) {
    return day == null ? Long.MIN_VALUE + 1 : day.toEpochDay();
  }

  private static long papers(Candidate candidate) {
    return candidate.works().stream()
        .filter(work -> work.text().kind() == AchievementKind.PAPER)
        .count();
  }
}

package org.meristem.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * From submitted reviews to results. Weights are renormalised over the answered criteria; a review
 * that covers too little does not count; exact fractions throughout, rounded once at the end.
 */
public final class Aggregation {
  private static final int DECIMALS = 2;

  private Aggregation() {}

  /**
   * What is put in.
   *
   * @param weights by criterion, each greater than zero
   * @param minimumCoverage the least share of the weight, in percent, that a review must answer to
   *     count
   * @param quorum the fewest counting reviews on which a candidate is ranked
   * @param candidates the submitted reviews of each candidate: scores by criterion, "not
   *     applicable" left out
   */
  public record Input(
      Map<String, BigDecimal> weights,
      BigDecimal minimumCoverage,
      int quorum,
      List<CandidateInput> candidates) {}

  /**
   * @param invited how many reviews were asked for, so that the basis can be shown
   */
  public record CandidateInput(long id, int invited, List<Map<String, Integer>> reviews) {}

  /**
   * A candidate's result.
   *
   * @param mean the mean of the counting reviews with two decimals, or null where none counts:
   *     insufficient, never zero
   * @param spread the distance between the highest and the lowest counting review, or null
   * @param counting how many reviews count
   * @param rank from 1, equal for equal means, or null below the quorum
   * @param byCriterion mean of each criterion over all submitted reviews that answer it
   */
  public record Result(
      long id,
      BigDecimal mean,
      BigDecimal spread,
      int counting,
      int invited,
      Integer rank,
      Map<String, BigDecimal> byCriterion) {
    public boolean isInsufficient() {
      return mean == null;
    }
  }

  private record Exact(CandidateInput candidate, List<BigFraction> scores, BigFraction mean) {}

  /** The results, best first; those without a rank come last, in the order they were put in. */
  public static List<Result> results(Input input) {
    var exact = input.candidates().stream().map(candidate -> exact(input, candidate)).toList();
    var ranked =
        exact.stream()
            .filter(one -> one.scores().size() >= Math.max(1, input.quorum()))
            .map(Exact::mean)
            .toList();
    var results = new ArrayList<Result>();
    for (var one : exact) {
      var hasQuorum = one.scores().size() >= Math.max(1, input.quorum());
      var rank =
          hasQuorum
              ? 1 + (int) ranked.stream().filter(other -> other.compareTo(one.mean()) > 0).count()
              : null;
      results.add(result(input, one, rank));
    }
    results.sort(
        Comparator.comparing(Result::rank, Comparator.nullsLast(Comparator.naturalOrder())));
    return List.copyOf(results);
  }

  private static Exact exact(Input input, CandidateInput candidate) {
    var scores =
        candidate.reviews().stream()
            .filter(review -> covers(input, review))
            .map(review -> score(input, review))
            .toList();
    return new Exact(candidate, scores, mean(scores));
  }

  private static boolean covers(Input input, Map<String, Integer> review) {
    var answered =
        review.keySet().stream().map(input.weights()::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    var whole = input.weights().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return !review.isEmpty()
        && answered
                .multiply(BigDecimal.valueOf(100))
                .compareTo(whole.multiply(input.minimumCoverage()))
            >= 0;
  }

  private static BigFraction score(Input input, Map<String, Integer> review) {
    var sum = BigFraction.ZERO;
    var weight = BigFraction.ZERO;
    for (var answer : review.entrySet()) {
      var share = fraction(input.weights().get(answer.getKey()));
      sum = sum.add(share.multiply(answer.getValue()));
      weight = weight.add(share);
    }
    return sum.divide(weight);
  }

  private static BigFraction mean(List<BigFraction> scores) {
    return scores.isEmpty()
        ? null
        : scores.stream().reduce(BigFraction.ZERO, BigFraction::add).divide(scores.size());
  }

  private static Result result(Input input, Exact one, Integer rank) {
    var scores = one.scores();
    var spread =
        scores.isEmpty()
            ? null
            : scores.stream()
                .max(BigFraction::compareTo)
                .orElseThrow()
                .subtract(scores.stream().min(BigFraction::compareTo).orElseThrow());
    return new Result(
        one.candidate().id(),
        rounded(one.mean()),
        rounded(spread),
        scores.size(),
        one.candidate().invited(),
        rank,
        byCriterion(input, one.candidate()));
  }

  private static Map<String, BigDecimal> byCriterion(Input input, CandidateInput candidate) {
    var means = new TreeMap<String, BigDecimal>();
    for (var criterion : input.weights().keySet()) {
      var given =
          candidate.reviews().stream()
              .filter(review -> review.containsKey(criterion))
              .map(review -> BigFraction.of(review.get(criterion)))
              .toList();
      if (!given.isEmpty()) {
        means.put(criterion, rounded(mean(given)));
      }
    }
    return means;
  }

  private static BigFraction fraction(BigDecimal weight) {
    var scale = Math.max(0, weight.scale());
    return BigFraction.of(weight.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
  }

  private static BigDecimal rounded(BigFraction exact) {
    return exact == null ? null : exact.bigDecimalValue(DECIMALS, RoundingMode.HALF_UP);
  }
}

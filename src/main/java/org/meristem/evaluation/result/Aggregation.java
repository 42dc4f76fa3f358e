package org.meristem.evaluation.result;

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

  /** How far apart scores, or whole reviews, are for the panel to talk about it. */
  private static final int DISPUTED = 3;

  private static final BigDecimal DISPUTED_SPREAD = new BigDecimal("1.50");

  private Aggregation() {}

  /**
   * What is put in.
   *
   * @param minimumCoverage the least share of the weight, in percent, that a review must answer to
   *     count
   * @param quorum the fewest counting reviews on which a candidate is ranked
   */
  public record Input(BigDecimal minimumCoverage, int quorum, List<CandidateInput> candidates) {}

  /**
   * A candidate with what is said of them.
   *
   * @param weights of the criteria that are asked of the candidate, each greater than zero
   * @param gates the least mean of a criterion below which a candidate is not supported; only of
   *     criteria that have one
   * @param invited how many reviews were asked for, so that the basis can be shown
   * @param reviews the submitted ones: scores by criterion, "not applicable" left out
   */
  public record CandidateInput(
      long id,
      Map<String, BigDecimal> weights,
      Map<String, Integer> gates,
      int invited,
      List<Map<String, Integer>> reviews) {}

  /**
   * What is said of one criterion, over all submitted reviews that answer it.
   *
   * @param mean with two decimals
   */
  public record CriterionResult(BigDecimal mean, int least, int greatest, int answers) {
    /** Whether the panel should talk about it: the scores lie three steps apart or more. */
    public boolean isDisputed() {
      return greatest - least >= DISPUTED;
    }
  }

  /**
   * A candidate's result.
   *
   * @param mean the mean of the counting reviews with two decimals, or null where none counts:
   *     insufficient, never zero
   * @param spread the distance between the highest and the lowest counting review, or null
   * @param coverage how much of the weight the submitted reviews answer, in percent, on average; or
   *     null where none is submitted
   * @param counting how many reviews count
   * @param rank from 1, equal for equal means, or null below the quorum
   * @param byCriterion of each criterion that anybody answers
   * @param belowGate the criteria whose mean lies below their gate
   */
  public record Result(
      long id,
      BigDecimal mean,
      BigDecimal spread,
      BigDecimal coverage,
      int counting,
      int invited,
      Integer rank,
      Map<String, CriterionResult> byCriterion,
      List<String> belowGate) {
    public boolean isInsufficient() {
      return mean == null;
    }

    /** Whether the panel should talk about it before anything is decided. */
    public boolean isDisputed() {
      return spread != null && spread.compareTo(DISPUTED_SPREAD) >= 0
          || byCriterion.values().stream().anyMatch(CriterionResult::isDisputed);
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
      results.add(result(one, rank));
    }
    results.sort(
        Comparator.comparing(Result::rank, Comparator.nullsLast(Comparator.naturalOrder())));
    return List.copyOf(results);
  }

  private static Exact exact(Input input, CandidateInput candidate) {
    var least = fraction(input.minimumCoverage());
    var scores =
        candidate.reviews().stream()
            .filter(review -> !review.isEmpty())
            .filter(review -> coverage(candidate, review).compareTo(least) >= 0)
            .map(review -> score(candidate, review))
            .toList();
    return new Exact(candidate, scores, mean(scores));
  }

  /** In percent. */
  private static BigFraction coverage(CandidateInput candidate, Map<String, Integer> review) {
    var answered =
        review.keySet().stream()
            .map(candidate.weights()::get)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    var whole = candidate.weights().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return fraction(answered).multiply(100).divide(fraction(whole));
  }

  private static BigFraction score(CandidateInput candidate, Map<String, Integer> review) {
    var sum = BigFraction.ZERO;
    var weight = BigFraction.ZERO;
    for (var answer : review.entrySet()) {
      var share = fraction(candidate.weights().get(answer.getKey()));
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

  private static Result result(Exact one, Integer rank) {
    var scores = one.scores();
    var spread =
        scores.isEmpty()
            ? null
            : scores.stream()
                .max(BigFraction::compareTo)
                .orElseThrow()
                .subtract(scores.stream().min(BigFraction::compareTo).orElseThrow());
    var candidate = one.candidate();
    var covered = candidate.reviews().stream().map(review -> coverage(candidate, review)).toList();
    return new Result(
        candidate.id(),
        rounded(one.mean()),
        rounded(spread),
        rounded(mean(covered)),
        scores.size(),
        candidate.invited(),
        rank,
        byCriterion(candidate),
        belowGate(candidate));
  }

  private static Map<String, CriterionResult> byCriterion(CandidateInput candidate) {
    var results = new TreeMap<String, CriterionResult>();
    for (var criterion : candidate.weights().keySet()) {
      var given = given(candidate, criterion);
      if (!given.isEmpty()) {
        var scores = given.stream().mapToInt(score -> score).summaryStatistics();
        results.put(
            criterion,
            new CriterionResult(
                rounded(exactMean(given)), scores.getMin(), scores.getMax(), given.size()));
      }
    }
    return results;
  }

  /** In exact fractions: 2.996 is below 3, though it is shown as 3.00. */
  private static List<String> belowGate(CandidateInput candidate) {
    return candidate.gates().keySet().stream()
        .filter(criterion -> !given(candidate, criterion).isEmpty())
        .filter(
            criterion ->
                exactMean(given(candidate, criterion))
                        .compareTo(BigFraction.of(candidate.gates().get(criterion)))
                    < 0)
        .sorted()
        .toList();
  }

  private static List<Integer> given(CandidateInput candidate, String criterion) {
    return candidate.reviews().stream()
        .filter(review -> review.containsKey(criterion))
        .map(review -> review.get(criterion))
        .toList();
  }

  private static BigFraction exactMean(List<Integer> scores) {
    return mean(scores.stream().map(BigFraction::of).toList());
  }

  private static BigFraction fraction(BigDecimal weight) {
    var scale = Math.max(0, weight.scale());
    return BigFraction.of(weight.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
  }

  private static BigDecimal rounded(BigFraction exact) {
    return exact == null ? null : exact.bigDecimalValue(DECIMALS, RoundingMode.HALF_UP);
  }
}

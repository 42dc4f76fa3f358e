package org.meristem.evaluation.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AggregationTest {
  private static final Map<String, BigDecimal> WEIGHTS = weights("35", "25", "20", "20");

  @Test
  void weightsAreRenormalisedOverTheAnsweredCriteria() {
    var result =
        one(50, 1, Map.of("C0", 4, "C1", 5, "C3", 3), Map.of("C0", 3, "C1", 3, "C2", 4, "C3", 4));
    assertThat(result.mean()).isEqualByComparingTo("3.73");
    assertThat(result.spread()).isEqualByComparingTo("0.66");
    assertThat(result.byCriterion().get("C0").mean()).isEqualTo(new BigDecimal("3.50"));
    assertThat(result.coverage()).isEqualByComparingTo("90");
  }

  @Test
  void belowTheMinimumCoverageTheResultIsInsufficientAndNeverZero() {
    var result = one(50, 1, Map.of("C1", 5, "C2", 5));
    assertThat(result.isInsufficient()).isTrue();
    assertThat(result.mean()).isNull();
    assertThat(result.counting()).isZero();
    assertThat(one(45, 1, Map.of("C1", 5, "C2", 5)).mean()).isEqualByComparingTo("5");
  }

  @Test
  void belowTheQuorumThereIsAMeanButNoRank() {
    var result = one(50, 2, Map.of("C0", 4, "C1", 4, "C2", 4, "C3", 4));
    assertThat(result.mean()).isEqualByComparingTo("4");
    assertThat(result.rank()).isNull();
  }

  @Test
  void equalMeansShareARankAndTheNextIsSkipped() {
    var four = List.of(Map.of("C0", 4, "C1", 4, "C2", 4, "C3", 4));
    var five = List.of(Map.of("C0", 5, "C1", 5, "C2", 5, "C3", 5));
    var results = results(50, 1, List.of(four, five, four, List.of()));
    assertThat(results).extracting(Aggregation.Result::id).containsExactly(1L, 0L, 2L, 3L);
    assertThat(results).extracting(Aggregation.Result::rank).containsExactly(1, 2, 2, null);
  }

  @Test
  void aMeanThatOnlyRoundsUpToItsGateIsBelowIt() {
    var reviews = new ArrayList<Map<String, Integer>>();
    for (var i = 0; i < 499; i++) {
      reviews.add(Map.of("C0", 3));
    }
    reviews.add(Map.of("C0", 2));
    var below = gated(reviews);
    assertThat(below.byCriterion().get("C0").mean()).isEqualByComparingTo("3.00");
    assertThat(below.belowGate()).containsExactly("C0");
    assertThat(gated(List.of(Map.of("C0", 3), Map.of("C0", 3))).belowGate()).isEmpty();
    assertThat(gated(List.of(Map.of("C1", 1))).belowGate()).as("nobody answered it").isEmpty();
  }

  @Test
  void disagreementIsFlaggedFromThreeStepsOnOneCriterionOrOneAndAHalfInAll() {
    var four = Map.of("C0", 4, "C1", 4, "C2", 4, "C3", 4);
    assertThat(one(50, 1, four, Map.of("C0", 3, "C1", 3, "C2", 3, "C3", 3)).isDisputed()).isFalse();
    assertThat(one(50, 1, four, Map.of("C0", 4, "C1", 4, "C2", 4, "C3", 1)).isDisputed()).isTrue();
    assertThat(one(50, 1, four, Map.of("C0", 2, "C1", 2, "C2", 3, "C3", 3)).isDisputed()).isTrue();
  }

  @Test
  void aDecisionRemembersItsBasisToTheLastDigit() {
    var results = results(50, 1, List.of(List.of(Map.of("C0", 4, "C1", 5, "C3", 3)), List.of()));
    for (var result : results) {
      var basis = new DecisionBasis(result, 1, List.of(new DecisionBasis.ReviewSeen(7, 2)));
      assertThat(DecisionBasis.parse(basis.toString())).isEqualTo(basis);
    }
  }

  private static Aggregation.Result gated(List<Map<String, Integer>> reviews) {
    var candidate = candidate(1, WEIGHTS, Map.of("C0", 3), reviews);
    return Aggregation.results(new Aggregation.Input(BigDecimal.ZERO, 1, List.of(candidate)))
        .get(0);
  }

  @Property(tries = 3000)
  void theResultAgreesWithAnIndependentOracle(@ForAll long seed) {
    var random = new Random(seed);
    var weights = randomWeights(random);
    var coverage = random.nextInt(101);
    var quorum = 1 + random.nextInt(3);
    var candidates = new ArrayList<List<Map<String, Integer>>>();
    for (var i = 1 + random.nextInt(5); i > 0; i--) {
      candidates.add(randomReviews(random, weights));
    }
    var results = Aggregation.results(input(weights, coverage, quorum, candidates));
    assertThat(results).hasSameSizeAs(candidates);
    var means = candidates.stream().map(reviews -> oracle(weights, coverage, reviews)).toList();
    for (var result : results) {
      var mean = means.get((int) result.id());
      assertThat(result.mean()).isEqualTo(mean == null ? null : rounded(mean));
      if (result.counting() < quorum) {
        assertThat(result.rank()).isNull();
      } else {
        var better =
            results.stream()
                .filter(other -> other.counting() >= quorum)
                .filter(other -> compare(means.get((int) other.id()), mean) > 0)
                .count();
        assertThat(result.rank()).isEqualTo(1 + (int) better);
      }
    }
  }

  /**
   * Mean as numerator and denominator, by whole numbers only; null where no review covers enough.
   */
  private static BigInteger[] oracle(
      Map<String, BigDecimal> weights, int coverage, List<Map<String, Integer>> reviews) {
    var whole = weights.values().stream().mapToLong(AggregationTest::cents).sum();
    BigInteger[] sum = {BigInteger.ZERO, BigInteger.ONE};
    var count = 0;
    for (var review : reviews) {
      long answered = 0;
      long points = 0;
      for (var answer : review.entrySet()) {
        answered += cents(weights.get(answer.getKey()));
        points += cents(weights.get(answer.getKey())) * answer.getValue();
      }
      if (answered > 0 && answered * 100 >= whole * coverage) {
        sum =
            new BigInteger[] {
              sum[0]
                  .multiply(BigInteger.valueOf(answered))
                  .add(BigInteger.valueOf(points).multiply(sum[1])),
              sum[1].multiply(BigInteger.valueOf(answered))
            };
        count++;
      }
    }
    return count == 0
        ? null
        : new BigInteger[] {sum[0], sum[1].multiply(BigInteger.valueOf(count))};
  }

  private static int compare(BigInteger[] left, BigInteger[] right) {
    return left[0].multiply(right[1]).compareTo(right[0].multiply(left[1]));
  }

  private static BigDecimal rounded(BigInteger[] fraction) {
    return new BigDecimal(fraction[0]).divide(new BigDecimal(fraction[1]), 2, RoundingMode.HALF_UP);
  }

  private static long cents(BigDecimal weight) {
    return weight.movePointRight(2).longValueExact();
  }

  private static Map<String, BigDecimal> randomWeights(Random random) {
    var weights = new LinkedHashMap<String, BigDecimal>();
    for (var i = 1 + random.nextInt(6); i > 0; i--) {
      weights.put("C" + i, BigDecimal.valueOf(1 + random.nextInt(5000), 2));
    }
    return weights;
  }

  private static List<Map<String, Integer>> randomReviews(
      Random random, Map<String, BigDecimal> weights) {
    var reviews = new ArrayList<Map<String, Integer>>();
    for (var i = random.nextInt(5); i > 0; i--) {
      var review = new LinkedHashMap<String, Integer>();
      weights.keySet().stream()
          .filter(criterion -> random.nextInt(4) > 0)
          .forEach(criterion -> review.put(criterion, 1 + random.nextInt(5)));
      reviews.add(review);
    }
    return reviews;
  }

  @SafeVarargs
  private static Aggregation.Result one(int coverage, int quorum, Map<String, Integer>... reviews) {
    return results(coverage, quorum, List.of(List.of(reviews))).get(0);
  }

  private static List<Aggregation.Result> results(
      int coverage, int quorum, List<List<Map<String, Integer>>> candidates) {
    return Aggregation.results(input(WEIGHTS, coverage, quorum, candidates));
  }

  private static Aggregation.Input input(
      Map<String, BigDecimal> weights,
      int coverage,
      int quorum,
      List<List<Map<String, Integer>>> candidates) {
    var inputs = new ArrayList<Aggregation.CandidateInput>();
    for (var i = 0; i < candidates.size(); i++) {
      inputs.add(candidate(i, weights, Map.of(), candidates.get(i)));
    }
    return new Aggregation.Input(BigDecimal.valueOf(coverage), quorum, inputs);
  }

  private static Aggregation.CandidateInput candidate(
      long id,
      Map<String, BigDecimal> weights,
      Map<String, Integer> gates,
      List<Map<String, Integer>> reviews) {
    return new Aggregation.CandidateInput(id, weights, gates, reviews.size(), reviews);
  }

  private static Map<String, BigDecimal> weights(String... values) {
    var weights = new LinkedHashMap<String, BigDecimal>();
    for (var i = 0; i < values.length; i++) {
      weights.put("C" + i, new BigDecimal(values[i]));
    }
    return weights;
  }
}

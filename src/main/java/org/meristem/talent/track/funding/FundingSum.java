package org.meristem.talent.track.funding;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What was given and what is proposed in one currency; amounts of different ones are never added.
 */
public record FundingSum(String currency, BigDecimal given, BigDecimal proposed) {
  /** One for each currency, in the order of their codes. */
  public static List<FundingSum> of(Collection<FundingText> all) {
    return all.stream()
        .collect(Collectors.groupingBy(FundingText::currency, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            entry ->
                new FundingSum(
                    entry.getKey(),
                    sum(entry.getValue(), FundingState::isGiven),
                    sum(entry.getValue(), state -> state == FundingState.PROPOSED)))
        .toList();
  }

  private static BigDecimal sum(List<FundingText> some, Predicate<FundingState> which) {
    return some.stream()
        .filter(one -> which.test(one.state()))
        .map(FundingText::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

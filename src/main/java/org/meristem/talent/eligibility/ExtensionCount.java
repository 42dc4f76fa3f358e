package org.meristem.talent.eligibility;

import static org.meristem.talent.eligibility.Counted.Effect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Counts the extensions of a person under one rule. Months for children are added up, to the cap of
 * their kind; where the documented leave is longer than these months, its days count instead. Of
 * each other kind the days are united; its cap allows as many of them as lie between the first one
 * and the same day so many months later. No day counts twice, and as many count as these caps
 * allow.
 */
final class ExtensionCount {
  private static final Comparator<Facts.Period> IN_ORDER =
      Comparator.comparing(Facts.Period::from, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Facts.Period::id);

  private final Facts facts;
  private final RuleTerms terms;
  private final Map<ExtensionKind, Integer> months = new EnumMap<>(ExtensionKind.class);
  private final Map<ExtensionKind, DayShares.Claim> claims = new EnumMap<>(ExtensionKind.class);
  private final List<Counted.Each> each = new ArrayList<>();
  private Map<ExtensionKind, BitSet> shares;

  /** The earliest documented day; days are counted from it. */
  private LocalDate origin;

  /** Days that count for a period that was looked at already. */
  private final BitSet told = new BitSet();

  private ExtensionCount(Facts facts, RuleTerms terms) {
    this.facts = facts;
    this.terms = terms;
  }

  /** What they come to for a person of whom the day is known from which the rule counts. */
  static Counted of(Facts facts, RuleTerms terms) {
    var periods = facts.extensions();
    if (periods.isEmpty()) {
      return new Counted(0, 0, List.of());
    }
    var count = new ExtensionCount(facts, terms);
    var inOrder = periods.stream().sorted(IN_ORDER).toList();
    inOrder.stream()
        .map(Facts.Period::from)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(day -> count.origin = day);
    inOrder.forEach(count::claim);
    count.shares = DayShares.of(count.claims);
    inOrder.forEach(count::take);
    return new Counted(
        count.months.values().stream().mapToInt(Integer::intValue).sum(),
        count.told.cardinality(),
        List.copyOf(count.each));
  }

  private void claim(Facts.Period period) {
    if (refusal(period) == null && !isByChild(period)) {
      var allowance = allowance(period);
      var first = first(period);
      var most =
          allowance.capMonths() == null
              ? Long.MAX_VALUE
              : ChronoUnit.DAYS.between(first, first.plusMonths(allowance.capMonths()));
      claims
          .computeIfAbsent(period.kind(), kind -> new DayShares.Claim(new BitSet(), most))
          .days()
          .or(days(period));
    }
  }

  private void take(Facts.Period period) {
    var refusal = refusal(period);
    if (refusal != null) {
      each.add(new Counted.Each(period, refusal, 0, 0, documented(period)));
    } else if (isByChild(period)) {
      byChild(period);
    } else {
      byDay(period);
    }
  }

  /** Why it does not count at all; null where it may. */
  private Effect refusal(Facts.Period period) {
    if (period.state() != ExtensionState.APPROVED) {
      var open = period.state() == ExtensionState.REQUESTED;
      return open ? Effect.NOT_DECIDED : Effect.NOT_GRANTED;
    }
    if (terms.allowance(period.kind()).isEmpty()) {
      return Effect.NOT_IN_RULE;
    }
    if (isByChild(period)) {
      return null;
    }
    if (period.from() == null) {
      return Effect.EMPTY;
    }
    var least = allowance(period).moreThanDays();
    if (least != null && documented(period) <= least) {
      return Effect.TOO_SHORT;
    }
    return first(period).isAfter(period.to()) ? Effect.EARLY : null;
  }

  private Allowance allowance(Facts.Period period) {
    return terms.allowance(period.kind()).orElseThrow();
  }

  /** The first of its days that the rule looks at. */
  private LocalDate first(Facts.Period period) {
    var beginning = facts.beginning(period.kind(), terms.anchor());
    return allowance(period).afterAnchor() && period.from().isBefore(beginning)
        ? beginning
        : period.from();
  }

  private static int documented(Facts.Period period) {
    return period.from() == null
        ? 0
        : (int) ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
  }

  private boolean isByChild(Facts.Period period) {
    return allowance(period).monthsEach() != null
        && period.children() > 0
        && (period.from() == null
            || !period.to().isAfter(period.from().plusMonths(flat(period)).minusDays(1)));
  }

  private int flat(Facts.Period period) {
    return allowance(period).monthsEach() * period.children();
  }

  private void byChild(Facts.Period period) {
    var cap = allowance(period).capMonths();
    var before = months.getOrDefault(period.kind(), 0);
    var wanted = flat(period);
    var given = cap == null ? wanted : Math.min(wanted, cap - before);
    months.put(period.kind(), before + given);
    each.add(
        new Counted.Each(
            period, given < wanted ? Effect.CAPPED : Effect.APPLIED, given, 0, documented(period)));
  }

  private void byDay(Facts.Period period) {
    var own = days(period);
    own.and(shares.get(period.kind()));
    own.andNot(told);
    told.or(own);
    var counted = own.cardinality();
    each.add(new Counted.Each(period, effect(period, counted), 0, counted, documented(period)));
  }

  private Effect effect(Facts.Period period, int counted) {
    var uncounted = days(period);
    shares.values().forEach(uncounted::andNot);
    if (!uncounted.isEmpty()) {
      return Effect.CAPPED;
    }
    if (counted == documented(period)) {
      return Effect.APPLIED;
    }
    return first(period).isAfter(period.from()) ? Effect.EARLY : Effect.OVERLAPPING;
  }

  private BitSet days(Facts.Period period) {
    var days = new BitSet();
    days.set(
        (int) ChronoUnit.DAYS.between(origin, first(period)),
        (int) ChronoUnit.DAYS.between(origin, period.to()) + 1);
    return days;
  }
}

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
 * each other kind the days are united, and only the earliest count when they are more than its cap
 * allows (as many days as lie between the first one and the same day so many months later). At last
 * the days of all kinds are united, so that none counts twice.
 */
final class ExtensionCount {
  private static final Comparator<Facts.Period> IN_ORDER =
      Comparator.comparing(Facts.Period::from, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Facts.Period::id);

  private final RuleTerms terms;
  private final LocalDate anchor;
  private final Map<ExtensionKind, Integer> months = new EnumMap<>(ExtensionKind.class);
  private final Map<ExtensionKind, Kind> kinds = new EnumMap<>(ExtensionKind.class);
  private final List<Counted.Each> each = new ArrayList<>();
  private final BitSet all = new BitSet();

  /** The earliest documented day. */
  private LocalDate origin;

  /** The days of one kind so far, as days after the origin. */
  private static final class Kind {
    private final BitSet seen = new BitSet();
    private long left = Long.MAX_VALUE;
  }

  private ExtensionCount(RuleTerms terms, LocalDate anchor) {
    this.terms = terms;
    this.anchor = anchor;
  }

  static Counted of(List<Facts.Period> periods, RuleTerms terms, LocalDate anchor) {
    if (periods.isEmpty()) {
      return new Counted(0, 0, List.of());
    }
    var count = new ExtensionCount(terms, anchor);
    var inOrder = periods.stream().sorted(IN_ORDER).toList();
    inOrder.stream()
        .map(Facts.Period::from)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(day -> count.origin = day);
    inOrder.forEach(count::take);
    return new Counted(
        count.months.values().stream().mapToInt(Integer::intValue).sum(),
        count.all.cardinality(),
        List.copyOf(count.each));
  }

  private void take(Facts.Period period) {
    var allowance = terms.allowance(period.kind());
    if (period.state() != ExtensionState.APPROVED) {
      var open = period.state() == ExtensionState.REQUESTED;
      none(period, open ? Effect.NOT_DECIDED : Effect.NOT_GRANTED);
    } else if (allowance.isEmpty()) {
      none(period, Effect.NOT_IN_RULE);
    } else if (isByChild(period, allowance.get())) {
      byChild(period, allowance.get());
    } else if (period.from() == null) {
      none(period, Effect.EMPTY);
    } else {
      byDay(period, allowance.get());
    }
  }

  private void none(Facts.Period period, Effect effect) {
    each.add(new Counted.Each(period, effect, 0, 0, documented(period)));
  }

  private static int documented(Facts.Period period) {
    return period.from() == null
        ? 0
        : (int) ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
  }

  private static boolean isByChild(Facts.Period period, Allowance allowance) {
    return allowance.monthsEach() != null
        && period.children() > 0
        && (period.from() == null
            || !period
                .to()
                .isAfter(period.from().plusMonths(flat(period, allowance)).minusDays(1)));
  }

  private static int flat(Facts.Period period, Allowance allowance) {
    return allowance.monthsEach() * period.children();
  }

  private void byChild(Facts.Period period, Allowance allowance) {
    var before = months.getOrDefault(period.kind(), 0);
    var wanted = flat(period, allowance);
    var given =
        allowance.capMonths() == null ? wanted : Math.min(wanted, allowance.capMonths() - before);
    months.put(period.kind(), before + given);
    each.add(
        new Counted.Each(
            period, given < wanted ? Effect.CAPPED : Effect.APPLIED, given, 0, documented(period)));
  }

  private void byDay(Facts.Period period, Allowance allowance) {
    var documented = documented(period);
    if (allowance.moreThanDays() != null && documented <= allowance.moreThanDays()) {
      none(period, Effect.TOO_SHORT);
      return;
    }
    var first = allowance.afterAnchor() && period.from().isBefore(anchor) ? anchor : period.from();
    if (first.isAfter(period.to())) {
      none(period, Effect.EARLY);
      return;
    }
    var days = days(first, period.to());
    var kind = kinds.computeIfAbsent(period.kind(), one -> begun(allowance, first));
    days.andNot(kind.seen);
    var capped = cut(days, kind.left);
    kind.seen.or(days);
    kind.left -= days.cardinality();
    days.andNot(all);
    all.or(days);
    var counted = days.cardinality();
    var rest = first.isAfter(period.from()) ? Effect.EARLY : Effect.OVERLAPPING;
    var effect = capped ? Effect.CAPPED : counted < documented ? rest : Effect.APPLIED;
    each.add(new Counted.Each(period, effect, 0, counted, documented));
  }

  private static Kind begun(Allowance allowance, LocalDate first) {
    var kind = new Kind();
    if (allowance.capMonths() != null) {
      kind.left = ChronoUnit.DAYS.between(first, first.plusMonths(allowance.capMonths()));
    }
    return kind;
  }

  private BitSet days(LocalDate first, LocalDate last) {
    var from = (int) ChronoUnit.DAYS.between(origin, first);
    var days = new BitSet();
    days.set(from, (int) ChronoUnit.DAYS.between(origin, last) + 1);
    return days;
  }

  /** Leaves the earliest days, so many as are left; says whether any had to go. */
  private static boolean cut(BitSet days, long left) {
    var kept = 0L;
    var at = days.nextSetBit(0);
    while (at >= 0 && kept < left) {
      kept++;
      at = days.nextSetBit(at + 1);
    }
    if (at >= 0) {
      days.clear(at, days.length());
    }
    return at >= 0;
  }
}

package org.meristem.talent.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.meristem.people.Sex;

/**
 * The rules once more, by walking from day to day and nothing else: neither months nor years are
 * ever added, and no span is computed.
 */
final class DayWalker {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2035, 1, 1);

  private final Facts facts;
  private final RuleTerms terms;
  private final LocalDate anchor;
  private final Map<Allowance, SortedSet<LocalDate>> days = new HashMap<>();

  DayWalker(Facts facts, RuleTerms terms) {
    this.facts = facts;
    this.terms = terms;
    this.anchor = terms.anchor() == Anchor.BIRTH ? facts.birth() : facts.defended();
  }

  boolean fits(Call call) {
    return new DayWalker(documentedBy(call.closes()), terms).fitsAll(call);
  }

  private Facts documentedBy(LocalDate day) {
    var known = new ArrayList<Facts.Period>();
    for (var one : facts.extensions()) {
      var last = one.to();
      while (last != null && last.isAfter(day) && !last.isBefore(one.from())) {
        last = last.minusDays(1);
      }
      if (last == null || !last.isBefore(one.from())) {
        known.add(
            new Facts.Period(one.id(), one.kind(), one.from(), last, one.children(), one.state()));
      }
    }
    return facts.with(known);
  }

  private boolean fitsAll(Call call) {
    if (terms.anchor() == Anchor.BIRTH) {
      var cut = facts.sex() == Sex.MALE ? call.bornFromMen() : call.bornFromWomen();
      return !extended(0).isBefore(cut);
    }
    return call.reference().isAfter(monthsOn(anchor, 12 * terms.minYears()))
        && !call.reference().isAfter(extended(12 * terms.maxYears()));
  }

  private LocalDate extended(int months) {
    var day = monthsOn(anchor, months + monthsForChildren());
    for (var i = documentedDays(); i > 0; i--) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The same day so many months on, or the last of that month where it is shorter. */
  private static LocalDate monthsOn(LocalDate start, int months) {
    var day = start;
    var passed = 0;
    while (passed < months) {
      var next = day.plusDays(1);
      if (next.getMonthValue() != day.getMonthValue()) {
        passed++;
      }
      day = next;
    }
    while (months > 0
        && day.getDayOfMonth() < start.getDayOfMonth()
        && day.plusDays(1).getMonthValue() == day.getMonthValue()) {
      day = day.plusDays(1);
    }
    return day;
  }

  private int monthsForChildren() {
    var sum = 0;
    for (var allowance : terms.allowances()) {
      var ofKind = 0;
      for (var one : approved(allowance.kind())) {
        if (isByChild(one, allowance)) {
          ofKind += allowance.monthsEach() * one.children();
        }
      }
      sum += allowance.capMonths() == null ? ofKind : Math.min(ofKind, allowance.capMonths());
    }
    return sum;
  }

  private List<Facts.Period> approved(ExtensionKind kind) {
    return facts.extensions().stream()
        .filter(one -> one.kind() == kind && one.state() == ExtensionState.APPROVED)
        .toList();
  }

  private static boolean isByChild(Facts.Period one, Allowance allowance) {
    return allowance.monthsEach() != null
        && one.children() > 0
        && (one.from() == null
            || one.to().isBefore(monthsOn(one.from(), allowance.monthsEach() * one.children())));
  }

  /**
   * The most days that can count, by the least cut: whichever kinds are held to their caps, no more
   * can count than these caps and the days of the other kinds, and for some choice just as many do.
   */
  private int documentedDays() {
    var allowances = terms.allowances();
    var fewest = Integer.MAX_VALUE;
    for (var choice = 0; choice < 1 << allowances.size(); choice++) {
      var caps = 0L;
      var others = new HashSet<LocalDate>();
      for (var i = 0; i < allowances.size(); i++) {
        var days = daysOf(allowances.get(i));
        if ((choice & 1 << i) == 0) {
          others.addAll(days);
        } else if (!days.isEmpty()) {
          caps += most(days.first(), allowances.get(i));
        }
      }
      fewest = (int) Math.min(fewest, caps + others.size());
    }
    return fewest;
  }

  private SortedSet<LocalDate> daysOf(Allowance allowance) {
    return days.computeIfAbsent(allowance, this::walked);
  }

  private SortedSet<LocalDate> walked(Allowance allowance) {
    var documented = new TreeSet<LocalDate>();
    var periods =
        approved(allowance.kind()).stream()
            .filter(one -> one.from() != null && !isByChild(one, allowance))
            .filter(one -> isLongEnough(one, allowance))
            .toList();
    for (var day = FIRST; !periods.isEmpty() && day.isBefore(LAST); day = day.plusDays(1)) {
      if (isDocumented(day, periods)
          && !(allowance.afterAnchor() && day.isBefore(beginning(allowance.kind())))) {
        documented.add(day);
      }
    }
    return documented;
  }

  private LocalDate beginning(ExtensionKind kind) {
    var degree = kind == ExtensionKind.CLINICAL_TRAINING ? facts.firstDegree() : null;
    return degree == null || degree.isAfter(anchor) ? anchor : degree;
  }

  private static int most(LocalDate first, Allowance allowance) {
    if (allowance.capMonths() == null) {
      return Integer.MAX_VALUE;
    }
    var steps = 0;
    var end = monthsOn(first, allowance.capMonths());
    for (var day = first; day.isBefore(end); day = day.plusDays(1)) {
      steps++;
    }
    return steps;
  }

  private static boolean isDocumented(LocalDate day, List<Facts.Period> periods) {
    for (var one : periods) {
      if (!day.isBefore(one.from()) && !day.isAfter(one.to())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLongEnough(Facts.Period one, Allowance allowance) {
    var length = 0;
    for (var day = one.from(); !day.isAfter(one.to()); day = day.plusDays(1)) {
      length++;
    }
    return allowance.moreThanDays() == null || length > allowance.moreThanDays();
  }
}

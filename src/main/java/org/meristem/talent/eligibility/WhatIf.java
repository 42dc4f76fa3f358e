package org.meristem.talent.eligibility;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meristem.talent.eligibility.Facts.Period;
import org.meristem.talent.eligibility.Outcome.Fit;

/** What would change a result, found by judging again with that changed. */
final class WhatIf {
  private static final String CHANGE = "talent.clock.change.";

  private final Facts facts;
  private final Rule rule;
  private final LocalDate today;
  private final Outcome now;

  WhatIf(Facts facts, Rule rule, LocalDate today, Outcome now) {
    this.facts = facts;
    this.rule = rule;
    this.today = today;
    this.now = now;
  }

  /** What moves the last call, and the kinds of time of which each does. */
  private record Move(String what, String before, String after, int amount) {}

  List<Reason> all() {
    var said = new ArrayList<Reason>();
    now.missing().stream()
        .filter(input -> input != Input.CHECK)
        .forEach(
            input ->
                said.add(Reason.of(CHANGE + "known", Reason.of("talent.clock.name." + input))));
    if (now.standing() == Standing.BLOCKED || now.missing().contains(Input.CHECK)) {
      checks(said);
    }
    if (now.missing().isEmpty() || now.missing().contains(Input.CHECK)) {
      var moves = new LinkedHashMap<Move, Set<ExtensionKind>>();
      requests(moves);
      furtherTime(moves);
      moves.forEach((move, kinds) -> said.add(words(move, kinds)));
    }
    return said;
  }

  private void checks(List<Reason> said) {
    for (var check : now.next(today).orElseThrow().judged().version().terms().checks()) {
      var answer = facts.answers().get(check.code());
      if (answer == null || !answer.yes()) {
        said.add(Reason.of(CHANGE + (answer == null ? "answer" : "yes"), check.question()));
      }
    }
  }

  private void requests(Map<Move, Set<ExtensionKind>> moves) {
    for (var one : facts.extensions()) {
      if (one.state() == ExtensionState.REQUESTED) {
        var others = new ArrayList<>(facts.extensions());
        others.replaceAll(other -> other.id() == one.id() ? approved(one) : other);
        put(moves, "request", one.kind(), others, 0);
      }
    }
  }

  private static Period approved(Period one) {
    return new Period(
        one.id(), one.kind(), one.from(), one.to(), one.children(), ExtensionState.APPROVED);
  }

  /** One child more, and as many documented days as the next lost call asks for. */
  private void furtherTime(Map<Move, Set<ExtensionKind>> moves) {
    var lost =
        now.calls().stream()
            .filter(one -> one.fit() == Fit.TOO_LATE)
            .filter(one -> !one.call().closes().isBefore(today))
            .findFirst();
    if (lost.isEmpty() || now.counted() == null) {
      return;
    }
    for (var allowance : lost.get().judged().version().terms().allowances()) {
      if (!allowance.kind().isFor(facts.sex())) {
        continue;
      }
      if (allowance.monthsEach() != null) {
        var child = new Period(-1, allowance.kind(), null, null, 1, ExtensionState.APPROVED);
        put(moves, "child", allowance.kind(), and(child), allowance.monthsEach());
      } else {
        var least = allowance.moreThanDays() == null ? 1 : allowance.moreThanDays() + 1;
        var days = (int) Math.max(least, lacking(lost.get()));
        var from = free(lost.get().call().closes(), days);
        var period =
            new Period(
                -1, allowance.kind(), from, from.plusDays(days - 1L), 0, ExtensionState.APPROVED);
        put(moves, "days", allowance.kind(), and(period), days);
      }
    }
  }

  /** How many days the person's own day lies before the one that the call asks for. */
  private long lacking(Outcome.OfCall lost) {
    var terms = lost.judged().version().terms();
    var own = facts.day(terms.anchor());
    var counted = ExtensionCount.of(facts, terms);
    return terms.anchor() == Anchor.BIRTH
        ? ChronoUnit.DAYS.between(counted.add(own, 0), lost.call().bornFrom(facts.sex()))
        : ChronoUnit.DAYS.between(counted.add(own, terms.maxYears()), lost.call().reference());
  }

  /** So many days before a close of which none is documented yet begin on this one. */
  private LocalDate free(LocalDate closes, int days) {
    var latest = closes.minusDays(days - 1L);
    var documented = facts.extensions().stream().filter(one -> one.from() != null).toList();
    return documented.stream().allMatch(one -> one.to().isBefore(latest))
        ? latest
        : documented.stream().map(Period::from).min(naturalOrder()).orElseThrow().minusDays(days);
  }

  private List<Period> and(Period further) {
    var all = new ArrayList<>(facts.extensions());
    all.add(further);
    return all;
  }

  /** Puts it down where the last call would be another one that is still open. */
  private void put(
      Map<Move, Set<ExtensionKind>> moves,
      String what,
      ExtensionKind kind,
      List<Period> extensions,
      int amount) {
    var then = Judgement.of(facts.with(extensions), rule, today);
    var isOpen = then.last().filter(one -> !one.call().closes().isBefore(today)).isPresent();
    if (isOpen && !last(then).equals(last(now))) {
      moves
          .computeIfAbsent(
              new Move(what, last(now), last(then), amount),
              any -> EnumSet.noneOf(ExtensionKind.class))
          .add(kind);
    }
  }

  private static String last(Outcome outcome) {
    return outcome.last().map(one -> one.call().name()).orElse("–");
  }

  private static Reason words(Move move, Set<ExtensionKind> kinds) {
    return Reason.of(CHANGE + move.what(), kinds, move.before(), move.after(), move.amount());
  }
}

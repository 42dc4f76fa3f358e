package org.meristem.talent.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.meristem.talent.eligibility.Outcome.Fit;
import org.meristem.talent.eligibility.Outcome.OfCall;

/** Says in words what a rule comes to, from which inputs and why. */
final class ClockWords {
  private static final String CLOCK = "talent.clock.";

  private final Facts facts;
  private final Outcome outcome;
  private final LocalDate today;

  ClockWords(Facts facts, Outcome outcome, LocalDate today) {
    this.facts = facts;
    this.outcome = outcome;
    this.today = today;
  }

  /** The result in a sentence, then the calls on which it turns. */
  List<Reason> result() {
    var said = new ArrayList<Reason>();
    said.add(standing());
    outcome
        .first()
        .filter(one -> outcome.standing() == Standing.LATER)
        .ifPresent(one -> said.add(call(one)));
    outcome.last().ifPresent(one -> said.add(call(one)));
    outcome.missed().ifPresent(one -> said.add(call(one)));
    outcome.windows().forEach(one -> said.add(window(one)));
    return said.stream().distinct().toList();
  }

  private Reason window(Outcome.Window one) {
    var several = outcome.windows().size() > 1;
    return Reason.of(
        CLOCK + (several ? "window.version" : "window"),
        one.from(),
        one.until(),
        String.valueOf(one.version().number()));
  }

  private Reason standing() {
    var key = CLOCK + "says." + outcome.standing();
    var last = outcome.last();
    return switch (outcome.standing()) {
      case ELIGIBLE, BLOCKED ->
          Reason.of(key, last.orElseThrow().call().name(), last.get().call().closes());
      case LATER ->
          Reason.of(
              key, outcome.first().orElseThrow().call().name(), last.orElseThrow().call().name());
      case UNDECIDED -> Reason.of(key);
      case OVER ->
          outcome.calls().stream().anyMatch(one -> one.fit() == Fit.UNKNOWN)
              ? Reason.of(CLOCK + "says.past")
              : last.map(one -> Reason.of(key, one.call().name(), one.call().closes()))
                  .orElseGet(() -> Reason.of(CLOCK + "says.never"));
    };
  }

  private Reason call(OfCall one) {
    var call = one.call();
    var version = one.judged().version();
    var expected = one.judged().expected() ? CLOCK + "expected" : CLOCK + "announced";
    var fit = Reason.of(CLOCK + "fit." + one.fit());
    if (call.dependsOnSex() && facts.sex() == null) {
      return Reason.of(
          CLOCK + "call.either",
          call.name(),
          call.bornFromMen(),
          Reason.of(expected),
          fit,
          call.bornFromWomen());
    }
    if (version.terms().anchor() == Anchor.BIRTH) {
      return Reason.of(
          CLOCK + "call.born", call.name(), call.bornFrom(facts.sex()), Reason.of(expected), fit);
    }
    return Reason.of(
        CLOCK + "call.since",
        call.name(),
        call.reference(),
        Reason.of(expected),
        fit,
        String.valueOf(version.terms().minYears()),
        String.valueOf(version.terms().maxYears()),
        Reason.of(CLOCK + "anchor." + version.terms().anchor()));
  }

  /** Everything that the result depends on, whether it is known or not. */
  List<Reason> inputs() {
    var said = new LinkedHashSet<Reason>();
    said.add(Reason.of(CLOCK + "input.today", today));
    for (var version : versions()) {
      said.add(
          Reason.of(
              CLOCK + "input.version", String.valueOf(version.number()), version.text().source()));
      var terms = version.terms();
      said.add(known(Input.of(terms.anchor()), facts.day(terms.anchor())));
      if (isClinical(terms)) {
        said.add(Reason.of(CLOCK + "input.firstDegree", facts.firstDegree()));
      }
      if (terms.dependsOnSex()) {
        said.add(known(Input.SEX, facts.sex()));
      }
      terms.checks().forEach(check -> said.add(check(check)));
    }
    if (outcome.counted() != null && outcome.counted().months() + outcome.counted().days() > 0) {
      said.add(
          Reason.of(
              CLOCK + "input.extensions", outcome.counted().months(), outcome.counted().days()));
    }
    return List.copyOf(said);
  }

  private boolean isClinical(RuleTerms terms) {
    return facts.firstDegree() != null
        && facts.extensions().stream()
            .anyMatch(one -> one.kind() == ExtensionKind.CLINICAL_TRAINING)
        && terms.allowance(ExtensionKind.CLINICAL_TRAINING).isPresent();
  }

  /**
   * The version that judges the next call and, where that is another, the one of the last that
   * fits.
   */
  private List<Rule.Version> versions() {
    var versions = new LinkedHashSet<Rule.Version>();
    versions.add(outcome.version());
    outcome.last().ifPresent(one -> versions.add(one.judged().version()));
    return List.copyOf(versions);
  }

  private static Reason known(Input input, Object value) {
    var key = CLOCK + "input." + input;
    return value == null
        ? Reason.of(CLOCK + "unknown", Reason.of(CLOCK + "name." + input))
        : Reason.of(key, value);
  }

  private Reason check(Check check) {
    var answer = facts.answers().get(check.code());
    return answer == null
        ? Reason.of(CLOCK + "unknown", check.question())
        : Reason.of(
            CLOCK + (answer.yes() ? "input.yes" : "input.no"), check.question(), answer.stated());
  }

  /** What became of each extension. */
  List<Reason> extensions() {
    return outcome.counted() == null
        ? List.of()
        : outcome.counted().each().stream().map(ClockWords::extension).toList();
  }

  private static Reason extension(Counted.Each each) {
    var period = each.period();
    var what =
        period.from() == null
            ? Reason.of(CLOCK + "extension.children", period.kind(), period.children())
            : Reason.of(CLOCK + "extension.period", period.kind(), period.from(), period.to());
    var given =
        each.months() > 0
            ? Reason.of(CLOCK + "extension.months", each.months())
            : Reason.of(CLOCK + "extension.days", each.days(), each.documented());
    return Reason.of(CLOCK + "effect." + each.effect(), what, given);
  }
}

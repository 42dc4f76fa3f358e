package org.meristem.talent.eligibility;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meristem.people.Sex;
import org.meristem.talent.eligibility.Outcome.Fit;
import org.meristem.talent.eligibility.Outcome.OfCall;

/**
 * Judges a person by a rule: a pure function of what is given. An extension moves the person's own
 * day, so that birthday and doctorate count as if they had come later by months and then by days.
 * For a call only that time counts which lies before its close.
 */
public final class Judgement {
  /** Nobody looks further ahead than this from the last announced call. */
  private static final int MOST_YEARS = 80;

  private final Facts facts;
  private final Rule rule;
  private final LocalDate today;
  private final Map<Rule.Version, Window> windows = new IdentityHashMap<>();

  /**
   * How one version looks at the person.
   *
   * @param anchor as if it had come later by the extensions; null where it is not known
   */
  private record Window(
      Set<Input> missing, Counted counted, LocalDate anchor, LocalDate from, LocalDate until) {}

  private Judgement(Facts facts, Rule rule, LocalDate today) {
    this.facts = facts;
    this.rule = rule;
    this.today = today;
  }

  /** What the rule comes to for a person with these facts, looked at on a day. */
  public static Outcome of(Facts facts, Rule rule, LocalDate today) {
    return new Judgement(facts, rule, today).outcome();
  }

  private Outcome outcome() {
    var calls = calls();
    var open = calls.stream().filter(one -> !one.call().closes().isBefore(today)).toList();
    var version = open.isEmpty() ? rule.latest() : open.get(0).judged().version();
    var window = window(version);
    var missing = EnumSet.noneOf(Input.class);
    open.stream()
        .filter(one -> one.fit() == Fit.UNKNOWN)
        .forEach(one -> missing.addAll(window(one.judged().version()).missing()));
    var outcome =
        new Outcome(standing(open, missing), calls, missing, version, window.counted(), List.of());
    return outcome.with(windowsOf(outcome));
  }

  /** Each version says its own window: days of one beside a call of another would mislead. */
  private List<Outcome.Window> windowsOf(Outcome outcome) {
    return Stream.concat(
            Stream.of(outcome.version()),
            Stream.of(outcome.last(), outcome.missed())
                .flatMap(Optional::stream)
                .map(one -> one.judged().version()))
        .distinct()
        .filter(one -> window(one).from() != null)
        .sorted(comparingInt(Rule.Version::number))
        .map(one -> new Outcome.Window(one, window(one).from(), window(one).until()))
        .toList();
  }

  private Standing standing(List<OfCall> open, Set<Input> missing) {
    if (!missing.isEmpty()) {
      return Standing.UNDECIDED;
    }
    var met = open.stream().filter(OfCall::isMet).findFirst();
    if (met.isEmpty()) {
      return Standing.OVER;
    }
    var unanswered = false;
    for (var check : met.get().judged().version().terms().checks()) {
      var answer = facts.answers().get(check.code());
      if (answer != null && !answer.yes()) {
        return Standing.BLOCKED;
      }
      unanswered |= answer == null;
    }
    if (unanswered) {
      missing.add(Input.CHECK);
      return Standing.UNDECIDED;
    }
    return open.get(0).isMet() ? Standing.ELIGIBLE : Standing.LATER;
  }

  private List<OfCall> calls() {
    var calls = new ArrayList<OfCall>();
    rule.announced().forEach(judged -> calls.add(new OfCall(judged, fit(judged))));
    var latest = rule.latest();
    var last = latest.terms().calls().get(latest.terms().calls().size() - 1);
    for (var years = 1; latest.terms().yearly() && years <= MOST_YEARS && isOpen(calls); years++) {
      var judged = new Rule.Judged(last.later(years), latest, true);
      calls.add(new OfCall(judged, fit(judged)));
    }
    return calls;
  }

  /** Whether a later call is worth looking at. */
  private boolean isOpen(List<OfCall> calls) {
    var last = calls.get(calls.size() - 1);
    return switch (last.fit()) {
      case TOO_LATE -> false;
      case UNKNOWN -> last.call().closes().isBefore(today);
      case MET, TOO_EARLY -> true;
    };
  }

  private Fit fit(Rule.Judged judged) {
    var call = judged.call();
    var known = facts.until(call.closes());
    var version = judged.version();
    var window = known == facts ? window(version) : looked(version, known);
    if (window.anchor() == null) {
      return Fit.UNKNOWN;
    }
    if (version.terms().anchor() == Anchor.BIRTH) {
      return born(window.anchor(), call);
    }
    return call.reference().isBefore(window.from())
        ? Fit.TOO_EARLY
        : call.reference().isAfter(window.until()) ? Fit.TOO_LATE : Fit.MET;
  }

  /** Where the sex is not known it is asked for only if the answer turns on it. */
  private Fit born(LocalDate birth, Call call) {
    var men = birth.isBefore(call.bornFromMen()) ? Fit.TOO_LATE : Fit.MET;
    var women = birth.isBefore(call.bornFromWomen()) ? Fit.TOO_LATE : Fit.MET;
    if (facts.sex() == null) {
      return men == women ? men : Fit.UNKNOWN;
    }
    return facts.sex() == Sex.FEMALE ? women : men;
  }

  private Window window(Rule.Version version) {
    return windows.computeIfAbsent(version, one -> looked(one, facts));
  }

  private static Window looked(Rule.Version version, Facts facts) {
    var terms = version.terms();
    var anchor = facts.day(terms.anchor());
    var missing = EnumSet.noneOf(Input.class);
    if (terms.dependsOnSex() && facts.sex() == null) {
      missing.add(Input.SEX);
    }
    if (anchor == null) {
      missing.add(Input.of(terms.anchor()));
      return new Window(missing, null, null, null, null);
    }
    var counted = ExtensionCount.of(facts, terms);
    return terms.anchor() == Anchor.BIRTH
        ? new Window(missing, counted, counted.add(anchor, 0), null, null)
        : new Window(
            missing,
            counted,
            counted.add(anchor, 0),
            anchor.plusYears(terms.minYears()).plusDays(1),
            counted.add(anchor, terms.maxYears()));
  }
}

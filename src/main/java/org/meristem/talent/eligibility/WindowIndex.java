package org.meristem.talent.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.meristem.platform.SearchText;
import org.meristem.talent.eligibility.ClockLines.Line;

/**
 * All researchers with what their clocks depend on, in memory, and who of them leaves which window
 * within a year: judged when first asked for on a day and by these rules, and of those whose facts
 * changed anew.
 */
final class WindowIndex {
  private static final int MONTHS = 12;
  private static final Comparator<Leaving> SOONEST =
      Comparator.comparing((Leaving one) -> one.call().closes())
          .thenComparing(Leaving::number)
          .thenComparing(Leaving::rule);

  private final Map<String, Judged> persons = new TreeMap<>();
  private volatile Seen seen;

  /** What was asked for last. */
  private record Seen(List<Rule> rules, LocalDate today, Windows windows) {}

  /**
   * Who leaves a window, soonest first, and who cannot be judged, in the order of their numbers.
   */
  record Windows(List<Leaving> leaving, List<Undecided> undecided) {}

  WindowIndex(Collection<Line> lines) {
    lines.forEach(line -> persons.put(SearchText.of(line.number()), new Judged(line)));
  }

  private WindowIndex(Map<String, Judged> known) {
    persons.putAll(known);
  }

  /** The same with what these researchers have become; some may be new, some gone. */
  WindowIndex with(Set<String> numbers, List<Line> changed) {
    var fresh = new WindowIndex(persons);
    numbers.forEach(number -> fresh.persons.remove(SearchText.of(number)));
    changed.forEach(line -> fresh.persons.put(SearchText.of(line.number()), new Judged(line)));
    return fresh;
  }

  Windows at(List<Rule> rules, LocalDate today) {
    var known = seen;
    if (known == null || known.rules() != rules || !known.today().equals(today)) {
      known = new Seen(rules, today, judged(rules, today));
      seen = known;
    }
    return known.windows();
  }

  private Windows judged(List<Rule> rules, LocalDate today) {
    var all = persons.values().parallelStream().map(person -> person.at(rules, today)).toList();
    return new Windows(
        all.stream().flatMap(one -> one.leaving().stream()).sorted(SOONEST).toList(),
        all.stream().flatMap(one -> one.undecided().stream()).toList());
  }

  /** One person, with what was found last. */
  private static final class Judged {
    private final Line line;
    private Seen last;

    Judged(Line line) {
      this.line = line;
    }

    synchronized Windows at(List<Rule> rules, LocalDate today) {
      if (last == null || last.rules() != rules || !last.today().equals(today)) {
        last = new Seen(rules, today, windows(rules, today));
      }
      return last.windows();
    }

    private Windows windows(List<Rule> rules, LocalDate today) {
      var leaving = new ArrayList<Leaving>();
      var undecided = new ArrayList<Undecided>();
      for (var rule : rules) {
        var outcome = Judgement.of(line.facts(), rule, today);
        if (!outcome.missing().isEmpty() && !outcome.missing().contains(Input.CHECK)) {
          undecided.add(undecided(rule, outcome));
        } else {
          outcome
              .last()
              .filter(one -> isSoon(one.call().closes(), today))
              .ifPresent(one -> leaving.add(leaving(rule, outcome, one)));
        }
      }
      return new Windows(List.copyOf(leaving), List.copyOf(undecided));
    }

    private static boolean isSoon(LocalDate closes, LocalDate today) {
      return !closes.isBefore(today) && !closes.isAfter(today.plusMonths(MONTHS));
    }

    private Undecided undecided(Rule rule, Outcome outcome) {
      return new Undecided(
          line.number(),
          line.name(),
          line.latinName(),
          rule.code(),
          outcome.version().text().name(),
          outcome.missing());
    }

    private Leaving leaving(Rule rule, Outcome outcome, Outcome.OfCall last) {
      return new Leaving(
          line.number(),
          line.name(),
          line.latinName(),
          rule.code(),
          last.judged().version().text().name(),
          last,
          outcome.standing(),
          line.facts().extensions().stream()
              .anyMatch(one -> one.state() == ExtensionState.REQUESTED));
    }
  }
}

package org.meristem.talent.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.meristem.talent.Researcher;
import org.meristem.talent.agenda.AgendaItem;
import org.meristem.talent.agenda.AgendaSource;
import org.meristem.talent.agenda.Concern;
import org.meristem.talent.eligibility.Outcome.OfCall;

/** Calls that somebody fits and can apply for, which of them is the last, and what is not known. */
@ApplicationScoped
public class ClockAgenda implements AgendaSource {
  private static final String LINK = "/talent/clock";

  @Inject ClockLines lines;
  @Inject RuleBook book;

  @Override
  public List<AgendaItem> of(Researcher researcher, LocalDate today) {
    return lines.of(List.of(researcher.number())).stream()
        .flatMap(line -> items(line.facts(), book.rules(), today).stream())
        .toList();
  }

  /** What is not known is said once, with the number of rules that wait for it. */
  static List<AgendaItem> items(Facts facts, List<Rule> rules, LocalDate today) {
    var items = new ArrayList<AgendaItem>();
    var missing = new EnumMap<Input, Integer>(Input.class);
    for (var rule : rules) {
      var outcome = Judgement.of(facts, rule, today);
      outcome.missing().forEach(input -> missing.merge(input, 1, Integer::sum));
      calls(outcome, today).forEach(items::add);
    }
    missing.forEach(
        (input, count) ->
            items.add(AgendaItem.of(Concern.MISSING, "talent.agenda.input." + input, LINK, count)));
    return List.copyOf(items);
  }

  private static Stream<AgendaItem> calls(Outcome outcome, LocalDate today) {
    var last =
        outcome
            .last()
            .filter(one -> AgendaItem.isNear(one.call().closes(), today))
            .map(one -> item(Concern.EXPIRES, one, "talent.agenda.lastCall"));
    var next =
        outcome
            .next(today)
            .filter(one -> last.isEmpty() && outcome.standing() == Standing.ELIGIBLE)
            .filter(one -> AgendaItem.isNear(one.call().closes(), today))
            .map(one -> item(Concern.NEXT, one, "talent.agenda.nextCall"));
    return Stream.concat(last.stream(), next.stream());
  }

  private static AgendaItem item(Concern concern, OfCall one, String key) {
    var call = one.call();
    var name = one.judged().version().text().name();
    return new AgendaItem(concern, call.closes(), key, List.of(name, call.name()), LINK);
  }
}

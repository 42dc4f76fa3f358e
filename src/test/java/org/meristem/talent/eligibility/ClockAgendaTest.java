package org.meristem.talent.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meristem.talent.eligibility.Rules.day;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meristem.people.Sex;
import org.meristem.talent.agenda.AgendaItem;
import org.meristem.talent.agenda.Concern;

class ClockAgendaTest {
  private static final Rule AGE = Rules.rule("AGE", Rules.age(true));
  private static final LocalDate CLOSES = day("2026-03-20");

  @Test
  void theLastCallOfAWindowEndsAndAnyOtherIsANextStep() {
    var last = Rules.born(Sex.MALE, "1991-01-01");
    assertThat(items(last)).extracting(AgendaItem::concern).containsExactly(Concern.EXPIRES);
    assertThat(items(last)).extracting(AgendaItem::day).containsExactly(CLOSES);
    var young = Rules.born(Sex.MALE, "1995-01-01");
    assertThat(items(young)).extracting(AgendaItem::concern).containsExactly(Concern.NEXT);
    assertThat(items(young)).extracting(AgendaItem::day).containsExactly(CLOSES);
  }

  @Test
  void whoFitsNoCallAnyMoreIsToldNothing() {
    assertThat(items(Rules.born(Sex.MALE, "1990-12-31"))).isEmpty();
  }

  @Test
  void whatIsNotKnownIsSaidOnceWithTheNumberOfRulesThatWait() {
    var since = Rules.rule("SINCE", Rules.since(0, 10, List.of(), "2026-06-01"));
    var other = Rules.rule("OTHER", Rules.since(0, 5, List.of(), "2026-07-01"));
    assertThat(
            ClockAgenda.items(
                Rules.born(Sex.MALE, "1990-12-31"), List.of(since, other), Rules.TODAY))
        .containsExactly(
            AgendaItem.of(
                Concern.MISSING, "talent.agenda.input." + Input.DEFENCE, "/talent/clock", 2));
  }

  private static List<AgendaItem> items(Facts facts) {
    return ClockAgenda.items(facts, List.of(AGE), Rules.TODAY);
  }
}

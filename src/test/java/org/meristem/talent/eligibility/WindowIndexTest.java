package org.meristem.talent.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meristem.talent.eligibility.Rules.TODAY;
import static org.meristem.talent.eligibility.Rules.born;
import static org.meristem.talent.eligibility.Rules.day;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.meristem.people.Sex;
import org.meristem.talent.eligibility.ClockLines.Line;

class WindowIndexTest {
  private static final List<Rule> RULES =
      List.of(
          Rules.rule("AGE", Rules.age(true, Rules.ALL.toArray(Allowance[]::new))),
          Rules.rule("SINCE", Rules.since(2, 7, Rules.ALL, "2026-01-01", "2026-12-01")));

  /** Fits the call of 2026, which closes on 20 March, and none after it. */
  private static Line last(String number) {
    return new Line(number, "Name " + number, null, born(Sex.MALE, "1991-06-01"));
  }

  private static List<String> numbers(WindowIndex index, List<Rule> rules, String today) {
    return index.at(rules, day(today)).leaving().stream().map(Leaving::number).toList();
  }

  @Test
  void whoFitsForTheLastTimeWithinAYearIsListed() {
    var index =
        new WindowIndex(
            List.of(
                last("R2"),
                last("R1"),
                new Line("R3", "Young", null, born(Sex.MALE, "1999-01-01"))));
    assertThat(numbers(index, RULES, "2026-01-15")).containsExactly("R1", "R2");
    assertThat(numbers(index, RULES, "2026-03-20")).containsExactly("R1", "R2");
    assertThat(numbers(index, RULES, "2026-03-21")).isEmpty();
    assertThat(numbers(index, RULES, "2025-03-20")).containsExactly("R1", "R2");
    assertThat(numbers(index, RULES, "2025-03-19")).isEmpty();
  }

  @Test
  void whoCannotBeJudgedIsCounted() {
    var index = new WindowIndex(List.of(last("R1")));
    var undecided = index.at(RULES, TODAY).undecided();
    assertThat(undecided).extracting(Undecided::rule).containsExactly("SINCE");
    assertThat(undecided.get(0).missing()).containsExactly(Input.DEFENCE);
  }

  @Test
  void aChangedPersonOrRuleIsJudgedAnew() {
    var before = new WindowIndex(List.of(last("R1"), last("R2")));
    assertThat(numbers(before, RULES, "2026-01-15")).containsExactly("R1", "R2");
    var extended =
        new Line("R1", "Name R1", null, born(Sex.MALE, "1991-06-01", Rules.children(1, 1)));
    var after = before.with(Set.of("R1"), List.of(extended));
    assertThat(numbers(after, RULES, "2026-01-15")).containsExactly("R2");
    assertThat(numbers(before, RULES, "2026-01-15")).as("what somebody still reads").hasSize(2);
    assertThat(numbers(after.with(Set.of("R2"), List.of()), RULES, "2026-01-15")).isEmpty();
    var others = List.of(Rules.rule("AGE", Rules.age(false)));
    assertThat(numbers(after, others, "2026-01-15")).containsExactly("R1", "R2");
  }

  @Test
  void whoseRequestWaitsIsMarked() {
    var request =
        new Facts.Period(5, ExtensionKind.MATERNITY, null, null, 1, ExtensionState.REQUESTED);
    var index =
        new WindowIndex(
            List.of(
                last("R1"), new Line("R2", "Asks", null, born(Sex.MALE, "1991-06-01", request))));
    assertThat(index.at(RULES, TODAY).leaving())
        .extracting(Leaving::waiting)
        .containsExactly(false, true);
  }

  @Test
  void soonestComesFirst() {
    var facts =
        new Facts(Sex.MALE, day("1991-06-01"), null, day("2019-02-01"), null, List.of(), Map.of());
    var index = new WindowIndex(List.of(new Line("R1", "Both", null, facts)));
    var leaving = index.at(RULES, TODAY).leaving();
    assertThat(leaving).extracting(Leaving::rule).containsExactly("SINCE", "AGE");
    assertThat(leaving)
        .extracting(one -> one.call().closes())
        .containsExactly(day("2026-03-02"), day("2026-03-20"));
  }
}

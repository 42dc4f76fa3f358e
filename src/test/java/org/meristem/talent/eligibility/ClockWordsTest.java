package org.meristem.talent.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meristem.talent.eligibility.Rules.ALL;
import static org.meristem.talent.eligibility.Rules.TODAY;
import static org.meristem.talent.eligibility.Rules.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.people.Sex;

/**
 * What the clock says names every input it used, and says something else without any one of them.
 */
class ClockWordsTest {
  private static final LocalDate BIRTH = day("1984-08-15");
  private static final LocalDate DOCTORATE = day("2017-03-01");
  private static final LocalDate DEFENCE = day("2016-12-12");
  private static final Facts.Period CHILD = Rules.children(1, 1);
  private static final Facts.Period ILL =
      Rules.days(2, ExtensionKind.ILLNESS, "2019-01-01", "2019-12-31");
  private static final Map<String, Facts.Answer> EMPLOYED =
      Map.of("EMPLOYED", new Facts.Answer(true, day("2025-11-03")));
  private static final Facts WHOLE =
      new Facts(Sex.FEMALE, BIRTH, DOCTORATE, DEFENCE, null, List.of(CHILD, ILL), EMPLOYED);

  private static final List<Call> CALLS =
      List.of(
          new Call(
              "2026", day("2026-01-01"), day("2026-03-20"), day("1991-01-01"), day("1986-01-01")));
  private static final Rule AGE =
      Rules.rule(
          new RuleTerms(Anchor.BIRTH, null, null, true, CALLS, ALL, List.of(Rules.EMPLOYED)));
  private static final Rule DEFENDED = Rules.rule(career(Anchor.DEFENCE));
  private static final Rule AWARDED = Rules.rule(career(Anchor.DOCTORATE));

  private static RuleTerms career(Anchor anchor) {
    var calls = List.of(new Call("2026", day("2026-01-01"), day("2026-03-20"), null, null));
    return new RuleTerms(anchor, 2, 7, true, calls, ALL, List.of(Rules.EMPLOYED));
  }

  /** What a person may lack, and the rules that look at it. */
  private static Map<Facts, List<Rule>> lacking() {
    var all = new LinkedHashMap<Facts, List<Rule>>();
    all.put(
        new Facts(null, BIRTH, DOCTORATE, DEFENCE, null, List.of(CHILD, ILL), EMPLOYED),
        List.of(AGE));
    all.put(
        new Facts(Sex.FEMALE, null, DOCTORATE, DEFENCE, null, List.of(CHILD, ILL), EMPLOYED),
        List.of(AGE));
    all.put(
        new Facts(Sex.FEMALE, BIRTH, null, DEFENCE, null, List.of(CHILD, ILL), EMPLOYED),
        List.of(AWARDED));
    all.put(
        new Facts(Sex.FEMALE, BIRTH, DOCTORATE, null, null, List.of(CHILD, ILL), EMPLOYED),
        List.of(DEFENDED));
    var every = List.of(AGE, AWARDED, DEFENDED);
    all.put(WHOLE.with(List.of(ILL)), every);
    all.put(WHOLE.with(List.of(CHILD)), List.of(AWARDED, DEFENDED));
    all.put(
        new Facts(Sex.FEMALE, BIRTH, DOCTORATE, DEFENCE, null, List.of(CHILD, ILL), Map.of()),
        every);
    return all;
  }

  @Test
  void withoutAnyOneInputBothResultAndExplanationAreOthers() {
    for (var one : lacking().entrySet()) {
      for (var rule : one.getValue()) {
        var whole = Reading.of(WHOLE, rule, TODAY);
        var less = Reading.of(one.getKey(), rule, TODAY);
        assertThat(result(less)).as("%s", one.getKey()).isNotEqualTo(result(whole));
        assertThat(said(less, Locale.ENGLISH)).isNotEqualTo(said(whole, Locale.ENGLISH));
        assertThat(said(less, Locale.CHINA)).isNotEqualTo(said(whole, Locale.CHINA));
      }
    }
  }

  @Test
  void whatARuleDoesNotLookAtChangesNothing() {
    var others = new Facts(Sex.FEMALE, BIRTH, null, null, null, WHOLE.extensions(), EMPLOYED);
    assertThat(said(Reading.of(others, AGE, TODAY), Locale.ENGLISH))
        .isEqualTo(said(Reading.of(WHOLE, AGE, TODAY), Locale.ENGLISH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void everyInputIsNamed(String language) {
    var locale = Locale.forLanguageTag(language);
    var age = said(Reading.of(WHOLE, AGE, TODAY), locale);
    assertThat(age)
        .anyMatch(text -> text.contains("1984-08-15"))
        .anyMatch(text -> text.contains("2026-01-15"))
        .anyMatch(text -> text.contains("2025-11-03"))
        .anyMatch(text -> text.contains("18"))
        .anyMatch(text -> text.contains("2019-12-31"))
        .anyMatch(text -> text.contains("The house"))
        .noneMatch(text -> text.contains("2016-12-12"))
        .noneMatch(text -> text.contains("talent."));
    assertThat(said(Reading.of(WHOLE, DEFENDED, TODAY), locale))
        .anyMatch(text -> text.contains("2016-12-12"))
        .noneMatch(text -> text.contains("1984-08-15"))
        .noneMatch(text -> text.contains("2017-03-01"));
  }

  @Test
  void whatIsMissingIsSaidToDecide() {
    var facts = new Facts(Sex.FEMALE, null, null, null, null, List.of(), Map.of());
    var reading = Reading.of(facts, DEFENDED, TODAY);
    assertThat(reading.outcome().standing()).isEqualTo(Standing.UNDECIDED);
    assertThat(reading.outcome().missing()).containsExactly(Input.DEFENCE);
    assertThat(keys(reading.changes())).containsExactly("talent.clock.change.known");
  }

  @Test
  void aRequestThatWaitsIsSaidToMoveTheLastCall() {
    var request =
        new Facts.Period(7, ExtensionKind.MATERNITY, null, null, 1, ExtensionState.REQUESTED);
    var reading = Reading.of(WHOLE.with(List.of(request)), DEFENDED, TODAY);
    assertThat(reading.outcome().standing()).isEqualTo(Standing.OVER);
    var wider = Rules.rule(Rules.since(2, 9, ALL, "2026-01-01", "2027-01-01"));
    var moved = Reading.of(WHOLE.with(List.of(request)), wider, TODAY).changes();
    assertThat(keys(moved)).contains("talent.clock.change.request", "talent.clock.change.child");
    assertThat(moved.get(0).values()).contains("–", "2027-01-01");
  }

  @Test
  void theDaysThatWouldMoveTheLastCallAreJustEnough() {
    var facts = Rules.defended("2018-06-01");
    var rule = Rules.rule(Rules.since(2, 7, ALL, "2025-01-01", "2026-01-01"));
    var changes = Reading.of(facts, rule, TODAY).changes();
    var days =
        changes.stream()
            .filter(one -> one.key().endsWith(".days"))
            .filter(one -> ((Set<?>) one.values().get(0)).contains(ExtensionKind.PATERNITY))
            .findFirst()
            .orElseThrow();
    // the window ends on 1 June 2025, 214 days before 1 January 2026
    assertThat(days.values()).contains(214, "2025-01-01", "2026-01-01");
    assertThat(changes.stream().filter(one -> one.key().endsWith(".days")))
        .as("said once for all kinds of which it is true")
        .hasSize(1);
    assertThat(days.in(Locale.ENGLISH)).matches(".*\\(.*, or .*\\) would make 2026-01-01 .*");
  }

  @ParameterizedTest
  @CsvSource({"MALE,PATERNITY,MATERNITY", "FEMALE,MATERNITY,PATERNITY"})
  void adviceFitsThePerson(Sex sex, ExtensionKind advised, ExtensionKind other) {
    var facts = new Facts(sex, day("1985-06-01"), null, null, null, List.of(), EMPLOYED);
    var ages =
        List.of(new Call("2026", TODAY, day("2026-03-20"), day("1986-01-01"), day("1986-01-01")));
    var rule = Rules.rule(new RuleTerms(Anchor.BIRTH, null, null, false, ages, ALL, List.of()));
    assertThat(advised(Reading.of(facts, rule, TODAY))).contains(advised).doesNotContain(other);
    assertThat(advised(Reading.of(facts, rule, day("2026-03-21"))))
        .as("of a call that has closed")
        .isEmpty();
  }

  @Test
  void aRequestThatWaitsIsNotSaidToOpenACallThatHasClosed() {
    var child =
        new Facts.Period(1, ExtensionKind.MATERNITY, null, null, 1, ExtensionState.REQUESTED);
    var facts =
        new Facts(Sex.FEMALE, day("1985-06-01"), null, null, null, List.of(child), EMPLOYED);
    var rule = Rules.rule(Rules.age(false, ALL.toArray(Allowance[]::new)));
    assertThat(keys(Reading.of(facts, rule, TODAY).changes()))
        .contains("talent.clock.change.request");
    assertThat(Reading.of(facts, rule, day("2026-03-21")).changes()).isEmpty();
  }

  private static List<ExtensionKind> advised(Reading reading) {
    return reading.changes().stream()
        .flatMap(one -> ((Set<?>) one.values().get(0)).stream())
        .map(ExtensionKind.class::cast)
        .toList();
  }

  private static List<Object> result(Reading reading) {
    var outcome = reading.outcome();
    return java.util.Arrays.asList(
        outcome.standing(),
        outcome.calls().stream().map(Outcome.OfCall::fit).toList(),
        outcome.windows());
  }

  private static List<String> said(Reading reading, Locale locale) {
    var all = new ArrayList<Reason>(reading.result());
    all.addAll(reading.inputs());
    all.addAll(reading.extensions());
    return all.stream().map(one -> one.in(locale)).toList();
  }

  private static List<String> keys(List<Reason> reasons) {
    return reasons.stream().map(Reason::key).toList();
  }
}

package org.meristem.talent.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.meristem.talent.eligibility.Rules.ALL;
import static org.meristem.talent.eligibility.Rules.TODAY;
import static org.meristem.talent.eligibility.Rules.age;
import static org.meristem.talent.eligibility.Rules.born;
import static org.meristem.talent.eligibility.Rules.day;
import static org.meristem.talent.eligibility.Rules.defended;
import static org.meristem.talent.eligibility.Rules.fit;
import static org.meristem.talent.eligibility.Rules.rule;
import static org.meristem.talent.eligibility.Rules.since;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.people.Sex;
import org.meristem.talent.eligibility.Outcome.Fit;

class JudgementTest {
  @ParameterizedTest
  @CsvSource({
    "MALE,1990-12-31,TOO_LATE",
    "MALE,1991-01-01,MET",
    "MALE,1991-01-02,MET",
    "FEMALE,1985-12-31,TOO_LATE",
    "FEMALE,1986-01-01,MET",
    "FEMALE,1986-01-02,MET",
    "FEMALE,1990-12-31,MET"
  })
  void theBirthdayOnTheCutOffStillQualifies(Sex sex, String birth, Fit expected) {
    assertThat(fit(born(sex, birth), rule(age(false)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // more than 2 and at most 7 years before 1 January 2025: 2018-01-01 to 2022-12-31
    "2017-12-31,2025-01-01,TOO_LATE",
    "2018-01-01,2025-01-01,MET",
    "2018-01-02,2025-01-01,MET",
    "2022-12-30,2025-01-01,MET",
    "2022-12-31,2025-01-01,MET",
    "2023-01-01,2025-01-01,TOO_EARLY",
    // 29 February ends on the 28th where the year has none
    "2020-02-29,2022-02-28,TOO_EARLY",
    "2020-02-29,2022-03-01,MET",
    "2020-02-29,2027-02-28,MET",
    "2020-02-29,2027-03-01,TOO_LATE",
    "2017-02-28,2024-02-28,MET",
    "2017-02-28,2024-02-29,TOO_LATE",
    "2021-03-01,2028-02-29,MET",
    // month ends
    "2018-08-31,2025-08-31,MET",
    "2018-08-31,2025-09-01,TOO_LATE",
    "2018-04-30,2025-05-01,TOO_LATE"
  })
  void yearsAreCountedToTheDay(String defence, String reference, Fit expected) {
    assertThat(fit(defended(defence), rule(since(2, 7, List.of(), reference)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // 18 months after 31 August: the end of February
    "2018-08-31,2027-02-28,MET",
    "2018-08-31,2027-03-01,TOO_LATE",
    "2016-08-31,2025-02-28,MET",
    "2014-08-30,2023-02-28,MET",
    // one addition, so that 29 February 2020 plus 8 years and 6 months is 29 August 2028
    "2020-02-29,2028-08-29,MET",
    "2020-02-29,2028-08-30,TOO_LATE"
  })
  void aChildMovesTheEndByEighteenMonths(String defence, String reference, Fit expected) {
    assertThat(fit(defended(defence, Rules.children(1, 1)), rule(since(2, 7, ALL, reference))))
        .isEqualTo(expected);
  }

  @Test
  void anExtensionMovesABirthday() {
    var rule = rule(age(false, ALL.toArray(Allowance[]::new)));
    assertThat(fit(born(Sex.FEMALE, "1984-07-01", Rules.children(1, 1)), rule)).isEqualTo(Fit.MET);
    assertThat(fit(born(Sex.FEMALE, "1984-06-30", Rules.children(1, 1)), rule))
        .isEqualTo(Fit.TOO_LATE);
  }

  @ParameterizedTest
  @CsvSource({
    // ten days of paternity, of which the last one is needed: it counts if it lies before the close
    "2026-03-19,MET",
    "2026-03-20,MET",
    "2026-03-21,TOO_LATE",
  })
  void timeAfterTheCloseOfACallDoesNotCountForIt(String last, Fit expected) {
    var to = Rules.day(last);
    var leave =
        new Facts.Period(
            1, ExtensionKind.PATERNITY, to.minusDays(9), to, 0, ExtensionState.APPROVED);
    var rule = rule(age(false, ALL.toArray(Allowance[]::new)));
    assertThat(fit(born(Sex.MALE, "1990-12-22", leave), rule)).isEqualTo(expected);
  }

  @Test
  void whatIsExtendedAtItsEndBeginsAsBefore() {
    assertThat(
            fit(defended("2023-01-01", Rules.children(1, 1)), rule(since(2, 7, ALL, "2025-01-01"))))
        .isEqualTo(Fit.TOO_EARLY);
  }

  @Test
  void laterCallsAreExpectedUntilOneIsMissed() {
    var outcome = Judgement.of(born(Sex.MALE, "1992-05-05"), rule(age(true)), TODAY);
    assertThat(outcome.standing()).isEqualTo(Standing.ELIGIBLE);
    assertThat(outcome.calls()).hasSize(3);
    assertThat(outcome.last().orElseThrow().call().name()).isEqualTo("2027");
    assertThat(outcome.last().orElseThrow().judged().expected()).isTrue();
    assertThat(outcome.calls().get(2).fit()).isEqualTo(Fit.TOO_LATE);
    assertThat(Judgement.of(born(Sex.MALE, "1990-12-31"), rule(age(true)), TODAY).standing())
        .isEqualTo(Standing.OVER);
  }

  @Test
  void aCallIsOpenOnTheDayItCloses() {
    var rule = rule(age(false));
    var person = born(Sex.MALE, "1991-01-01");
    assertThat(Judgement.of(person, rule, day("2026-03-20")).standing())
        .isEqualTo(Standing.ELIGIBLE);
    assertThat(Judgement.of(person, rule, day("2026-03-21")).standing()).isEqualTo(Standing.OVER);
  }

  @Test
  void eachCallIsJudgedByTheLatestVersionThatNamesIt() {
    var old = since(2, 7, List.of(), "2026-01-01", "2027-01-01");
    var fresh = since(0, 10, List.of(), "2027-01-01", "2028-01-01");
    var outcome = Judgement.of(defended("2017-06-01"), rule("TWO", old, fresh), TODAY);
    assertThat(outcome.calls())
        .extracting(Outcome.OfCall::fit)
        .containsExactly(Fit.TOO_LATE, Fit.MET, Fit.TOO_LATE);
    assertThat(outcome.calls())
        .extracting(one -> one.judged().version().number())
        .containsExactly(1, 2, 2);
    assertThat(outcome.standing()).isEqualTo(Standing.LATER);
  }

  @Test
  void whoIsTooEarlyWaitsForALaterCall() {
    var rule = rule(since(2, 7, List.of(), "2026-01-01", "2027-01-01"));
    assertThat(Judgement.of(defended("2024-05-01"), rule, TODAY).standing())
        .isEqualTo(Standing.LATER);
    assertThat(Judgement.of(defended("2025-05-01"), rule, TODAY).standing())
        .isEqualTo(Standing.OVER);
  }

  @ParameterizedTest
  @CsvSource({
    // men born from 1991 on, women from 1986 on; today is 15 January 2026
    "1985-12-31,TOO_LATE,OVER",
    "1986-01-01,UNKNOWN,UNDECIDED",
    "1990-12-31,UNKNOWN,UNDECIDED",
    "1991-01-01,MET,ELIGIBLE",
  })
  void theSexIsAskedForOnlyWhereTheAnswerTurnsOnIt(String birth, Fit fit, Standing standing) {
    var outcome = Judgement.of(born(null, birth), rule(age(false)), TODAY);
    assertThat(outcome.calls().get(0).fit()).isEqualTo(fit);
    assertThat(outcome.standing()).isEqualTo(standing);
    assertThat(outcome.missing().isEmpty()).isEqualTo(standing != Standing.UNDECIDED);
  }

  @Test
  void whatIsPastAndTurnsOnTheSexIsNotSaidNeverToHaveFitted() {
    // too old for 2027 as a man and as a woman; only as a woman young enough for 2026
    var reading = Reading.of(born(null, "1986-06-01"), rule(age(true)), day("2026-06-01"));
    assertThat(reading.outcome().standing()).isEqualTo(Standing.OVER);
    assertThat(reading.outcome().missing()).isEmpty();
    assertThat(reading.result().get(0).key()).isEqualTo("talent.clock.says.past");
  }

  @Test
  void eachVersionSaysItsOwnWindow() {
    var old = since(2, 7, List.of(), "2026-01-01", "2027-01-01");
    var fresh = since(0, 10, List.of(), "2027-01-01", "2028-01-01");
    var outcome = Judgement.of(defended("2017-06-01"), rule("TWO", old, fresh), TODAY);
    assertThat(outcome.windows())
        .extracting(one -> one.version().number(), Outcome.Window::from, Outcome.Window::until)
        .containsExactly(
            tuple(1, day("2019-06-02"), day("2024-06-01")),
            tuple(2, day("2017-06-02"), day("2027-06-01")));
  }

  @Test
  void clinicalTrainingCountsFromTheFirstEligibleDegree() {
    var training = Rules.days(1, ExtensionKind.CLINICAL_TRAINING, "2012-01-01", "2013-12-31");
    var service = Rules.days(2, ExtensionKind.NATIONAL_SERVICE, "2012-01-01", "2013-12-31");
    assertThat(until(null, training)).isEqualTo(day("2022-06-01"));
    assertThat(until(day("2011-07-01"), training)).isEqualTo(day("2022-06-01").plusDays(731));
    assertThat(until(day("2013-01-01"), training)).isEqualTo(day("2022-06-01").plusDays(365));
    assertThat(until(day("2016-01-01"), training)).isEqualTo(day("2022-06-01"));
    assertThat(until(day("2011-07-01"), service)).isEqualTo(day("2022-06-01"));
  }

  private static LocalDate until(LocalDate firstDegree, Facts.Period extension) {
    var facts =
        new Facts(null, null, null, day("2015-06-01"), firstDegree, List.of(extension), Map.of());
    var rule = rule(since(2, 7, ALL, "2026-01-01"));
    return Judgement.of(facts, rule, TODAY).window().orElseThrow().until();
  }

  @Test
  void aConditionDecidesOnlyWhereTheDaysFit() {
    var terms = since(2, 7, List.of(), "2026-01-01");
    var rule =
        rule(
            new RuleTerms(
                terms.anchor(), 2, 7, false, terms.calls(), List.of(), List.of(Rules.EMPLOYED)));
    assertThat(standing(rule, "2020-01-01", null)).isEqualTo(Standing.UNDECIDED);
    assertThat(standing(rule, "2020-01-01", true)).isEqualTo(Standing.ELIGIBLE);
    assertThat(standing(rule, "2020-01-01", false)).isEqualTo(Standing.BLOCKED);
    assertThat(standing(rule, "2010-01-01", null)).isEqualTo(Standing.OVER);
  }

  private static Standing standing(Rule rule, String defence, Boolean answer) {
    Map<String, Facts.Answer> answers =
        answer == null ? Map.of() : Map.of("EMPLOYED", new Facts.Answer(answer, TODAY));
    var facts = new Facts(null, null, null, day(defence), null, List.of(), answers);
    return Judgement.of(facts, rule, TODAY).standing();
  }
}

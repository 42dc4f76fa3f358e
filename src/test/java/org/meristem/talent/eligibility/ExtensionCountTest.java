package org.meristem.talent.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meristem.talent.eligibility.ExtensionKind.CLINICAL_TRAINING;
import static org.meristem.talent.eligibility.ExtensionKind.DISASTER;
import static org.meristem.talent.eligibility.ExtensionKind.ILLNESS;
import static org.meristem.talent.eligibility.ExtensionKind.MATERNITY;
import static org.meristem.talent.eligibility.ExtensionKind.PATERNITY;
import static org.meristem.talent.eligibility.Rules.ALL;
import static org.meristem.talent.eligibility.Rules.children;
import static org.meristem.talent.eligibility.Rules.day;
import static org.meristem.talent.eligibility.Rules.days;
import static org.meristem.talent.eligibility.Rules.since;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meristem.talent.eligibility.Counted.Effect;

class ExtensionCountTest {
  private static final String DEFENCE = "2015-03-15";

  private static Counted count(List<Allowance> allowances, Facts.Period... periods) {
    return ExtensionCount.of(
        Rules.defended(DEFENCE, periods), since(2, 7, allowances, "2026-01-01"));
  }

  private static List<Effect> effects(Counted counted) {
    return counted.each().stream().map(Counted.Each::effect).toList();
  }

  @Test
  void childrenAddUp() {
    assertThat(count(ALL, children(1, 1), children(2, 2)).months()).isEqualTo(54);
  }

  @Test
  void aCapOfMonthsHoldsForAllOfTheKind() {
    var capped = List.of(new Allowance(MATERNITY, 18, 24, null, false));
    var counted = count(capped, children(1, 1), children(2, 1));
    assertThat(counted.months()).isEqualTo(24);
    assertThat(effects(counted)).containsExactly(Effect.APPLIED, Effect.CAPPED);
  }

  @Test
  void aLeaveDocumentedForLongerThanTheMonthsCountsByItsDays() {
    var upTo = maternity("2018-01-31", "2019-07-30");
    assertThat(count(ALL, upTo).months()).as("18 months end on 30 July").isEqualTo(18);
    var longer = count(ALL, maternity("2018-01-31", "2019-07-31"));
    assertThat(longer.months()).isZero();
    assertThat(longer.days()).isEqualTo(547);
  }

  private static Facts.Period maternity(String from, String to) {
    return new Facts.Period(1, MATERNITY, day(from), day(to), 1, ExtensionState.APPROVED);
  }

  @Test
  void overlappingDaysCountOnceAcrossKinds() {
    var counted =
        count(
            ALL,
            days(1, PATERNITY, "2018-01-01", "2018-01-31"),
            days(2, DISASTER, "2018-01-21", "2018-02-10"),
            days(3, PATERNITY, "2018-01-05", "2018-01-06"));
    assertThat(counted.days()).isEqualTo(31 + 10);
    assertThat(effects(counted))
        .containsExactly(Effect.APPLIED, Effect.OVERLAPPING, Effect.OVERLAPPING);
  }

  @Test
  void anIllnessMustBeLongerThanNinetyDays() {
    assertThat(effects(count(ALL, days(1, ILLNESS, "2018-01-01", "2018-03-31"))))
        .containsExactly(Effect.TOO_SHORT);
    assertThat(count(ALL, days(1, ILLNESS, "2018-01-01", "2018-04-01")).days()).isEqualTo(91);
  }

  @Test
  void clinicalTrainingCountsForFourYearsAtMost() {
    var counted = count(ALL, days(1, CLINICAL_TRAINING, "2018-03-01", "2023-12-31"));
    assertThat(counted.days()).as("2018-03-01 to 2022-02-28").isEqualTo(4 * 365 + 1);
    assertThat(effects(counted)).containsExactly(Effect.CAPPED);
    var twice =
        count(
            ALL,
            days(1, CLINICAL_TRAINING, "2018-03-01", "2020-02-29"),
            days(2, CLINICAL_TRAINING, "2022-01-01", "2026-12-31"));
    assertThat(twice.days()).isEqualTo(4 * 365 + 1);
    assertThat(twice.each().get(1).days()).isEqualTo(730);
  }

  @Test
  void daysBeforeTheDefenceAreLeftOutWhereTheRuleSaysSo() {
    var counted =
        count(
            ALL,
            days(1, DISASTER, "2015-03-01", "2015-03-16"),
            days(2, DISASTER, "2014-01-01", "2014-06-30"),
            days(3, PATERNITY, "2014-01-01", "2014-01-10"));
    assertThat(counted.days()).isEqualTo(2 + 10);
    assertThat(counted.each())
        .extracting(Counted.Each::period)
        .extracting(Facts.Period::id)
        .containsExactly(2L, 3L, 1L);
    assertThat(effects(counted)).containsExactly(Effect.EARLY, Effect.APPLIED, Effect.EARLY);
  }

  @Test
  void onlyWhatIsApprovedAndKnownToTheRuleCounts() {
    var open =
        new Facts.Period(
            1, DISASTER, day("2018-01-01"), day("2018-02-01"), 0, ExtensionState.REQUESTED);
    var refused =
        new Facts.Period(
            2, DISASTER, day("2018-01-01"), day("2018-02-01"), 0, ExtensionState.REFUSED);
    var nothing = new Facts.Period(3, DISASTER, null, null, 1, ExtensionState.APPROVED);
    assertThat(effects(count(ALL, open, refused, nothing)))
        .containsExactlyInAnyOrder(Effect.NOT_DECIDED, Effect.NOT_GRANTED, Effect.EMPTY);
    assertThat(effects(count(List.of(), days(1, DISASTER, "2018-01-01", "2018-02-01"))))
        .containsExactly(Effect.NOT_IN_RULE);
  }

  /** An earlier day of a capped kind does not push out one that nobody else counts. */
  @Test
  void kindsWithCapsMakeRoomForEachOther() {
    var capped =
        List.of(
            new Allowance(CLINICAL_TRAINING, null, 1, null, false),
            new Allowance(DISASTER, null, 1, null, false),
            new Allowance(PATERNITY, null, null, null, false));
    var training = days(1, CLINICAL_TRAINING, "2018-02-01", "2018-02-28");
    var disaster = days(2, DISASTER, "2018-01-01", "2018-01-31");
    assertThat(count(capped, training, disaster).days()).isEqualTo(28 + 31);
    var earlier = days(3, CLINICAL_TRAINING, "2018-01-01", "2018-01-31");
    var three = count(capped, training, disaster, earlier);
    assertThat(three.days()).isEqualTo(28 + 31);
    var leave = days(4, PATERNITY, "2018-01-01", "2018-01-31");
    var four = count(capped, training, disaster, earlier, leave);
    assertThat(four.days()).isEqualTo(28 + 31);
    assertThat(four.each().stream().mapToInt(Counted.Each::days).sum()).isEqualTo(four.days());
  }
}

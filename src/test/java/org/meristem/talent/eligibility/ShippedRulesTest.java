package org.meristem.talent.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meristem.talent.eligibility.Rules.day;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.people.Sex;
import org.meristem.talent.eligibility.Outcome.Fit;

/** The rules that Meristem comes with say what their sources say. */
class ShippedRulesTest {
  private static Rule rule(String code) {
    var versions = RuleSeeds.shipped().stream().filter(seed -> seed.code().equals(code)).toList();
    return Rule.of(
        code,
        versions.stream()
            .map(
                seed ->
                    new Rule.Version(
                        versions.indexOf(seed) + 1, seed.text(), seed.terms(), "system", Rules.NOW))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "HOUSE-35,MALE,2026,1990-12-31,TOO_LATE",
    "HOUSE-35,MALE,2026,1991-01-01,MET",
    "HOUSE-35,FEMALE,2026,1990-12-31,TOO_LATE",
    "HOUSE-35,FEMALE,2030,1995-01-01,MET",
    "NSFC-YOUNG,MALE,2025,1989-12-31,TOO_LATE",
    "NSFC-YOUNG,MALE,2025,1990-01-01,MET",
    "NSFC-YOUNG,FEMALE,2025,1984-12-31,TOO_LATE",
    "NSFC-YOUNG,FEMALE,2025,1985-01-01,MET",
    "NSFC-YOUNG,FEMALE,2026,1986-01-01,MET",
    "NSFC-YOUNG,FEMALE,2026,1985-12-31,TOO_LATE"
  })
  void ages(String code, Sex sex, String call, String birth, Fit expected) {
    var facts = new Facts(sex, day(birth), null, null, null, List.of(), Map.of());
    assertThat(fit(code, facts, call)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2025,2017-12-31,TOO_LATE",
    "2025,2018-01-01,MET",
    "2025,2022-12-31,MET",
    "2025,2023-01-01,TOO_EARLY",
    "2026,2018-12-31,TOO_LATE",
    "2026,2019-01-01,MET",
    "2027,2016-12-31,TOO_LATE",
    "2027,2017-01-01,MET",
    "2027,2026-12-31,MET",
    "2028,2017-12-31,TOO_LATE",
    "2028,2018-01-01,MET"
  })
  void yearsAfterTheDefence(String call, String defence, Fit expected) {
    assertThat(fit("ERC-STG", Rules.defended(defence), call)).isEqualTo(expected);
  }

  @Test
  void theErcCountsCloseFamilysIllnessAndAsylumOfMoreThanItsLeastLength() {
    for (var kind : List.of(ExtensionKind.FAMILY_ILLNESS, ExtensionKind.ASYLUM)) {
      var year = Rules.days(1, kind, "2019-01-01", "2019-12-31");
      assertThat(fit("ERC-STG", Rules.defended("2017-12-31", year), "2025")).isEqualTo(Fit.MET);
    }
    var short90 = Rules.days(1, ExtensionKind.FAMILY_ILLNESS, "2019-01-01", "2019-03-31");
    assertThat(fit("ERC-STG", Rules.defended("2017-12-31", short90), "2025"))
        .isEqualTo(Fit.TOO_LATE);
  }

  @Test
  void everyVersionNamesAndDatesItsSource() {
    assertThat(RuleSeeds.shipped())
        .allSatisfy(
            seed -> {
              assertThat(seed.text().source()).isNotBlank();
              assertThat(seed.text().dated()).isNotNull();
              assertThat(seed.text().note()).isNotBlank();
            });
  }

  @Test
  void aRuleIsStoredAndReadAsItStands() {
    assertThat(RuleSeeds.shipped())
        .allSatisfy(
            seed ->
                assertThat(TermsJson.terms(TermsJson.of(seed.terms()))).isEqualTo(seed.terms()));
  }

  private static Fit fit(String code, Facts facts, String call) {
    return Judgement.of(facts, rule(code), Rules.TODAY).calls().stream()
        .filter(one -> one.call().name().equals(call))
        .findFirst()
        .orElseThrow()
        .fit();
  }
}

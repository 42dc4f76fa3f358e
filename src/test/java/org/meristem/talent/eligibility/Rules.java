package org.meristem.talent.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.meristem.people.Sex;
import org.meristem.platform.BilingualText;

/** Rules and people of tests. */
final class Rules {
  static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
  static final Instant NOW = Instant.parse("2026-01-15T08:00:00Z");
  static final Check EMPLOYED =
      new Check("EMPLOYED", new BilingualText("Employed full-time", "全职受聘"));
  static final RuleText WORDS =
      new RuleText(
          new BilingualText("A rule", "规则"),
          new BilingualText("What it says", "条文"),
          "The house",
          LocalDate.of(2025, 9, 1),
          null);
  static final List<Allowance> ALL =
      List.of(
          new Allowance(ExtensionKind.MATERNITY, 18, null, null, false),
          new Allowance(ExtensionKind.PATERNITY, null, null, null, false),
          new Allowance(ExtensionKind.ILLNESS, null, null, 90, true),
          new Allowance(ExtensionKind.NATIONAL_SERVICE, null, null, null, true),
          new Allowance(ExtensionKind.CLINICAL_TRAINING, null, 48, null, true),
          new Allowance(ExtensionKind.DISASTER, null, null, null, true));

  private Rules() {}

  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  /** A rule of one version. */
  static Rule rule(RuleTerms terms) {
    return rule("TEST", terms);
  }

  /** A rule of these versions, in their order. */
  static Rule rule(String code, RuleTerms... terms) {
    var versions = new ArrayList<Rule.Version>();
    Arrays.stream(terms)
        .forEach(
            one ->
                versions.add(new Rule.Version(versions.size() + 1, WORDS, one, "director", NOW)));
    return Rule.of(code, versions);
  }

  /** Under 35 (men) and 40 (women) on 1 January, called each year from 2026 on. */
  static RuleTerms age(boolean yearly, Allowance... allowances) {
    return new RuleTerms(
        Anchor.BIRTH,
        null,
        null,
        yearly,
        List.of(
            new Call(
                "2026",
                day("2026-01-01"),
                day("2026-03-20"),
                day("1991-01-01"),
                day("1986-01-01"))),
        List.of(allowances),
        List.of());
  }

  /**
   * More than some and at most some years after the defence, for calls with these reference days.
   */
  static RuleTerms since(int min, int max, List<Allowance> allowances, String... references) {
    return new RuleTerms(
        Anchor.DEFENCE,
        min,
        max,
        false,
        Arrays.stream(references)
            .map(Rules::day)
            .map(on -> new Call(on.toString(), on, on.plusDays(60), null, null))
            .toList(),
        allowances,
        List.of());
  }

  static Facts born(Sex sex, String day, Facts.Period... extensions) {
    return new Facts(sex, day(day), null, null, null, List.of(extensions), Map.of());
  }

  static Facts defended(String day, Facts.Period... extensions) {
    return new Facts(null, null, null, day(day), null, List.of(extensions), Map.of());
  }

  static Facts.Period days(long id, ExtensionKind kind, String from, String to) {
    return new Facts.Period(id, kind, day(from), day(to), 0, ExtensionState.APPROVED);
  }

  static Facts.Period children(long id, int children) {
    return new Facts.Period(
        id, ExtensionKind.MATERNITY, null, null, children, ExtensionState.APPROVED);
  }

  /** Whether the first call of a rule is fitted. */
  static Outcome.Fit fit(Facts facts, Rule rule) {
    return Judgement.of(facts, rule, TODAY).calls().get(0).fit();
  }
}

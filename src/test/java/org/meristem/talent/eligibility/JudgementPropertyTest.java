package org.meristem.talent.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.meristem.people.Sex;
import org.meristem.talent.eligibility.Outcome.Fit;

class JudgementPropertyTest {
  private static final ExtensionKind[] KINDS = ExtensionKind.values();

  /** Each try makes up rules, a life and extensions, many of them at the ends of months. */
  @Property(tries = 400)
  void theEngineSaysWhatWalkingFromDayToDaySays(@ForAll long seed) {
    var chance = new Random(seed);
    var terms = chance.nextBoolean() ? age(chance) : career(chance);
    var facts = life(chance);
    var walker = new DayWalker(facts, terms);
    for (var one : Judgement.of(facts, Rules.rule(terms), Rules.TODAY).calls()) {
      assertThat(one.fit() == Fit.MET)
          .as("%s %s %s", facts, terms, one.call())
          .isEqualTo(walker.fits(one.call()));
    }
  }

  /** Whatever is approved besides never shortens a window. */
  @Property(tries = 4000)
  void aFurtherExtensionNeverTakesTimeAway(@ForAll long seed) {
    var chance = new Random(seed);
    var terms = career(chance);
    var facts = life(chance);
    var more = new ArrayList<>(facts.extensions());
    more.add(period(chance, 99));
    var before = Judgement.of(facts, Rules.rule(terms), Rules.TODAY).window().orElseThrow().until();
    var after =
        Judgement.of(facts.with(more), Rules.rule(terms), Rules.TODAY)
            .window()
            .orElseThrow()
            .until();
    assertThat(after).isAfterOrEqualTo(before.minusDays(SHORTER));
  }

  /**
   * So many months are worth up to four days less where a further period lets a cap begin on
   * another day: 13 of them have 397 days from 28 January 2024 and 393 from 1 February 2013.
   */
  private static final int SHORTER = 4;

  private static RuleTerms age(Random chance) {
    var cut = edge(chance, 1986);
    var call =
        new Call("A", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1), cut, cut.minusYears(5));
    return new RuleTerms(
        Anchor.BIRTH, null, null, false, List.of(call), allowances(chance), List.of());
  }

  private static RuleTerms career(Random chance) {
    var calls = new ArrayList<Call>();
    for (var year = 2020; year < 2030; year++) {
      var on = edge(chance, year).withYear(year);
      calls.add(new Call("C" + year, on, on.plusDays(30), null, null));
    }
    var min = chance.nextInt(4);
    return new RuleTerms(
        Anchor.DEFENCE,
        min,
        min + 1 + chance.nextInt(9),
        false,
        calls,
        allowances(chance),
        List.of());
  }

  private static List<Allowance> allowances(Random chance) {
    var kinds = EnumSet.noneOf(ExtensionKind.class);
    for (var kind : KINDS) {
      if (chance.nextInt(4) > 0) {
        kinds.add(kind);
      }
    }
    return kinds.stream()
        .map(
            kind ->
                new Allowance(
                    kind,
                    chance.nextInt(3) == 0 ? 1 + chance.nextInt(18) : null,
                    chance.nextInt(3) == 0 ? 1 + chance.nextInt(30) : null,
                    chance.nextInt(3) == 0 ? chance.nextInt(100) : null,
                    chance.nextBoolean()))
        .toList();
  }

  private static Facts life(Random chance) {
    var extensions = new ArrayList<Facts.Period>();
    for (var id = chance.nextInt(6); id > 0; id--) {
      extensions.add(period(chance, id));
    }
    var sex = chance.nextBoolean() ? Sex.MALE : Sex.FEMALE;
    var birth = edge(chance, 1978 + chance.nextInt(10));
    var degree = chance.nextBoolean() ? null : edge(chance, 2004 + chance.nextInt(16));
    return new Facts(
        sex, birth, null, edge(chance, 2010 + chance.nextInt(14)), degree, extensions, Map.of());
  }

  private static Facts.Period period(Random chance, long id) {
    var from = chance.nextInt(5) == 0 ? null : edge(chance, 2005 + chance.nextInt(18));
    var to = from == null ? null : from.plusDays(chance.nextInt(chance.nextBoolean() ? 100 : 1500));
    return new Facts.Period(
        id,
        KINDS[chance.nextInt(KINDS.length)],
        from,
        to,
        chance.nextInt(3),
        chance.nextInt(6) == 0 ? ExtensionState.REQUESTED : ExtensionState.APPROVED);
  }

  /** A day in or after a year, as often as not on or beside the end of a month. */
  private static LocalDate edge(Random chance, int year) {
    var day = LocalDate.of(year, 1, 1).plusDays(chance.nextInt(1500));
    return switch (chance.nextInt(4)) {
      case 0 -> day.withDayOfMonth(day.lengthOfMonth());
      case 1 -> LocalDate.of(year - year % 4, 2, 29);
      case 2 -> day.withDayOfMonth(1);
      default -> day;
    };
  }
}

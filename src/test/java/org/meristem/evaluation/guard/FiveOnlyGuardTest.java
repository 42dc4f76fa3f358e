package org.meristem.evaluation.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.meristem.evaluation.guard.GuardCase.item;
import static org.meristem.evaluation.guard.GuardCase.named;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.meristem.platform.BilingualText;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.Stage;

class FiveOnlyGuardTest {
  private static final FiveOnlyGuard GUARD = new FiveOnlyGuard(GuardWords.ofHouse());
  private static final List<GuardCase> PROBLEMS = GuardCase.problems();
  private static final List<GuardCase> HARMLESS = GuardCase.harmless();
  private static final BilingualText PAPERS = new BilingualText("Number of papers", null);
  private static final BilingualText ORIGINALITY = new BilingualText("Originality", "原创性");

  @TestFactory
  Stream<DynamicTest> aProblemIsFlaggedForWhatItIs() {
    return PROBLEMS.stream()
        .map(
            problem ->
                DynamicTest.dynamicTest(
                    problem.trial() + " " + problem.text() + " " + problem.expected(),
                    () ->
                        assertThat(named(GUARD.examine(problem.template())))
                            .isEqualTo(problem.expected())));
  }

  @TestFactory
  Stream<DynamicTest> aHarmlessTemplateRaisesNothing() {
    return HARMLESS.stream()
        .map(
            harmless ->
                DynamicTest.dynamicTest(
                    harmless.trial() + " " + harmless.text(),
                    () -> assertThat(GUARD.examine(harmless.template()).flags()).isEmpty()));
  }

  @Test
  void theCasesAreManyAndCoverEveryRuleAndKind() {
    assertThat(PROBLEMS).hasSizeGreaterThanOrEqualTo(60);
    assertThat(HARMLESS).hasSizeGreaterThanOrEqualTo(60);
    var expected =
        PROBLEMS.stream().flatMap(problem -> problem.expected().stream()).distinct().toList();
    for (var kind : FiveOnlyKind.values()) {
      assertThat(expected).contains("WORDING:" + kind, "GATE:" + kind);
    }
    for (var rule : GuardRule.values()) {
      assertThat(expected).anyMatch(one -> one.startsWith(rule.name()));
    }
  }

  @Property(tries = 600)
  void problemWordsAreFoundHoweverTheyAreSpelled(@ForAll long seed) {
    var random = new Random(seed);
    var problem = PROBLEMS.get(random.nextInt(PROBLEMS.size()));
    var spelled = problem.spelled(Spelling.otherwise(problem.text(), random));
    var report = GUARD.examine(spelled.template());
    assertThat(named(report)).as(spelled.text()).isEqualTo(problem.expected());
    assertThat(report.flags())
        .filteredOn(flag -> flag.rule() == GuardRule.WORDING)
        .allSatisfy(flag -> assertThat(spelled.text()).contains(flag.found()));
  }

  @Test
  void whatWasFoundIsQuotedAsWrittenWithThePlaceWhereItStands() {
    var question = new BilingualText("Is it in a  Q１ Journal ?", "近五年ＳＣＩ　一区 论文不少于 3 篇");
    var flags =
        GUARD
            .examine(of(item("C7", Part.QUESTION, question, one(), null, null), other("9")))
            .flags();
    assertThat(flags)
        .extracting(Flag::rule, Flag::kind, Flag::criterion, Flag::found, Flag::part)
        .containsExactly(
            tuple(GuardRule.WORDING, FiveOnlyKind.JOURNAL_TIER, "C7", "Q１ Journal", Part.QUESTION),
            tuple(GuardRule.WORDING, FiveOnlyKind.JOURNAL_TIER, "C7", "ＳＣＩ　一区 论文", Part.QUESTION),
            tuple(
                GuardRule.GATE, FiveOnlyKind.JOURNAL_TIER, "C7", "ＳＣＩ　一区 论文不少于 3 篇", Part.QUESTION),
            tuple(GuardRule.WORDING, FiveOnlyKind.PAPERS, "C7", "3 篇", Part.QUESTION),
            tuple(GuardRule.GATE, FiveOnlyKind.PAPERS, "C7", "不少于 3 篇", Part.QUESTION));
  }

  @Test
  void thirtyPercentIsAllowedAndAHairMoreIsNot() {
    assertThat(rules(papers("30"), other("70"))).containsExactly(GuardRule.WORDING);
    assertThat(rules(papers("15"), papers("15"), other("70"))).doesNotContain(GuardRule.WEIGHT);
    assertThat(rules(papers("3"), other("7"))).doesNotContain(GuardRule.WEIGHT);
    assertThat(rules(papers("30.01"), other("69.99"))).contains(GuardRule.WEIGHT);
    assertThat(rules(papers("30.000001"), other("69.999999"))).contains(GuardRule.WEIGHT);
    assertThat(rules(papers("1"), other("2.33"))).contains(GuardRule.WEIGHT);
    assertThat(rules(papers("1"), other("2.34"))).doesNotContain(GuardRule.WEIGHT);
  }

  @Test
  void thirtyPercentHoldForEachGroupThatIsAskedTheSame() {
    var fellow = Stage.POSTDOCTORAL_FELLOW;
    var others = EnumSet.complementOf(EnumSet.of(fellow));
    // 40 of 100 for fellows, none for the others: 40 of 200 over all criteria
    var flags =
        GUARD
            .examine(
                of(
                    asked(papers("40"), Set.of(fellow)),
                    asked(other("60"), Set.of(fellow)),
                    asked(other("100"), others)))
            .flags();
    assertThat(flags)
        .filteredOn(flag -> flag.rule() == GuardRule.WEIGHT)
        .containsExactly(
            new Flag(GuardRule.WEIGHT, null, null, "40 %", Part.WEIGHT, Set.of(fellow)));
    assertThat(rules(asked(papers("30"), Set.of(fellow)), asked(other("30"), others), other("70")))
        .doesNotContain(GuardRule.WEIGHT);
    assertThat(transferRules(asked(transfer("100"), others), asked(other("100"), Set.of(fellow))))
        .containsExactly(GuardRule.TRANSFER);
  }

  private static Examined.Item asked(Examined.Item item, Set<Stage> stages) {
    return new Examined.Item(
        item.code(),
        item.name(),
        item.question(),
        item.anchors(),
        item.weight(),
        item.gate(),
        stages,
        item.evidence());
  }

  @Test
  void aShareOverTheLimitNeverReadsAsTheLimit() {
    assertThat(GUARD.examine(of(papers("30.000001"), other("69.999999"))).flags())
        .contains(new Flag(GuardRule.WEIGHT, null, null, "30.01 %", Part.WEIGHT));
    assertThat(GUARD.examine(of(papers("45"), other("45"))).flags())
        .contains(new Flag(GuardRule.WEIGHT, null, null, "50 %", Part.WEIGHT));
  }

  @Test
  void aCriterionForCommentsOnlyIsReadButWeighsNothing() {
    var report = GUARD.examine(of(item("C1", Part.NAME, PAPERS, null, null, null), other("100")));
    assertThat(named(report)).containsExactly("WORDING:PAPERS");
    assertThat(report.weights()).containsEntry(FiveOnlyKind.PAPERS, BigDecimal.ZERO);
  }

  @Test
  void aCriterionCountsOnceUnderWhatItNamesFirst() {
    var name = new BilingualText("Impact factor and awards won", null);
    var anchors = new BilingualText(null, "无|院士");
    var item = new Examined.Item("C1", name, null, anchors, BigDecimal.TEN, null, null, null);
    var weights = GUARD.examine(of(item)).weights();
    assertThat(weights).containsEntry(FiveOnlyKind.IMPACT_FACTOR, BigDecimal.TEN);
    assertThat(weights).containsEntry(FiveOnlyKind.AWARDS, BigDecimal.ZERO);
    assertThat(weights).containsEntry(FiveOnlyKind.TITLES, BigDecimal.ZERO);
  }

  @Test
  void aLeastScoreIsAGateOnlyWhereItDemandsAFiveOnlyKind() {
    var gated = item("C1", Part.NAME, PAPERS, BigDecimal.TEN, 3, null);
    var harmless = item("C2", Part.NAME, ORIGINALITY, new BigDecimal("90"), 3, null);
    assertThat(GUARD.examine(of(gated, harmless)).flags())
        .contains(new Flag(GuardRule.GATE, FiveOnlyKind.PAPERS, "C1", "3", Part.GATE))
        .noneMatch(flag -> "C2".equals(flag.criterion()));
  }

  @Test
  void ordersAndRevealedFieldsAreFlaggedInAStableOrder() {
    var order = Set.of(FiveOnlyKind.TITLES, FiveOnlyKind.PAPERS);
    var flags =
        GUARD.examine(new Examined(false, List.of(), order, Set.of(FiveOnlyKind.RANKS))).flags();
    assertThat(flags)
        .containsExactly(
            new Flag(GuardRule.ORDER, FiveOnlyKind.PAPERS, null, "PAPERS", Part.ORDER),
            new Flag(GuardRule.ORDER, FiveOnlyKind.TITLES, null, "TITLES", Part.ORDER),
            new Flag(GuardRule.REVEALED, FiveOnlyKind.RANKS, null, "RANKS", Part.REVEALED));
  }

  @Test
  void aTransferTemplateGivesTransferAtLeastThirtyPercent() {
    assertThat(transferRules(transfer("30"), other("70"))).isEmpty();
    assertThat(transferRules(transfer("10"), transfer("20.5"), other("70"))).isEmpty();
    assertThat(transferRules(transfer("29.99"), other("70.01")))
        .containsExactly(GuardRule.TRANSFER);
    assertThat(transferRules(other("100"))).containsExactly(GuardRule.TRANSFER);
    assertThat(transferRules()).containsExactly(GuardRule.TRANSFER);
    assertThat(rules(transfer("29.99"), other("70.01"))).isEmpty();
  }

  @Test
  void transferIsWhereMostEvidenceIsTransferAndTheWordingIsNot() {
    var half = Set.of(AchievementKind.LICENCE, AchievementKind.PAPER);
    var most = Set.of(AchievementKind.LICENCE, AchievementKind.DATA_SET, AchievementKind.PAPER);
    assertThat(transferWeight(item("C1", Part.NAME, ORIGINALITY, one(), null, half))).isZero();
    assertThat(transferWeight(item("C1", Part.NAME, ORIGINALITY, one(), null, most))).isOne();
    assertThat(transferWeight(item("C1", Part.NAME, PAPERS, one(), null, most))).isZero();
  }

  @Test
  void whereNothingIsSaidNothingIsFlagged() {
    var silent = new Examined.Item("C1", null, null, null, null, null, null, null);
    var blank = item("C2", Part.QUESTION, new BilingualText(" ", null), one(), 3, null);
    assertThat(GUARD.examine(of(silent, blank)).isClean()).isTrue();
    assertThat(GUARD.examine(new Examined(false, List.of(), null, null)).isClean()).isTrue();
  }

  @Test
  void whatOneLanguageHidesTheOtherShows() {
    var text = new BilingualText("Standing in the field", "影响因子");
    var report = GUARD.examine(of(item("C1", Part.NAME, text, one(), null, null), other("9")));
    assertThat(named(report)).containsExactly("WORDING:IMPACT_FACTOR");
  }

  @Property(tries = 200)
  void theWeightsOfAReportSumToTheTotalInAStableOrder(@ForAll long seed) {
    var random = new Random(seed);
    var items = new ArrayList<Examined.Item>();
    for (var i = random.nextInt(8); i >= 0; i--) {
      var text = PROBLEMS.get(random.nextInt(PROBLEMS.size())).text();
      var weight = BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(4));
      var evidence = EnumSet.noneOf(AchievementKind.class);
      Stream.of(AchievementKind.values())
          .filter(kind -> random.nextInt(4) == 0)
          .forEach(evidence::add);
      var said = random.nextBoolean() ? ORIGINALITY : new BilingualText(null, text);
      items.add(item("C" + i, Part.NAME, said, weight, null, evidence));
    }
    var weights = GUARD.examine(of(items.toArray(Examined.Item[]::new))).weights();
    var total = items.stream().map(Examined.Item::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(total);
    assertThat(weights.keySet())
        .containsExactlyElementsOf(
            Stream.concat(Stream.of(FiveOnlyKind.values()), Stream.of(OtherMeasure.values()))
                .map(Measure.class::cast)
                .toList());
  }

  private static Examined of(Examined.Item... items) {
    return new Examined(false, List.of(items), Set.of(), Set.of());
  }

  private static List<GuardRule> rules(Examined.Item... items) {
    return GUARD.examine(of(items)).flags().stream().map(Flag::rule).distinct().toList();
  }

  private static List<GuardRule> transferRules(Examined.Item... items) {
    var report = GUARD.examine(new Examined(true, List.of(items), Set.of(), Set.of()));
    return report.flags().stream().map(Flag::rule).toList();
  }

  private static BigDecimal transferWeight(Examined.Item item) {
    return GUARD.examine(of(item)).weights().get(OtherMeasure.TRANSFER);
  }

  private static BigDecimal one() {
    return BigDecimal.ONE;
  }

  private static Examined.Item papers(String weight) {
    return item("P", Part.NAME, PAPERS, new BigDecimal(weight), null, null);
  }

  private static Examined.Item other(String weight) {
    return item("O", Part.NAME, ORIGINALITY, new BigDecimal(weight), null, null);
  }

  private static Examined.Item transfer(String weight) {
    var evidence = Set.of(AchievementKind.LICENCE, AchievementKind.CONTRACT);
    return item("T", Part.NAME, ORIGINALITY, new BigDecimal(weight), null, evidence);
  }
}

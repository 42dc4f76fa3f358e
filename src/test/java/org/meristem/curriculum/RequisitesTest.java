package org.meristem.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;

class RequisitesTest {
  private static final Map<String, BilingualText> TITLES =
      Map.of(
          "NSE-5001", new BilingualText("Statistical physics", "统计物理"),
          "NSE-5010", new BilingualText("Programming", "程序设计"));

  @Property
  void whatIsWrittenIsReadBack(@ForAll("requisites") Requisites requisites) {
    assertThat(Requisites.of(requisites.groupsText(), requisites.alongsideText()))
        .isEqualTo(requisites);
  }

  @Provide
  Arbitrary<Requisites> requisites() {
    var codes = Arbitraries.strings().withCharRange('A', 'Z').ofLength(3).map(text -> text + "-1");
    var grades =
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
            .ofScale(1)
            .map(RequisitesTest::plain)
            .injectNull(0.5);
    var choices =
        Combinators.combine(codes, codes.list().ofMaxSize(2), grades).as(RequisiteChoice::new);
    var groups = choices.list().ofMinSize(1).ofMaxSize(3).map(RequisiteGroup::new);
    return Combinators.combine(groups.list().ofMaxSize(3), codes.list().ofMaxSize(2))
        .as(Requisites::new);
  }

  private static BigDecimal plain(BigDecimal grade) {
    return new BigDecimal(grade.stripTrailingZeros().toPlainString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "nse-5001>=60&(NSE-5010|nse-5011); NSE-5001 >= 60 & (NSE-5010 | NSE-5011)",
        "NSE-5001 ≥ 60 ＆ （NSE-5010｜NSE-5011）; NSE-5001 >= 60 & (NSE-5010 | NSE-5011)",
        "NSE-5001 = PHY-101 >= 70.50; NSE-5001 = PHY-101 >= 70.5",
        "ＮＳＥ－５００１ ＞＝ ６０; NSE-5001 >= 60",
        "A-1 & B-1 & A-1; A-1 & B-1",
        "A-1 | B-1 | A-1; (A-1 | B-1)",
        "((A-1)) & (B-1 & (C-1)); A-1 & B-1 & C-1",
        "(A-1 | B-1) & C-1; (A-1 | B-1) & C-1",
        "A-1 | (B-1 & C-1); (A-1 | B-1) & (A-1 | C-1)",
        "(A-1 & B-1) | (C-1 & D-1); (A-1 | C-1) & (A-1 | D-1) & (B-1 | C-1) & (B-1 | D-1)",
        "NSE-5001; NSE-5001"
      })
  void peopleWriteItInTheirWay(String typed, String stored) {
    assertThat(Requisites.of(typed, null).groupsText()).isEqualTo(stored);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A-1 | B-1 & C-1",
        "A-1 & B-1 | C-1",
        "A-1 ｜ B-1 ＆ C-1",
        "D-1 & (A-1 | B-1 & C-1)",
        "A-1 | (B-1 & C-1) & D-1"
      })
  void whatCanBeReadInTwoWaysIsAskedForInBrackets(String typed) {
    var refusal = catchThrowableOfType(RuleViolation.class, () -> Requisites.of(typed, null));
    assertThat(refusal.key()).isEqualTo("curriculum.requisite.ambiguous");
  }

  /** What it means, looked at for every set of courses passed, is what was written. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "A | (B & C); A,AB,AC,BC,ABC,AD,ABD,ACD,BCD,ABCD",
        "(A | B) & C; AC,BC,ABC,ACD,BCD,ABCD",
        "(A & B) | (C & D); AB,CD,ABC,ABD,ACD,BCD,ABCD"
      })
  void bracketsMeanWhatTheySay(String typed, String enough) {
    var needs = Requisites.of(typed, null);
    for (var passed = 0; passed < 16; passed++) {
      var courses = courses(passed);
      assertThat(
              needs.groups().stream()
                  .allMatch(
                      group ->
                          group.choices().stream().anyMatch(one -> courses.contains(one.code()))))
          .as(courses)
          .isEqualTo(List.of(enough.split(",")).contains(courses));
    }
  }

  private static String courses(int passed) {
    return IntStream.range(0, 4)
        .filter(i -> (passed & 1 << i) != 0)
        .mapToObj(i -> "ABCD".substring(i, i + 1))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"A-1 | B-1", "A-1 = B-1", "A-1 >= 60", "(A-1 | B-1) & C-1"})
  void whatIsTakenAlongsideKnowsNoAlternatives(String typed) {
    var refusal = catchThrowableOfType(RuleViolation.class, () -> Requisites.of(null, typed));
    assertThat(refusal.key()).isEqualTo("curriculum.requisite.codes");
  }

  @Test
  void whatIsTakenAlongsideWasOnceStoredWithBars() {
    var needs = Requisites.stored(null, "A-1 | B-1");
    assertThat(needs.alongside()).containsExactly("A-1", "B-1");
    assertThat(needs.alongsideText()).isEqualTo("A-1 & B-1");
  }

  @Test
  void moreThanCanBeStoredIsRefused() {
    var many =
        IntStream.range(0, 12)
            .mapToObj(i -> "(A-" + i + " & B-" + i + ")")
            .collect(Collectors.joining(" | "));
    for (var typed : List.of("A-1 & ".repeat(800) + "A-1", many)) {
      var refusal = catchThrowableOfType(RuleViolation.class, () -> Requisites.of(typed, null));
      assertThat(refusal.key()).isEqualTo("curriculum.requisite.long");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NSE-5001 and NSE-5002",
        ">= 60",
        "NSE-5001 >= sixty",
        "A-1 >= 60 = B-1",
        "A-1 > 60",
        "A-1 &",
        "| A-1",
        "A-1 && B-1",
        "(A-1",
        "A-1)",
        "()",
        "(A-1 | B-1) >= 60",
        "((((((((((((((((((((((A-1))))))))))))))))))))))"
      })
  void whatCannotBeReadIsRefused(String typed) {
    var refusal = catchThrowableOfType(RuleViolation.class, () -> Requisites.of(typed, null));
    assertThat(refusal.key()).isEqualTo("curriculum.requisite.form");
  }

  @Test
  void aGradeBeyond100IsRefused() {
    var refusal =
        catchThrowableOfType(RuleViolation.class, () -> Requisites.of("A-1 >= 101", null));
    assertThat(refusal.key()).isEqualTo("curriculum.requisite.grade");
  }

  @Test
  void coursesAreAddedAndTakenOutOneByOne() {
    var needs =
        Requisites.NONE
            .and(new RequisiteChoice("A", List.of(), null))
            .or(0, new RequisiteChoice("B", List.of(), BigDecimal.TEN))
            .equivalent(0, 1, "C")
            .and(new RequisiteChoice("D", List.of(), null))
            .alongside("E");
    assertThat(needs.groupsText()).isEqualTo("(A | B = C >= 10) & D");
    assertThat(needs.codes()).containsExactly("A", "B", "C", "D", "E");
    assertThat(needs.without(0, 0).groupsText()).isEqualTo("B = C >= 10 & D");
    assertThat(needs.without(1, 0).groupsText()).isEqualTo("(A | B = C >= 10)");
    assertThat(needs.withoutAlongside("E").alongsideText()).isNull();
  }

  @Test
  void itReadsAsASentenceInBothLanguages() {
    var needs = Requisites.of("NSE-5001 >= 60 & (NSE-5010 | NSE-5011 = PHY-101)", "NSE-5010");
    var english = new RequisiteSentence(TITLES, Locale.ENGLISH);
    assertThat(english.before(needs))
        .isEqualTo(
            "Passed beforehand: NSE-5001 Statistical physics with at least 60 and one of"
                + " (NSE-5010 Programming or NSE-5011 (or, as the same, PHY-101)).");
    assertThat(english.alongside(needs))
        .isEqualTo("Taken alongside or before: NSE-5010 Programming.");
    var chinese = new RequisiteSentence(TITLES, Locale.SIMPLIFIED_CHINESE);
    assertThat(chinese.before(needs)).contains("统计物理（成绩不低于 60）", "程序设计", "等效课程PHY-101", "之一");
    assertThat(english.before(Requisites.NONE)).isEmpty();
  }
}

package org.meristem.talent.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meristem.talent.plan.PlanCast.YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.meristem.platform.Languages;
import org.meristem.platform.WordDiff.Piece;

class PlanDiffTest {
  private final PlanText before = PlanCast.complete(3);

  @Test
  void theSameTextDiffersInNothing() {
    assertThat(PlanDiff.ofTexts(before, PlanCast.complete(3), Locale.ENGLISH))
        .hasSize(5)
        .noneMatch(PlanDiff.Line::isChanged);
  }

  @Test
  void changedGoalsAndLevelsAreMarkedWordByWord() {
    var goals = new ArrayList<>(before.goals());
    goals.set(0, new Goal("Goal one", "seen by 1", LocalDate.of(YEAR, 1, 15)));
    goals.add(new Goal("A fourth", "seen", LocalDate.of(YEAR, 4, 1)));
    var lines = new ArrayList<>(before.lines());
    lines.set(1, lines.get(1).assessed(2, 4, "by a course"));
    var diff = PlanDiff.ofTexts(before, new PlanText(lines, goals), Locale.ENGLISH);
    assertThat(diff.stream().filter(PlanDiff.Line::isChanged).map(PlanDiff.Line::name))
        .containsExactly("Goal 1", "Goal 4", "N1 Name N1");
    assertThat(marked(diff.get(0).diff().before())).isEqualTo("1");
    assertThat(marked(diff.get(0).diff().after())).isEqualTo("one");
    assertThat(marked(diff.get(5).diff().after())).isEqualTo("4");
  }

  @Test
  void ofTwoYearsOnlyTheLevelsAreMarked() {
    var lines = before.lines().stream().map(line -> line.assessed(3, 4, null)).toList();
    var goals = List.of(new Goal("Other", "things", LocalDate.of(YEAR + 1, 5, 1)));
    var diff = PlanDiff.ofYears(before, new PlanText(lines, goals), Languages.CHINESE);
    assertThat(diff.stream().filter(PlanDiff.Line::isChanged).map(PlanDiff.Line::name))
        .containsExactly("A1 A1", "N1 N1");
    assertThat(diff.get(0).name()).isEqualTo("目标 1");
    assertThat(diff.get(2).diff().after()).extracting(Piece::text).containsExactly("");
  }

  private static String marked(List<Piece> pieces) {
    return pieces.stream().filter(Piece::changed).map(Piece::text).collect(Collectors.joining());
  }
}

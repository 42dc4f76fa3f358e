package org.meristem.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.meristem.platform.BilingualText;

class CourseOutcomeTest {
  private final OutcomesConverter converter = new OutcomesConverter();

  @Test
  void outcomesAreReadBackAsTheyWereKept() {
    var outcomes =
        List.of(
            CourseOutcome.of("Explains near fields", "解释近场 𠮷"),
            CourseOutcome.of(null, "判断"),
            CourseOutcome.of("Only English", null));
    assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(outcomes)))
        .isEqualTo(outcomes);
    assertThat(converter.convertToDatabaseColumn(List.of())).isNull();
  }

  @Test
  void linesAndTabsWithinAnOutcomeBecomeSpaces() {
    var kept = converter.convertToDatabaseColumn(List.of(CourseOutcome.of("a\tb\nc", "d\r\ne")));
    assertThat(converter.convertToEntityAttribute(kept))
        .extracting(CourseOutcome::text)
        .containsExactly(new BilingualText("a b c", "d e"));
  }

  @Test
  void aLineFromBeforeThereWereIdsHasTheSameIdEachTimeItIsRead() {
    var once = converter.convertToEntityAttribute("Explains\nJudges");
    assertThat(once).extracting(one -> one.text().en()).containsExactly("Explains", "Judges");
    assertThat(converter.convertToEntityAttribute("Explains\nJudges")).isEqualTo(once);
  }

  @Test
  void twoListsSayTheSameInTwoLanguages() {
    assertThat(texts(CourseOutcome.paired(List.of("a", "", "c"), List.of("甲", ""))))
        .containsExactly("a / 甲", "c");
    assertThat(texts(CourseOutcome.paired(List.of(), List.of("甲")))).containsExactly("甲");
  }

  @Test
  void whatSaysTheSameInOneLanguageIsTheSameOutcome() {
    var before = List.of(CourseOutcome.of("a", "甲"), CourseOutcome.of("b", null));
    var after =
        CourseOutcome.keeping(
            before,
            List.of(
                CourseOutcome.of("b", "乙"),
                CourseOutcome.of("A", "甲"),
                CourseOutcome.of("new", null),
                CourseOutcome.of("b", "once more")));
    assertThat(ids(after).subList(0, 2)).containsExactly(before.get(1).id(), before.get(0).id());
    assertThat(ids(after).subList(2, 4)).doesNotContainAnyElementsOf(ids(before));
    assertThat(texts(after)).containsExactly("b / 乙", "A / 甲", "new", "b / once more");
  }

  private static List<UUID> ids(List<CourseOutcome> outcomes) {
    return outcomes.stream().map(CourseOutcome::id).toList();
  }

  private static List<String> texts(List<CourseOutcome> outcomes) {
    return outcomes.stream().map(CourseOutcome::toString).toList();
  }
}

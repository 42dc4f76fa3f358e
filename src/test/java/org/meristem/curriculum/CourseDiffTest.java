package org.meristem.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.meristem.platform.BilingualText;
import org.meristem.platform.WordDiff.Piece;

class CourseDiffTest {
  @Test
  void onlyTheChangedWordsAreMarked() {
    var change = change("Builds a model on images", "Builds and validates a model on images");
    assertThat(marked(change.before())).isEmpty();
    assertThat(marked(change.after())).isEqualTo("and validates ");
  }

  @Test
  void chineseIsMarkedByWordsToo() {
    var change = change("纳米材料化学导论", "纳米材料物理导论");
    assertThat(marked(change.before())).isEqualTo("化学");
    assertThat(marked(change.after())).isEqualTo("物理");
  }

  @Test
  void everyFieldThatDiffersIsNamedAndNoOther() {
    var before = text("Optics", "2.50", Requisites.NONE);
    var after = text("Optics", "3", Requisites.of("NSE-5001", null));
    assertThat(CourseDiff.of(before, after, Locale.ENGLISH))
        .extracting(CourseDiff.Change::field)
        .containsExactly(CourseField.CREDITS, CourseField.PREREQUISITES);
    assertThat(CourseDiff.of(before, text("Optics", "2.5", Requisites.NONE), Locale.ENGLISH))
        .isEmpty();
  }

  @Property
  void bothTextsStandThereWhole(@ForAll String before, @ForAll String after) {
    var old = text(before, null, Requisites.NONE);
    var now = text(after, null, Requisites.NONE);
    for (var change : CourseDiff.of(old, now, Locale.ENGLISH)) {
      assertThat(joined(change.before())).isEqualTo(CourseField.TITLE_EN.of(old, Locale.ENGLISH));
      assertThat(joined(change.after())).isEqualTo(CourseField.TITLE_EN.of(now, Locale.ENGLISH));
    }
  }

  private static CourseDiff.Change change(String before, String after) {
    var changes =
        CourseDiff.of(
            text(before, null, Requisites.NONE),
            text(after, null, Requisites.NONE),
            Locale.ENGLISH);
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private static String marked(List<Piece> pieces) {
    return joined(pieces.stream().filter(Piece::changed).toList());
  }

  private static String joined(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  private static CourseText text(String title, String credits, Requisites requisites) {
    var empty = CourseText.empty();
    return new CourseText(
        new BilingualText(title, null),
        null,
        credits == null ? null : new BigDecimal(credits),
        empty.hours(),
        null,
        null,
        empty.syllabus(),
        List.of(),
        List.of(),
        requisites);
  }
}

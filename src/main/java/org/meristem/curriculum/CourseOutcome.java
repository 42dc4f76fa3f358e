package org.meristem.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meristem.platform.BilingualText;
import org.meristem.platform.LineText;

/**
 * What a student can do after a course.
 *
 * @param id by which the outcome map knows it, whatever its words become from version to version
 * @param text in one language at least, each in one line
 */
public record CourseOutcome(UUID id, BilingualText text) {
  public CourseOutcome {
    text = new BilingualText(LineText.of(text.en()), LineText.of(text.zh()));
  }

  /** One that did not exist before. */
  public static CourseOutcome of(String en, String zh) {
    return new CourseOutcome(UUID.randomUUID(), new BilingualText(en, zh));
  }

  /**
   * Those of two lists that say the same in two languages, pair by pair; the shorter one is as if
   * it ended in empty ones.
   */
  public static List<CourseOutcome> paired(List<String> en, List<String> zh) {
    return IntStream.range(0, Math.max(en.size(), zh.size()))
        .mapToObj(i -> of(i < en.size() ? en.get(i) : null, i < zh.size() ? zh.get(i) : null))
        .filter(CourseOutcome::isSaid)
        .toList();
  }

  /** These, with the ids of those of before that say the same in one of the languages. */
  public static List<CourseOutcome> keeping(
      List<CourseOutcome> before, List<CourseOutcome> outcomes) {
    var left = new ArrayList<>(before);
    return outcomes.stream()
        .map(
            outcome -> {
              var same = left.stream().filter(outcome::saysAs).findFirst();
              same.ifPresent(left::remove);
              return same.map(one -> new CourseOutcome(one.id(), outcome.text())).orElse(outcome);
            })
        .toList();
  }

  private boolean saysAs(CourseOutcome other) {
    return isSame(text.en(), other.text.en()) || isSame(text.zh(), other.text.zh());
  }

  private static boolean isSame(String one, String other) {
    return one != null && one.equals(other);
  }

  public boolean isSaid() {
    return text.en() != null || text.zh() != null;
  }

  /** In both languages, where both are there. */
  @Override
  public String toString() {
    return String.join(" / ", Stream.of(text.en(), text.zh()).filter(one -> one != null).toList());
  }
}

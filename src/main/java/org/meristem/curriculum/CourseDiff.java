package org.meristem.curriculum;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.meristem.platform.WordDiff;
import org.meristem.platform.WordDiff.Piece;

/** What one text of a course says otherwise than another, field by field, with the words marked. */
public final class CourseDiff {
  /** A field that differs. */
  public record Change(CourseField field, List<Piece> before, List<Piece> after) {}

  private CourseDiff() {}

  public static List<Change> of(CourseText before, CourseText after, Locale locale) {
    return Arrays.stream(CourseField.values())
        .filter(field -> !field.of(before, locale).equals(field.of(after, locale)))
        .map(field -> change(field, field.of(before, locale), field.of(after, locale)))
        .toList();
  }

  private static Change change(CourseField field, String before, String after) {
    var diff = WordDiff.of(before, after);
    return new Change(field, diff.before(), diff.after());
  }
}

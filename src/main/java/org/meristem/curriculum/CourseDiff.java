package org.meristem.curriculum;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What one text of a course says otherwise than another, field by field, with the words marked. */
public final class CourseDiff {
  /** Words that stand side by side, all of them changed or none. */
  public record Piece(String text, boolean changed) {}

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
    var old = words(before);
    var now = words(after);
    var deltas = DiffUtils.diff(old, now).getDeltas();
    return new Change(
        field,
        pieces(old, deltas, AbstractDelta::getSource),
        pieces(now, deltas, AbstractDelta::getTarget));
  }

  /** Chinese is cut where a dictionary cuts it, everything else at spaces and marks. */
  static List<String> words(String text) {
    var breaks = BreakIterator.getWordInstance(Locale.CHINESE);
    breaks.setText(text);
    var words = new ArrayList<String>();
    for (int from = 0, to = breaks.next();
        to != BreakIterator.DONE;
        from = to, to = breaks.next()) {
      words.add(text.substring(from, to));
    }
    return words;
  }

  private static List<Piece> pieces(
      List<String> words,
      List<AbstractDelta<String>> deltas,
      Function<AbstractDelta<String>, Chunk<String>> side) {
    var pieces = new ArrayList<Piece>();
    var at = 0;
    for (var delta : deltas) {
      var chunk = side.apply(delta);
      add(pieces, words.subList(at, chunk.getPosition()), false);
      at = chunk.getPosition() + chunk.size();
      add(pieces, words.subList(chunk.getPosition(), at), true);
    }
    add(pieces, words.subList(at, words.size()), false);
    return List.copyOf(pieces);
  }

  private static void add(List<Piece> pieces, List<String> words, boolean changed) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(String.join("", words), changed));
    }
  }
}

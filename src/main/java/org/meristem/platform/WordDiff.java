package org.meristem.platform;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Two texts side by side, with the words marked that only one of them has. */
public record WordDiff(List<Piece> before, List<Piece> after) {
  /** Words that stand side by side, all of them changed or none. */
  public record Piece(String text, boolean changed) {}

  public static WordDiff of(String before, String after) {
    var old = words(before);
    var now = words(after);
    var deltas = DiffUtils.diff(old, now).getDeltas();
    return new WordDiff(
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

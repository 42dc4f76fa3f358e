package org.meristem.evaluation.guard;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.meristem.platform.SearchText;

/**
 * A text in the form in which words are looked for, which remembers how it was written. Width and
 * case no longer differ, nor do dashes; no space is left beside an ideograph, and nothing
 * invisible.
 */
final class Reading {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0F]");
  private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212]");
  private static final Pattern APOSTROPHE = Pattern.compile("[\\u2018\\u2019]");
  private static final Pattern SENTENCE_END = Pattern.compile("[;!?。]|(?<!i\\.e|e\\.g)\\.(?= |$)");
  private static final Pattern SPACE = Pattern.compile("[\\s_\\p{Z}]*");

  private final String written;
  private final StringBuilder normal = new StringBuilder();
  private int[] sentenceEnds;
  private int[] starts;
  private int[] ends;

  Reading(String written) {
    this.written = written;
    starts = new int[written.length() + 1];
    ends = new int[written.length() + 1];
    for (int start = 0, end; start < written.length(); start = end) {
      end = written.offsetByCodePoints(start, 1);
      while (end < written.length() && !NFKC.hasBoundaryBefore(written.codePointAt(end))) {
        end = written.offsetByCodePoints(end, 1);
      }
      add(start, end);
    }
  }

  private void add(int start, int end) {
    var piece = INVISIBLE.matcher(written.substring(start, end)).replaceAll("");
    if (piece.isEmpty()) {
      return;
    }
    if (SPACE.matcher(piece).matches()) {
      if (normal.length() > 0 && last() != ' ' && !isHan(last())) {
        append(" ", start, end);
      }
      return;
    }
    var form = SearchText.of(DASH.matcher(piece).replaceAll("-"));
    form = APOSTROPHE.matcher(form).replaceAll("'");
    if (!form.isEmpty() && isHan(form.codePointAt(0)) && normal.length() > 0 && last() == ' ') {
      normal.setLength(normal.length() - 1);
    }
    append(form, start, end);
  }

  private void append(String form, int start, int end) {
    for (var i = 0; i < form.length(); i++) {
      if (normal.length() == starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
        ends = Arrays.copyOf(ends, 2 * ends.length);
      }
      starts[normal.length()] = start;
      ends[normal.length()] = end;
      normal.append(form.charAt(i));
    }
  }

  private int last() {
    return normal.codePointBefore(normal.length());
  }

  private static boolean isHan(int character) {
    return Character.isIdeographic(character) || character >= 0x3000 && character <= 0x303F;
  }

  /** The how manieth sentence of the normal form a place stands in. */
  int sentence(int place) {
    if (sentenceEnds == null) {
      sentenceEnds = SENTENCE_END.matcher(normal).results().mapToInt(MatchResult::start).toArray();
    }
    var found = Arrays.binarySearch(sentenceEnds, place);
    return found < 0 ? -found - 1 : found;
  }

  String normal() {
    return normal.toString();
  }

  /** The words between two places of the normal form, as they were written. */
  String written(int start, int end) {
    return written.substring(starts[start], ends[end - 1]);
  }
}

package org.meristem.platform;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keys, codes and addresses as they are stored. What copying and spreadsheets leave in them or put
 * around them belongs to none: characters that nobody sees, full width, an apostrophe or {@code
 * ="…"} that keeps a number a text, the {@code .0} of a number that was none.
 */
public final class Identifier {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final UnicodeSet INVISIBLE =
      new UnicodeSet("[[:Cc:][:Cf:][:Default_Ignorable_Code_Point:]-[\\u0009-\\u000D]]").freeze();
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern PROTECTED =
      Pattern.compile("=?[\"\u201C\u201D](.*)[\"\u201C\u201D]|['\u2018\u2019`](.*?)'?");
  private static final Pattern FRACTION = Pattern.compile("(\\d+)\\.0+");

  private Identifier() {}

  /** The identifier that is meant; null where there is nothing of it. */
  public static String of(String typed) {
    if (typed == null) {
      return null;
    }
    var text = spaced(NFKC.normalize(visible(typed)));
    for (var bare = unwrapped(text); !bare.equals(text); bare = unwrapped(text)) {
      text = bare;
    }
    return text.isEmpty() ? null : text;
  }

  private static String unwrapped(String text) {
    var wrapped = PROTECTED.matcher(text);
    if (wrapped.matches()) {
      return spaced(wrapped.group(1) == null ? wrapped.group(2) : wrapped.group(1));
    }
    var number = FRACTION.matcher(text);
    return number.matches() ? number.group(1) : text;
  }

  /** The text without controls, marks of direction, zero widths and the like; line breaks stay. */
  static String visible(String text) {
    return withInvisible(text, point -> "");
  }

  /** The text with what nobody sees by its number, such as {@code ⟨U+200B⟩}. */
  public static String shown(String text) {
    return withInvisible(text, "⟨U+%04X⟩"::formatted);
  }

  private static String withInvisible(String text, IntFunction<String> written) {
    if (INVISIBLE.containsNone(text)) {
      return text;
    }
    return text.codePoints()
        .mapToObj(
            point -> INVISIBLE.contains(point) ? written.apply(point) : Character.toString(point))
        .collect(Collectors.joining());
  }

  private static String spaced(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }
}

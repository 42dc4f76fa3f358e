package org.meristem.platform;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text made comparable: width, case, Unicode form and spaces no longer differ, nor does what nobody
 * sees.
 */
public final class SearchText {
  /** Folds case too, and drops what Unicode calls default ignorable. */
  private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final char DELETE = 0x7F;

  private SearchText() {}

  public static String of(String... parts) {
    return parts.length == 1 && parts[0] != null
        ? of(parts[0])
        : Arrays.stream(parts)
            .filter(Objects::nonNull)
            .map(SearchText::of)
            .collect(Collectors.joining(" "));
  }

  /** The same, cut to what a column takes: made comparable, a text may grow. */
  public static String atMost(int longest, String... parts) {
    var text = of(parts);
    return text.substring(0, Math.min(text.length(), longest));
  }

  private static String of(String text) {
    return text.chars().allMatch(SearchText::isSimple) ? ofSimple(text) : ofAny(text);
  }

  static String ofAny(String text) {
    var folded = FOLDED.normalize(Identifier.visible(text));
    return SPACES.matcher(folded).replaceAll(" ").strip();
  }

  /** Letters, digits and ideographs that have one form only: most of all text. */
  private static boolean isSimple(int character) {
    return character < 0x80 || character >= 0x4E00 && character <= 0x9FFF;
  }

  private static String ofSimple(String text) {
    var simple = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (character >= 'A' && character <= 'Z') {
        simple.append((char) (character + 'a' - 'A'));
      } else if (character > ' ' && character != DELETE) {
        simple.append(character);
      } else if ((character == ' ' || character >= '\t' && character <= '\r')
          && (simple.length() == 0 || simple.charAt(simple.length() - 1) != ' ')) {
        simple.append(' ');
      }
    }
    return simple.toString().strip();
  }

  /** The pattern for SQL {@code like … escape '!'} that finds the words anywhere. */
  public static String pattern(String query) {
    return "%" + of(query).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}

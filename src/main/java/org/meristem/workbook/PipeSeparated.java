package org.meristem.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.meristem.platform.LineText;

/**
 * Several texts of one line each in one cell, with bars between them: {@code one | two}. A bar
 * within a text is written {@code \|}; backslashes before a bar are doubled, others stand for
 * themselves.
 */
public final class PipeSeparated {
  private static final char BAR = '|';
  private static final String BETWEEN = " | ";
  private static final Pattern WITHIN = Pattern.compile("(\\\\*)\\|");

  private PipeSeparated() {}

  /** What is between the bars; parts may be empty. */
  public static List<String> split(String text) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    for (var character : Objects.requireNonNullElse(text, "").toCharArray()) {
      if (character == BAR) {
        var backslashes = backslashesAtTheEnd(part);
        part.setLength(part.length() - backslashes + backslashes / 2);
        if (backslashes % 2 == 0) {
          parts.add(line(part.toString()));
          part.setLength(0);
          continue;
        }
      }
      part.append(character);
    }
    parts.add(line(part.toString()));
    return text == null ? List.of() : parts;
  }

  private static int backslashesAtTheEnd(CharSequence part) {
    var start = part.length();
    while (start > 0 && part.charAt(start - 1) == '\\') {
      start--;
    }
    return part.length() - start;
  }

  /** Null where all are empty. */
  public static String join(List<String> parts) {
    var lines = parts.stream().map(PipeSeparated::line).toList();
    return lines.stream().allMatch(String::isEmpty)
        ? null
        : lines.stream()
            .map(line -> WITHIN.matcher(line).replaceAll("$1$1\\\\|"))
            .collect(Collectors.joining(BETWEEN))
            .strip();
  }

  /** How much several texts are together, whatever it takes to write them into one cell. */
  public static int length(List<String> parts) {
    return parts.stream().mapToInt(part -> line(part).length() + BETWEEN.length()).sum();
  }

  private static String line(String part) {
    return Objects.requireNonNullElse(LineText.of(part), "");
  }
}

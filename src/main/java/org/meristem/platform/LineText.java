package org.meristem.platform;

import java.util.regex.Pattern;

/** Text of one line: line breaks and white space of any kind are one space between words. */
public final class LineText {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\x1C-\\x1F\\x85]+");

  private LineText() {}

  /** Null where there are no words. */
  public static String of(String text) {
    var line = text == null ? "" : SPACES.matcher(text).replaceAll(" ").strip();
    return line.isEmpty() ? null : line;
  }
}

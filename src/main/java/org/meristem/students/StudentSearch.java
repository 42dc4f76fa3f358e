package org.meristem.students;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is looked for in the register, as one line: words, and what narrows them down, such as
 * {@code berg programme:NSE-PHD year:2025 status:on_leave}. List, counts, export and API read the
 * same line, so that they show the same students.
 *
 * @param words to be found in number, names, e-mail, supervisor or group; empty for all
 * @param programme a programme's code, or null for all; so are year and status
 */
public record StudentSearch(
    String words, String programme, Integer entryYear, EpisodeStatus status) {
  private static final Pattern PROGRAMME = narrowing("programme", "\"[^\"]+\"|\\S+");
  private static final Pattern YEAR = narrowing("year", "\\d{4}");
  private static final Pattern STATUS = narrowing("status", String.join("|", statuses()));

  public static StudentSearch of(String line) {
    var rest = line == null ? "" : line;
    var programme = last(PROGRAMME, rest);
    var year = last(YEAR, rest);
    var status = last(STATUS, rest);
    for (var pattern : new Pattern[] {PROGRAMME, YEAR, STATUS}) {
      rest = pattern.matcher(rest).replaceAll(" ");
    }
    return new StudentSearch(
        rest.strip(),
        programme == null ? null : programme.replace("\"", ""),
        year == null ? null : Integer.valueOf(year),
        status == null ? null : EpisodeStatus.valueOf(status.toUpperCase(Locale.ROOT)));
  }

  /** The same search as a line. */
  public String line() {
    var line = new StringBuilder(words == null ? "" : words);
    if (programme != null) {
      line.append(" programme:").append(programme.contains(" ") ? quoted(programme) : programme);
    }
    if (entryYear != null) {
      line.append(" year:").append(entryYear);
    }
    if (status != null) {
      line.append(" status:").append(status.name().toLowerCase(Locale.ROOT));
    }
    return line.toString().strip();
  }

  /** The same search whatever the status. */
  StudentSearch ofAnyStatus() {
    return new StudentSearch(words, programme, entryYear, null);
  }

  /** Whether it finds every student. */
  boolean isForAll() {
    return line().isEmpty();
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static Pattern narrowing(String name, String values) {
    return Pattern.compile(
        "(?<!\\S)" + name + ":(" + values + ")(?!\\S)", Pattern.CASE_INSENSITIVE);
  }

  private static String[] statuses() {
    return Arrays.stream(EpisodeStatus.values()).map(Enum::name).toArray(String[]::new);
  }

  private static String last(Pattern pattern, String line) {
    return pattern
        .matcher(line)
        .results()
        .map(match -> match.group(1))
        .reduce((one, other) -> other)
        .orElse(null);
  }
}

package org.meristem.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.Texts;

/**
 * Something to tell people later in their language: a text's key and what it names, kept in one
 * line of the database.
 */
public record Said(String key, List<String> arguments) {
  private static final String BETWEEN = "\t";
  private static final String COUNT = "#";

  public static Said of(String key, Object... arguments) {
    return new Said(key, Arrays.stream(arguments).map(Said::kept).toList());
  }

  /** A count stays one, so that a text can count by it. */
  private static String kept(Object argument) {
    return argument instanceof Number ? COUNT + argument : String.valueOf(argument);
  }

  private static Object given(String argument) {
    return argument.matches(COUNT + "\\d+")
        ? (Object) Long.valueOf(argument.substring(1))
        : argument;
  }

  static Said of(RuleViolation refusal) {
    return of(refusal.key(), refusal.arguments());
  }

  static Said parse(String line) {
    var parts = List.of(line.split(BETWEEN, -1));
    return new Said(parts.get(0), parts.subList(1, parts.size()));
  }

  static List<Said> parseAll(String lines) {
    return lines == null ? List.of() : lines.lines().map(Said::parse).toList();
  }

  static String lines(List<Said> all) {
    return all.isEmpty() ? null : String.join("\n", all.stream().map(Said::line).toList());
  }

  /** What the text names, for the text. */
  public Object[] values() {
    return arguments.stream().map(Said::given).toArray();
  }

  /** Whether an upload told it when it came, rather than a reading of it. */
  boolean isOfUpload() {
    return !key.startsWith("imports.");
  }

  String line() {
    var clean = arguments.stream().map(text -> text.replaceAll("\\s+", " ")).toList();
    return clean.isEmpty() ? key : key + BETWEEN + String.join(BETWEEN, clean);
  }

  public String in(Locale locale) {
    return Texts.of(locale, key, values());
  }
}

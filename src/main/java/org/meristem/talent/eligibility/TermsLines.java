package org.meristem.talent.eligibility;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;

/** Calls and conditions as people type them: one a line, its parts parted by strokes. */
public final class TermsLines {
  private static final String STROKE = " | ";
  private static final int OF_A_CALL = 3;
  private static final int OF_AN_AGE_CALL = 5;
  private static final int OF_A_CHECK = 3;

  private TermsLines() {}

  /** {@code 2027 | 2027-01-01 | 2027-03-31}, in an age rule {@code | 1992-01-01 | 1987-01-01}. */
  public static String calls(List<Call> calls) {
    return lines(
        calls,
        one ->
            Stream.of(
                one.name(), one.reference(), one.closes(), one.bornFromMen(), one.bornFromWomen()));
  }

  /** {@code EMPLOYED | Employed by us | 受聘于本单位}. */
  public static String checks(List<Check> checks) {
    return lines(checks, one -> Stream.of(one.code(), one.question().en(), one.question().zh()));
  }

  private static <T> String lines(List<T> all, Function<T, Stream<Object>> parts) {
    return all.stream()
        .map(parts)
        .map(
            one ->
                one.filter(part -> part != null)
                    .map(Object::toString)
                    .collect(Collectors.joining(STROKE)))
        .collect(Collectors.joining("\n"));
  }

  /**
   * @throws RuleViolation {@code talent.rule.line} with a line that is not such a call
   */
  public static List<Call> readCalls(String text) {
    return read(text, TermsLines::call);
  }

  /**
   * @throws RuleViolation {@code talent.rule.line} with a line that is not such a condition
   */
  public static List<Check> readChecks(String text) {
    return read(text, TermsLines::check);
  }

  private static <T> List<T> read(String text, Function<String, T> each) {
    return text == null
        ? List.of()
        : text.lines().filter(line -> !line.isBlank()).map(each).toList();
  }

  private static Call call(String line) {
    var parts = parts(line);
    if (parts.size() != OF_A_CALL && parts.size() != OF_AN_AGE_CALL) {
      throw new RuleViolation("talent.rule.line", line);
    }
    var age = parts.size() == OF_AN_AGE_CALL;
    try {
      return new Call(
          parts.get(0),
          LocalDate.parse(parts.get(1)),
          LocalDate.parse(parts.get(2)),
          age ? LocalDate.parse(parts.get(3)) : null,
          age ? LocalDate.parse(parts.get(4)) : null);
    } catch (DateTimeException e) {
      throw new RuleViolation("talent.rule.line", line);
    }
  }

  private static Check check(String line) {
    var parts = parts(line);
    if (parts.size() != OF_A_CHECK || !parts.get(0).matches("[A-Z0-9-]{1,40}")) {
      throw new RuleViolation("talent.rule.line", line);
    }
    return new Check(parts.get(0), new BilingualText(parts.get(1), parts.get(2)));
  }

  private static List<String> parts(String line) {
    return Arrays.stream(line.split("[|｜]", -1)).map(String::strip).toList();
  }
}

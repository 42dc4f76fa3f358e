package org.meristem.curriculum;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.meristem.platform.RuleViolation;

/**
 * Reads what a course needs as people write it, in signs of either width. The grammar, from loose
 * to tight:
 *
 * <pre>
 * needs  = part { "&amp;" part } | part { "|" part }
 * part   = "(" needs ")" | course
 * course = code { "=" code } [ "&gt;=" grade ]
 * </pre>
 *
 * {@code &} and {@code |} never stand side by side without brackets, since nobody can say which of
 * them was meant to bind first.
 */
final class RequisiteText {
  private static final Pattern TOKEN =
      Pattern.compile(">=|[()&|=]|[^\\s()&|=<>]+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern GRADE = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
  private static final int DEEPEST = 20;
  private static final int MOST_GROUPS = 100;

  private final String text;
  private final Deque<String> tokens = new ArrayDeque<>();

  private RequisiteText(String text) {
    this.text = text.strip();
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[≥≧⩾]", ">=");
    var found = TOKEN.matcher(plain);
    var end = 0;
    while (found.find()) {
      requireForm(plain.substring(end, found.start()).isBlank());
      tokens.add(found.group());
      end = found.end();
    }
    requireForm(plain.substring(end).isBlank());
  }

  /**
   * @return groups all of which must be met; none for an empty text
   */
  static List<RequisiteGroup> groups(String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    if (text.length() > Requisites.LONGEST) {
      throw new RuleViolation("curriculum.requisite.long", Requisites.LONGEST);
    }
    var reading = new RequisiteText(text);
    var groups = reading.needs(0);
    reading.requireForm(reading.tokens.isEmpty());
    return groups;
  }

  /**
   * Codes of courses all of which are meant.
   *
   * @throws RuleViolation {@code curriculum.requisite.codes} where there are alternatives,
   *     equivalents or grades among them
   */
  static List<String> codes(String text) {
    var groups = groups(text);
    if (!groups.stream().allMatch(RequisiteGroup::isCode)) {
      throw new RuleViolation("curriculum.requisite.codes", text.strip());
    }
    return groups.stream().map(group -> group.choices().get(0).code()).toList();
  }

  private List<RequisiteGroup> needs(int depth) {
    requireForm(depth < DEEPEST);
    var groups = part(depth);
    var sign = tokens.peek();
    while ("&".equals(tokens.peek()) || "|".equals(tokens.peek())) {
      if (!tokens.pop().equals(sign)) {
        throw new RuleViolation("curriculum.requisite.ambiguous", text);
      }
      groups = sign.equals("&") ? all(groups, part(depth)) : any(groups, part(depth));
    }
    return groups;
  }

  private List<RequisiteGroup> part(int depth) {
    if ("(".equals(tokens.peek())) {
      tokens.pop();
      var inner = needs(depth + 1);
      requireForm(")".equals(tokens.poll()));
      return inner;
    }
    return List.of(new RequisiteGroup(List.of(course())));
  }

  private RequisiteChoice course() {
    var code = code();
    var equivalents = new ArrayList<String>();
    while ("=".equals(tokens.peek())) {
      tokens.pop();
      equivalents.add(code());
    }
    if (!">=".equals(tokens.peek())) {
      return new RequisiteChoice(code, equivalents, null);
    }
    tokens.pop();
    var grade = tokens.poll();
    requireForm(grade != null && GRADE.matcher(grade).matches());
    return new RequisiteChoice(code, equivalents, new BigDecimal(grade));
  }

  private String code() {
    var token = tokens.poll();
    requireForm(token != null && !token.matches(">=|[()&|=]"));
    var code = Course.codeOf(token);
    requireForm(!code.isEmpty());
    return code;
  }

  private static List<RequisiteGroup> all(List<RequisiteGroup> one, List<RequisiteGroup> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  /** One list of groups or the other, as groups: {@code (A & B) | C} is (A | C) & (B | C). */
  private static List<RequisiteGroup> any(List<RequisiteGroup> one, List<RequisiteGroup> other) {
    if (one.size() * other.size() > MOST_GROUPS) {
      throw new RuleViolation("curriculum.requisite.long", Requisites.LONGEST);
    }
    return one.stream()
        .flatMap(
            group ->
                other.stream()
                    .map(more -> Stream.of(group, more).flatMap(each -> each.choices().stream()))
                    .map(choices -> new RequisiteGroup(choices.toList())))
        .distinct()
        .toList();
  }

  private void requireForm(boolean holds) {
    if (!holds) {
      throw new RuleViolation("curriculum.requisite.form", text);
    }
  }
}

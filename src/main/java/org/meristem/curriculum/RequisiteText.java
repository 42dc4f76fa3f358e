package org.meristem.curriculum;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.meristem.curriculum.Requisites.Choice;
import org.meristem.curriculum.Requisites.Group;
import org.meristem.platform.RuleViolation;

/** Reads what a course needs as people write it, with marks of either width. */
final class RequisiteText {
  private static final Pattern CHOICE =
      Pattern.compile(
          "([^\\s>=]+)((?:\\s*=\\s*[^\\s>=]+)*)(?:\\s*>=\\s*(\\d{1,3}(?:\\.\\d{1,2})?))?");

  private RequisiteText() {}

  static List<Group> groups(String text) {
    return parts(text, "[&＆]").map(RequisiteText::group).toList();
  }

  static List<String> codes(String text, String separator) {
    return parts(text, separator).map(Course::codeOf).toList();
  }

  private static Group group(String text) {
    var bare = text.matches("[(（].*[)）]") ? text.substring(1, text.length() - 1) : text;
    return new Group(parts(bare, "[|｜]").map(RequisiteText::choice).toList());
  }

  private static Choice choice(String text) {
    var found = CHOICE.matcher(text.replace('≥', '>').replaceAll(">(?!=)", ">="));
    if (!found.matches()) {
      throw new RuleViolation("curriculum.requisite.form", text);
    }
    return new Choice(
        Course.codeOf(found.group(1)),
        codes(found.group(2), "="),
        found.group(3) == null ? null : new BigDecimal(found.group(3)));
  }

  private static Stream<String> parts(String text, String separator) {
    return text == null
        ? Stream.empty()
        : Arrays.stream(text.split(separator)).map(String::strip).filter(part -> !part.isEmpty());
  }
}

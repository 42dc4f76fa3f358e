package org.meristem.evaluation.template;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A template in words for the trail: each part by the key of its text. */
final class TemplateWords {
  private TemplateWords() {}

  static Map<String, String> of(Template template) {
    var words = new LinkedHashMap<String, String>();
    words.put("evaluation.label.template", template.name() + " / " + template.name().zh());
    words.put("evaluation.template.settings", settings(template));
    words.put(
        "evaluation.template.criteria",
        template.criteria().stream()
            .map(criterion -> criterion.code() + " " + words(criterion.text()))
            .collect(Collectors.joining("\n")));
    return words;
  }

  private static String settings(Template template) {
    return join(
        template.kind(),
        template.isBlind() ? "BLIND" : null,
        template.order(),
        template.text().shown());
  }

  private static String words(CriterionText text) {
    return join(
        text.name().en(),
        text.name().zh(),
        text.weight().stripTrailingZeros().toPlainString(),
        text.gate() == null ? null : ">= " + text.gate(),
        text.naAllowed() ? "N/A" : null,
        text.question(),
        text.anchors(),
        text.stages(),
        text.evidence());
  }

  private static String join(Object... parts) {
    return Arrays.stream(parts)
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .filter(part -> !part.isEmpty() && !part.equals("[]"))
        .collect(Collectors.joining(" · "));
  }
}

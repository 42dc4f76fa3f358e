package org.meristem.evaluation.template;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meristem.evaluation.guard.Examined;

/** A template as the five-only guard reads it. */
final class GuardView {
  private GuardView() {}

  static Examined of(Template template) {
    return new Examined(
        template.kind() == WorkKind.TECHNOLOGY_TRANSFER,
        template.criteria().stream().map(GuardView::item).toList(),
        Stream.ofNullable(template.order().measures()).collect(Collectors.toSet()),
        template.text().shown().stream()
            .map(Shown::measures)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  private static Examined.Item item(Criterion criterion) {
    return new Examined.Item(
        criterion.code(),
        criterion.name(),
        criterion.question(),
        criterion.text().anchors(),
        criterion.weight(),
        criterion.gate(),
        criterion.stages(),
        Set.copyOf(criterion.evidence()));
  }
}

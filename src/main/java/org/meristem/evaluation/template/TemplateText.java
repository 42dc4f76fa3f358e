package org.meristem.evaluation.template;

import java.util.Set;
import org.meristem.platform.BilingualText;

/**
 * What a template says besides its criteria.
 *
 * @param blind whether evaluators are not told who the candidate is
 * @param shown what they are shown besides the dossier
 */
public record TemplateText(
    BilingualText name, WorkKind kind, boolean blind, CandidateOrder order, Set<Shown> shown) {
  public TemplateText {
    shown = Set.copyOf(shown);
  }

  /** As templates are unless somebody decides otherwise: names are seen, metrics are not. */
  public static TemplateText usual(BilingualText name, WorkKind kind) {
    return new TemplateText(name, kind, false, CandidateOrder.LOT, Set.of());
  }
}

package org.meristem.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.meristem.imports.RowCheck;
import org.meristem.platform.RuleViolation;
import org.meristem.workbook.Fault.Severity;
import org.meristem.workbook.TableRow;

/**
 * Looks at a row of a workbook of criteria: a template by which somebody is judged already stays as
 * it is.
 */
final class CriterionCheck implements RowCheck {
  private final KnownCodes codes;
  private final Predicate<String> isFrozen;
  private final Map<String, Boolean> frozen = new HashMap<>();
  private final SharedValues shared =
      new SharedValues(
          "criterion",
          "template",
          List.of("templateEn", "templateZh", "workKind"),
          code -> Map.of());

  /**
   * @param codes those of the templates that are known
   * @param isFrozen whether somebody is judged by the newest version of a template
   */
  CriterionCheck(Collection<String> codes, Predicate<String> isFrozen) {
    this.codes = new KnownCodes(codes);
    this.isFrozen = isFrozen;
  }

  @Override
  public void look(TableRow row, Map<String, String> before) {
    codes.unify(row, "template");
    var template = row.values().get("template");
    if (template != null && !before.getOrDefault("template", template).equals(template)) {
      row.add("template", "criterion.elsewhere", Severity.ERROR, before.get("template"));
    }
    requireStorable(row);
    if (template != null
        && !before.equals(row.values())
        && frozen.computeIfAbsent(template, isFrozen::test)) {
      row.add("template", "template.frozen", Severity.ERROR);
    }
    shared.look(row, before);
  }

  @Override
  public Map<String, LateFault> afterwards() {
    return shared.afterwards();
  }

  /** What a criterion refuses to be is a fault of its column. */
  private static void requireStorable(TableRow row) {
    if (!row.isFaulty() && row.values().containsKey("weight")) {
      try {
        TemplateIntake.text(row.values());
      } catch (RuleViolation refusal) {
        var field = refusal.key().replaceAll(".*\\.", "");
        row.add(field, "criterion." + field, Severity.ERROR);
      }
    }
  }
}

package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.meristem.evaluation.template.Criterion;
import org.meristem.evaluation.template.CriterionText;
import org.meristem.evaluation.template.Template;
import org.meristem.evaluation.template.TemplateText;
import org.meristem.evaluation.template.Templates;
import org.meristem.evaluation.template.WorkKind;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.imports.RowCheck;
import org.meristem.platform.BilingualText;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.Stage;
import org.meristem.workbook.ColumnTypes;

/**
 * Evaluation templates: one row a criterion. It is the newest version that is read and written; one
 * that evaluators are asked to judge by is frozen.
 */
@ApplicationScoped
public class TemplateIntake extends RecordIntake<Criterion> {
  /** Whether an evaluator may leave a criterion out. */
  enum Allowed {
    YES,
    NO
  }

  @Inject private Templates templates;

  public TemplateIntake() {
    super("templates", "criterion", "evaluation.record.criterion", withRules(fields()));
  }

  private static Fields<Criterion> fields() {
    return new Fields<Criterion>("evaluation.column.")
        .code("criterion", 40, Criterion::code)
        .needed()
        .code("template", 40, criterion -> criterion.template().code())
        .needed()
        .text("templateEn", 200, criterion -> criterion.template().name().en())
        .needed()
        .text("templateZh", 200, criterion -> criterion.template().name().zh())
        .needed()
        .choice("workKind", WorkKind.class, criterion -> criterion.template().kind())
        .needed()
        .number("position", ColumnTypes.whole(1, 99), criterion -> criterion.text().position())
        .needed()
        .text("nameEn", 200, criterion -> criterion.text().name().en())
        .needed()
        .text("nameZh", 200, criterion -> criterion.text().name().zh())
        .needed()
        .text("questionEn", 400, criterion -> criterion.text().question().en())
        .text("questionZh", 400, criterion -> criterion.text().question().zh())
        .number(
            "weight",
            ColumnTypes.decimal(100),
            criterion -> Canonical.plain(criterion.text().weight()))
        .needed()
        .choice(
            "naAllowed",
            Allowed.class,
            criterion -> criterion.text().naAllowed() ? Allowed.YES : Allowed.NO)
        .needed()
        .text("anchorsEn", 1000, criterion -> criterion.text().anchors().en())
        .text("anchorsZh", 1000, criterion -> criterion.text().anchors().zh());
  }

  /** What a workbook may leave out: a gate, whom it is asked of, and what speaks to it. */
  private static Fields<Criterion> withRules(Fields<Criterion> fields) {
    return fields
        .number("gate", ColumnTypes.whole(1, CriterionText.STEPS), Criterion::gate)
        .of(
            "stages",
            ColumnTypes.choices(Stage.class),
            criterion -> Canonical.constants(criterion.stages()))
        .of(
            "evidence",
            ColumnTypes.choices(AchievementKind.class),
            criterion -> Canonical.constants(criterion.evidence()));
  }

  @Override
  public boolean may(SignedIn user) {
    return user.has(Role.DIRECTOR);
  }

  @Override
  Collection<Criterion> all() {
    return templates.criteria();
  }

  @Override
  Collection<Criterion> stored(Collection<String> keys) {
    return all();
  }

  @Override
  public RowCheck check() {
    return new CriterionCheck(
        all().stream().map(criterion -> criterion.template().code()).toList(), this::isFrozen);
  }

  @Override
  void enter(Map<String, String> row, Criterion stored) {
    var template = template(row);
    if (stored == null) {
      templates.add(new Criterion(template, row.get(key()), text(row)));
    } else {
      template.describe(stored, text(row));
    }
  }

  @Override
  boolean isInUse(Criterion criterion) {
    return criterion.template().isFrozen();
  }

  @Override
  void remove(Criterion criterion) {
    criterion.template().removeKeepingPositions(criterion);
  }

  private boolean isFrozen(String template) {
    return templates.findNewest(template).filter(Template::isFrozen).isPresent();
  }

  private Template template(Map<String, String> row) {
    var name = new BilingualText(row.get("templateEn"), row.get("templateZh"));
    var kind = WorkKind.valueOf(row.get("workKind"));
    var known = templates.findNewest(row.get("template"));
    if (known.isPresent()) {
      var text = known.get().text();
      known.get().describe(new TemplateText(name, kind, text.blind(), text.order(), text.shown()));
      return known.get();
    }
    var fresh = new Template(row.get("template"), name, kind);
    templates.add(fresh);
    return fresh;
  }

  static CriterionText text(Map<String, String> row) {
    return new CriterionText(
        Integer.parseInt(row.get("position")),
        new BilingualText(row.get("nameEn"), row.get("nameZh")),
        new BilingualText(row.get("questionEn"), row.get("questionZh")),
        new BigDecimal(row.get("weight")),
        row.get("naAllowed").equals(Allowed.YES.name()),
        new BilingualText(row.get("anchorsEn"), row.get("anchorsZh")),
        row.containsKey("gate") ? Integer.valueOf(row.get("gate")) : null,
        Canonical.constants(Stage.class, row.get("stages")),
        Canonical.constants(AchievementKind.class, row.get("evidence")));
  }
}

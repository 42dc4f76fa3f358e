package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meristem.evaluation.Criterion;
import org.meristem.evaluation.CriterionText;
import org.meristem.evaluation.Rounds;
import org.meristem.evaluation.Template;
import org.meristem.evaluation.WorkKind;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.platform.BilingualText;
import org.meristem.workbook.Column;
import org.meristem.workbook.ColumnTypes;
import org.meristem.workbook.Fault.Severity;
import org.meristem.workbook.TableRow;

/**
 * Evaluation templates: one row a criterion. A template from which a round was opened is frozen.
 */
@ApplicationScoped
public class TemplateIntake implements Intake {
  private static final String PREFIX = "evaluation.column.";

  /** Whether an evaluator may leave a criterion out. */
  enum Allowed {
    YES,
    NO
  }

  @Inject private Rounds rounds;

  @Override
  public String kind() {
    return "templates";
  }

  @Override
  public String key() {
    return "criterion";
  }

  @Override
  public String recordType() {
    return "evaluation.record.criterion";
  }

  @Override
  public boolean may(SignedIn user) {
    return user.has(Role.DIRECTOR);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text(PREFIX, "criterion", 40).needed(),
        Column.text(PREFIX, "template", 40).needed(),
        Column.text(PREFIX, "templateEn", 200).needed(),
        Column.text(PREFIX, "templateZh", 200).needed(),
        Column.of(PREFIX, "workKind", ColumnTypes.choice(WorkKind.class, Map.of())).needed(),
        Column.number(PREFIX, "position", ColumnTypes.whole(1, 99)).needed(),
        Column.text(PREFIX, "nameEn", 200).needed(),
        Column.text(PREFIX, "nameZh", 200).needed(),
        Column.text(PREFIX, "questionEn", 400),
        Column.text(PREFIX, "questionZh", 400),
        Column.number(PREFIX, "weight", ColumnTypes.decimal(100)).needed(),
        Column.of(PREFIX, "naAllowed", ColumnTypes.choice(Allowed.class, Map.of())).needed(),
        Column.text(PREFIX, "anchorsEn", 1000),
        Column.text(PREFIX, "anchorsZh", 1000));
  }

  @Override
  public Map<String, Map<String, String>> present(Collection<String> keys) {
    return rounds.findCriteria(keys).stream()
        .collect(Collectors.toMap(Criterion::code, TemplateIntake::values));
  }

  private static Map<String, String> values(Criterion criterion) {
    var text = criterion.text();
    var values = new HashMap<String, Object>();
    values.put("criterion", criterion.code());
    values.put("template", criterion.template().code());
    values.put("templateEn", criterion.template().name().en());
    values.put("templateZh", criterion.template().name().zh());
    values.put("workKind", criterion.template().kind());
    values.put("position", text.position());
    values.put("nameEn", text.name().en());
    values.put("nameZh", text.name().zh());
    values.put("questionEn", text.question().en());
    values.put("questionZh", text.question().zh());
    values.put("weight", text.weight().stripTrailingZeros().toPlainString());
    values.put("naAllowed", text.naAllowed() ? Allowed.YES : Allowed.NO);
    values.put("anchorsEn", text.anchors().en());
    values.put("anchorsZh", text.anchors().zh());
    return Canonical.of(values);
  }

  @Override
  public void check(String sheet, List<TableRow> rows) {
    var frozen =
        rows.stream()
            .map(row -> row.values().getOrDefault("template", ""))
            .distinct()
            .filter(rounds::isUsed)
            .collect(Collectors.toSet());
    for (var row : rows) {
      if (frozen.contains(row.values().get("template"))) {
        row.faults().add(row.fault(sheet, "template", "template.frozen", Severity.ERROR));
      }
    }
  }

  @Override
  public void enter(List<Map<String, String>> rows) {
    var known =
        rounds.findCriteria(rows.stream().map(row -> row.get(key())).toList()).stream()
            .collect(Collectors.toMap(Criterion::code, Function.identity()));
    for (var row : rows) {
      var template = template(row);
      var criterion = known.get(row.get(key()));
      if (criterion == null) {
        rounds.add(new Criterion(template, row.get(key()), text(row)));
      } else {
        criterion.describe(text(row));
      }
    }
  }

  private Template template(Map<String, String> row) {
    var name = new BilingualText(row.get("templateEn"), row.get("templateZh"));
    var kind = WorkKind.valueOf(row.get("workKind"));
    var template =
        rounds
            .findTemplate(row.get("template"))
            .orElseGet(
                () -> {
                  var fresh = new Template(row.get("template"), name, kind);
                  rounds.add(fresh);
                  return fresh;
                });
    template.describe(name, kind);
    return template;
  }

  private static CriterionText text(Map<String, String> row) {
    return new CriterionText(
        Integer.parseInt(row.get("position")),
        new BilingualText(row.get("nameEn"), row.get("nameZh")),
        new BilingualText(row.get("questionEn"), row.get("questionZh")),
        new BigDecimal(row.get("weight")),
        row.get("naAllowed").equals(Allowed.YES.name()),
        new BilingualText(row.get("anchorsEn"), row.get("anchorsZh")));
  }
}

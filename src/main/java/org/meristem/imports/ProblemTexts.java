package org.meristem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.meristem.platform.Identifier;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.Texts;
import org.meristem.workbook.Column;
import org.meristem.workbook.Fault;

/** Says in words what is wrong with a cell and what would be right, and what a row would change. */
@ApplicationScoped
public class ProblemTexts {
  @Inject private Intakes intakes;

  /** So much of a text of a new record is shown. */
  private static final int LONGEST = 500;

  /**
   * A field's old and new value as people read them.
   *
   * @param typed what the cell holds, where it was read as something else; else null
   */
  public record Shown(String field, String before, String after, String typed) {}

  public String message(Locale locale, String kind, Fault problem) {
    return Texts.of(
        locale,
        "imports.problem." + problem.code(),
        header(locale, kind, problem.field()),
        problem.value() == null ? "" : Identifier.shown(problem.value()),
        problem.advice() == null ? "" : problem.advice());
  }

  /** What a row changes, in the order of the columns. */
  public List<Shown> changes(Locale locale, String kind, StagedRow row) {
    var order = fields(kind);
    return row.changes().stream()
        .sorted(Comparator.comparingInt(change -> order.indexOf(change.field())))
        .map(change -> shown(locale, kind, row, change))
        .toList();
  }

  private Shown shown(Locale locale, String kind, StagedRow row, FieldChange change) {
    var column = intakes.of(kind).column(change.field());
    return new Shown(
        header(locale, kind, change.field()),
        column.map(found -> value(locale, found, change.before())).orElse(change.before()),
        cut(row, column.map(found -> value(locale, found, change.after())).orElse(change.after())),
        row.typed().containsKey(change.field())
            ? Identifier.shown(row.typed().get(change.field()))
            : null);
  }

  private static String cut(StagedRow row, String value) {
    return row.outcome() == Outcome.NEW && value.length() > LONGEST
        ? value.substring(0, value.offsetByCodePoints(0, value.codePointCount(0, LONGEST))) + "…"
        : value;
  }

  /** The fields that a kind of workbook has, in their order. */
  public List<String> fields(String kind) {
    return intakes.of(kind).columns().stream().map(Column::field).toList();
  }

  /** What may stand in a column, in a sentence. */
  public String form(Locale locale, String kind, String field) {
    return intakes.of(kind).column(field).map(column -> column.explained(locale)).orElse("");
  }

  private static String value(Locale locale, Column column, String value) {
    return value == null ? null : column.type().shown(value, locale);
  }

  public String header(Locale locale, String kind, String field) {
    return intakes.of(kind).column(field).map(column -> column.header(locale)).orElse(field);
  }
}

package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.meristem.evaluation.result.Outcome;
import org.meristem.evaluation.result.RoundResult;
import org.meristem.evaluation.review.Answer;
import org.meristem.evaluation.review.Review;
import org.meristem.evaluation.review.ReviewState;
import org.meristem.evaluation.template.Criterion;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Texts;
import org.meristem.workbook.ColumnTypes;
import org.meristem.workbook.TableWriter;

/**
 * A round as a workbook, for those who may follow it: one row an answer, beside it the review and
 * the result of the candidate, so that it can be counted in any way. What a conflict closes to the
 * reader is left out.
 */
@ApplicationScoped
public class RoundExport {
  private static final int LONGEST = 32_000;

  @Inject private RoundResult results;

  /** One answer of a submitted review; where a review has none to show, the review alone. */
  private record Row(RoundResult.Line line, Review review, Criterion criterion, Locale locale) {
    private Answer answer() {
      return criterion == null ? null : review.text().answers().get(criterion.code());
    }

    private boolean isSubmitted() {
      return review != null && review.state() == ReviewState.SUBMITTED;
    }
  }

  /**
   * @throws NotPermitted where the caller may not follow the round
   */
  @Transactional
  public void write(long round, Locale locale, OutputStream out) throws IOException {
    var fields = review(result());
    new TableWriter(fields.columns(), locale)
        .write(
            out,
            Texts.of(locale, "evaluation.reviews.title"),
            rows -> each(round, locale, row -> rows.accept(fields.of(row))));
  }

  private void each(long round, Locale locale, Consumer<Row> rows) {
    for (var line : results.lines(round)) {
      if (line.closed()) {
        continue;
      }
      if (line.reviews().isEmpty()) {
        rows.accept(new Row(line, null, null, locale));
      }
      for (var review : line.reviews()) {
        var shown =
            review.state() == ReviewState.SUBMITTED ? review.criteria() : List.<Criterion>of();
        shown.forEach(criterion -> rows.accept(new Row(line, review, criterion, locale)));
        if (shown.isEmpty()) {
          rows.accept(new Row(line, review, null, locale));
        }
      }
    }
  }

  private static Fields<Row> result() {
    return new Fields<Row>("evaluation.export.")
        .number("rank", ColumnTypes.whole(1, Integer.MAX_VALUE), row -> row.line().result().rank())
        .text("number", 40, row -> row.line().candidate().researcher().number())
        .text("candidate", 200, row -> row.line().candidate().researcher().person().name())
        .number("mean", ColumnTypes.decimal(5), row -> Canonical.plain(row.line().result().mean()))
        .number(
            "spread", ColumnTypes.decimal(5), row -> Canonical.plain(row.line().result().spread()))
        .number(
            "coverage",
            ColumnTypes.decimal(100),
            row -> Canonical.plain(row.line().result().coverage()))
        .number("counting", ColumnTypes.whole(0, 100), row -> row.line().result().counting())
        .number("invited", ColumnTypes.whole(0, 100), row -> row.line().result().invited())
        .choice(
            "decision",
            Outcome.class,
            row -> row.line().decision() == null ? null : row.line().decision().outcome());
  }

  private static Fields<Row> review(Fields<Row> fields) {
    return fields
        .text(
            "evaluator", 200, row -> row.review() == null ? null : row.review().evaluator().name())
        .choice(
            "state", ReviewState.class, row -> row.review() == null ? null : row.review().state())
        .text("criterion", 40, row -> row.criterion() == null ? null : row.criterion().code())
        .text(
            "name",
            200,
            row -> row.criterion() == null ? null : row.criterion().name().in(row.locale()))
        .number(
            "score",
            ColumnTypes.whole(1, 5),
            row -> row.answer() == null ? null : row.answer().score())
        .text("reason", LONGEST, row -> row.answer() == null ? null : row.answer().reason())
        .text("words", LONGEST, row -> row.answer() == null ? null : row.answer().words())
        .text("toPanel", LONGEST, row -> row.isSubmitted() ? row.review().text().toPanel() : null)
        .text(
            "toCandidate",
            LONGEST,
            row -> row.isSubmitted() ? row.review().text().toCandidate() : null);
  }
}

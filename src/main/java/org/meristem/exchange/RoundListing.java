package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.meristem.evaluation.conflict.ConflictKind;
import org.meristem.evaluation.result.Outcome;
import org.meristem.evaluation.result.RoundResult;
import org.meristem.evaluation.review.Answer;
import org.meristem.evaluation.review.Review;
import org.meristem.evaluation.review.ReviewState;
import org.meristem.evaluation.template.Criterion;
import org.meristem.workbook.ColumnTypes;

/**
 * A round as a workbook, for those who may follow it: one row an answer, beside it the review and
 * the result of the candidate, so that it can be counted in any way. What a conflict closes to the
 * reader is left out.
 */
@ApplicationScoped
class RoundListing extends Listing<RoundListing.Row> {
  private static final int LONGEST = 32_000;

  @Inject private RoundResult results;

  /** One answer of a submitted review; where a review has none to show, the review alone. */
  record Row(RoundResult.Line line, Review review, Criterion criterion) {
    private Answer answer() {
      return criterion == null ? null : review.text().answers().get(criterion.code());
    }

    private boolean isSubmitted() {
      return review != null && review.state() == ReviewState.SUBMITTED;
    }
  }

  @Override
  String name() {
    return "round";
  }

  @Override
  String title() {
    return "evaluation.reviews.title";
  }

  @Override
  Fields<Row> fields(Locale locale) {
    return review(result(), locale);
  }

  @Override
  List<Row> rows(UnaryOperator<String> asked) {
    return results.lines(Long.parseLong(String.valueOf(asked.apply("id")))).stream()
        .filter(line -> !line.isHidden())
        .flatMap(RoundListing::rows)
        .toList();
  }

  private static Stream<Row> rows(RoundResult.Line line) {
    return line.reviews().isEmpty()
        ? Stream.of(new Row(line, null, null))
        : line.reviews().stream().flatMap(review -> rows(line, review));
  }

  private static Stream<Row> rows(RoundResult.Line line, Review review) {
    return review.state() == ReviewState.SUBMITTED && !review.criteria().isEmpty()
        ? review.criteria().stream().map(criterion -> new Row(line, review, criterion))
        : Stream.of(new Row(line, review, null));
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

  private static Fields<Row> review(Fields<Row> fields, Locale locale) {
    return fields
        .text(
            "evaluator", 200, row -> row.review() == null ? null : row.review().evaluator().name())
        .choice(
            "state", ReviewState.class, row -> row.review() == null ? null : row.review().state())
        .choice(
            "conflict",
            ConflictKind.class,
            row -> row.review() == null ? null : row.line().conflicts().get(row.review().id()))
        .text("criterion", 40, row -> row.criterion() == null ? null : row.criterion().code())
        .text(
            "name", 200, row -> row.criterion() == null ? null : row.criterion().name().in(locale))
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

package org.meristem.evaluation.result;

import java.util.List;
import java.util.Locale;
import org.meristem.evaluation.template.Criterion;
import org.meristem.platform.Markup;
import org.meristem.platform.PdfPages;
import org.meristem.platform.Texts;
import org.meristem.platform.ZonedTimes;

/**
 * What a candidate is told of a decision, on paper: outcome, reason, figures and what the
 * evaluators say to the candidate. It names nobody who judged and tells no time at which they did.
 *
 * @param comments of the reviews that the decision was taken on, in an order that tells nothing
 */
record CandidateLetter(
    Decision decision, List<Criterion> criteria, List<String> comments, Locale language) {
  CandidateLetter {
    comments = comments.stream().sorted().toList();
  }

  byte[] pdf() {
    return PdfPages.of(language, title(), this::write);
  }

  private String title() {
    return said("evaluation.letter.title", round());
  }

  private String round() {
    return decision.candidate().round().title().in(language);
  }

  private void write(Markup body) {
    body.inner("div", "head parts").add("span", null, title());
    body.inner("div", "foot parts").add("span", null, round());
    var head = body.inner("div", "title");
    head.inner("p", "kicker parts").add("span", null, round());
    head.add("h1", null, Texts.of(language, decision.outcome()));
    var facts = body.inner("table", "facts");
    var person = decision.candidate().researcher().person();
    row(facts, said("evaluation.label.candidate"), person.name());
    row(
        facts,
        said("evaluation.letter.decided"),
        ZonedTimes.text(decision.signedAt(), decision.candidate().round().zone()));
    if (decision.number() > 1) {
      row(facts, said("evaluation.label.decision"), String.valueOf(decision.number()));
    }
    heading(body, "evaluation.decision.reason.label");
    paragraphs(body, decision.reason());
    figures(body);
    if (!comments.isEmpty()) {
      heading(body, "evaluation.letter.comments");
      comments.forEach(comment -> paragraphs(body.inner("div", "apart"), comment));
    }
    if (decision.candidate().round().rebuttalDays() > 0) {
      var zone = decision.candidate().round().zone();
      var until = ZonedTimes.text(decision.rebuttalUntil(), zone);
      heading(body, "evaluation.rebuttal.label");
      paragraphs(body, said("evaluation.rebuttal.until", until));
    }
  }

  private void figures(Markup body) {
    var result = decision.basis().result();
    heading(body, "evaluation.letter.figures");
    var table = body.inner("table", null);
    for (var criterion : criteria) {
      var of = result.byCriterion().get(criterion.code());
      if (of != null) {
        table
            .inner("tr", null)
            .add("td", null, criterion.name().in(language))
            .add("td", "number", of.mean().toPlainString());
      }
    }
    table
        .inner("tr", null)
        .add("td", null, said("evaluation.label.mean"))
        .add("td", "number", result.mean() == null ? "–" : result.mean().toPlainString());
    body.add("p", null, said("evaluation.basis", result.counting(), result.invited()));
  }

  private static void row(Markup table, String label, String words) {
    table.inner("tr", null).add("th", null, label).add("td", null, words);
  }

  private static void paragraphs(Markup part, String text) {
    text.lines().filter(line -> !line.isBlank()).forEach(line -> part.add("p", null, line.strip()));
  }

  private void heading(Markup body, String key) {
    body.add("h2", null, said(key));
  }

  private String said(String key, Object... arguments) {
    return Texts.of(language, key, arguments);
  }
}

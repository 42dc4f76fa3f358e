package org.meristem.evaluation.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.PanelMember;
import org.meristem.evaluation.Round;
import org.meristem.evaluation.result.RoundResult;
import org.meristem.evaluation.review.Review;
import org.meristem.evaluation.review.ReviewState;
import org.meristem.platform.BilingualText;

/** Rounds as the API shows them to those who may follow them; what is not known is left out. */
final class RoundsJson {
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private RoundsJson() {}

  static JsonArray list(List<Round> rounds) {
    var items = JSON.createArrayBuilder();
    rounds.forEach(round -> items.add(line(round)));
    return items.build();
  }

  private static JsonObjectBuilder line(Round round) {
    return JSON.createObjectBuilder()
        .add("id", round.id())
        .add("title", words(round.title()))
        .add("state", round.state().name())
        .add("template", round.template().code())
        .add("templateVersion", round.template().number())
        .add("responseDue", round.responseDue().toString())
        .add("due", round.due().toString())
        .add("zone", round.zone().getId())
        .add("reviewsEach", round.reviewsEach())
        .add("quorum", round.quorum())
        .add("minimumCoverage", round.minimumCoverage());
  }

  static JsonObject whole(Round round, List<Candidate> candidates, List<PanelMember> panel) {
    var judged = JSON.createArrayBuilder();
    candidates.forEach(one -> judged.add(one.researcher().number()));
    var judges = JSON.createArrayBuilder();
    panel.stream()
        .filter(one -> !one.isWithdrawn())
        .forEach(one -> judges.add(one.person().staffNumber()));
    return line(round).add("candidates", judged).add("panel", judges).build();
  }

  static JsonArray assignments(List<Review> reviews) {
    var items = JSON.createArrayBuilder();
    reviews.forEach(
        review ->
            items.add(
                JSON.createObjectBuilder()
                    .add("review", review.id())
                    .add("candidate", review.candidate().researcher().number())
                    .add("evaluator", review.evaluator().staffNumber())
                    .add("state", review.state().name())
                    .add("late", review.isLate())));
    return items.build();
  }

  static JsonArray results(List<RoundResult.Line> lines) {
    var items = JSON.createArrayBuilder();
    lines.stream().filter(line -> !line.isHidden()).forEach(line -> items.add(result(line)));
    return items.build();
  }

  static JsonObjectBuilder result(RoundResult.Line line) {
    var result = line.result();
    var item =
        JSON.createObjectBuilder()
            .add("candidate", line.candidate().researcher().number())
            .add("counting", result.counting())
            .add("invited", result.invited())
            .add("disputed", result.isDisputed())
            .add("conflicts", line.inConflict());
    Optional.ofNullable(result.mean()).ifPresent(mean -> item.add("mean", mean));
    Optional.ofNullable(result.spread()).ifPresent(spread -> item.add("spread", spread));
    Optional.ofNullable(result.coverage()).ifPresent(share -> item.add("coverage", share));
    Optional.ofNullable(result.rank()).ifPresent(rank -> item.add("rank", rank));
    var criteria = JSON.createObjectBuilder();
    result.byCriterion().forEach((code, of) -> criteria.add(code, of.mean()));
    item.add("criteria", criteria).add("belowGate", JSON.createArrayBuilder(result.belowGate()));
    Optional.ofNullable(line.decision())
        .ifPresent(decision -> item.add("decision", decision.outcome().name()));
    return item.add("inConflict", inConflict(line)).add("excluded", excluded(line));
  }

  /** The submitted reviews that need a decision of the chair. */
  private static JsonArrayBuilder inConflict(RoundResult.Line line) {
    var items = JSON.createArrayBuilder();
    line.reviews().stream()
        .filter(review -> line.conflicts().containsKey(review.id()))
        .forEach(
            review -> items.add(by(review).add("kind", line.conflicts().get(review.id()).name())));
    return items;
  }

  private static JsonArrayBuilder excluded(RoundResult.Line line) {
    var items = JSON.createArrayBuilder();
    line.reviews().stream()
        .filter(review -> review.state() == ReviewState.EXCLUDED)
        .forEach(review -> items.add(by(review).add("reason", review.conflictReason())));
    return items;
  }

  private static JsonObjectBuilder by(Review review) {
    return JSON.createObjectBuilder()
        .add("review", review.id())
        .add("evaluator", review.evaluator().staffNumber());
  }

  private static JsonObjectBuilder words(BilingualText text) {
    var json = JSON.createObjectBuilder();
    Optional.ofNullable(text.en()).ifPresent(en -> json.add("en", en));
    Optional.ofNullable(text.zh()).ifPresent(zh -> json.add("zh", zh));
    return json;
  }
}

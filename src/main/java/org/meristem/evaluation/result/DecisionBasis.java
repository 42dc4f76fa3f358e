package org.meristem.evaluation.result;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.meristem.evaluation.result.Aggregation.CriterionResult;
import org.meristem.evaluation.result.Aggregation.Result;

/**
 * On what a decision was taken: the result as it was then, and which version of which review it
 * came from. Kept as JSON, so that it can be read whatever becomes of the rest.
 *
 * @param ranked how many candidates had a rank
 * @param reviews each counting or not: its id and how often it had been handed in
 */
public record DecisionBasis(Result result, int ranked, List<ReviewSeen> reviews) {
  /** A submitted review as it was seen. */
  public record ReviewSeen(long review, int version) {}

  public DecisionBasis {
    reviews = List.copyOf(reviews);
  }

  static DecisionBasis parse(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      var json = reader.readObject();
      return new DecisionBasis(
          result(json),
          json.getInt("ranked"),
          json.getJsonArray("reviews").getValuesAs(JsonObject.class).stream()
              .map(
                  one -> new ReviewSeen(one.getJsonNumber("id").longValue(), one.getInt("version")))
              .toList());
    }
  }

  private static Result result(JsonObject json) {
    var criteria = new TreeMap<String, CriterionResult>();
    json.getJsonObject("criteria")
        .forEach((code, value) -> criteria.put(code, criterion(value.asJsonObject())));
    return new Result(
        json.getJsonNumber("candidate").longValue(),
        decimal(json, "mean"),
        decimal(json, "spread"),
        decimal(json, "coverage"),
        json.getInt("counting"),
        json.getInt("invited"),
        json.containsKey("rank") ? json.getInt("rank") : null,
        criteria,
        json.getJsonArray("belowGate").getValuesAs(JsonString::getString));
  }

  private static CriterionResult criterion(JsonObject json) {
    return new CriterionResult(
        decimal(json, "mean"),
        json.getInt("least"),
        json.getInt("greatest"),
        json.getInt("answers"));
  }

  private static BigDecimal decimal(JsonObject json, String field) {
    return json.containsKey(field) ? new BigDecimal(json.getString(field)) : null;
  }

  /** As JSON; figures as text, so that no decimal is lost. */
  @Override
  public String toString() {
    var json =
        Json.createObjectBuilder()
            .add("candidate", result.id())
            .add("counting", result.counting())
            .add("invited", result.invited())
            .add("ranked", ranked);
    put(json, "mean", result.mean());
    put(json, "spread", result.spread());
    put(json, "coverage", result.coverage());
    if (result.rank() != null) {
      json.add("rank", result.rank());
    }
    var criteria = Json.createObjectBuilder();
    result.byCriterion().forEach((code, one) -> criteria.add(code, json(one)));
    return json.add("criteria", criteria)
        .add("belowGate", Json.createArrayBuilder(result.belowGate()))
        .add("reviews", reviewsJson())
        .build()
        .toString();
  }

  private static JsonObjectBuilder json(CriterionResult one) {
    return Json.createObjectBuilder()
        .add("mean", one.mean().toPlainString())
        .add("least", one.least())
        .add("greatest", one.greatest())
        .add("answers", one.answers());
  }

  private JsonArrayBuilder reviewsJson() {
    var array = Json.createArrayBuilder();
    reviews.forEach(
        one ->
            array.add(
                Json.createObjectBuilder().add("id", one.review()).add("version", one.version())));
    return array;
  }

  private static void put(JsonObjectBuilder json, String field, BigDecimal figure) {
    if (figure != null) {
      json.add(field, figure.toPlainString());
    }
  }
}

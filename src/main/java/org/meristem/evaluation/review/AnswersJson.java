package org.meristem.evaluation.review;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers by criterion code as JSON: {@code {"TT-1": {"score": 4}, "TT-2": {"na": "why"}, "TT-3":
 * {"words": "…"}}}.
 */
public final class AnswersJson {
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private AnswersJson() {}

  public static JsonObject of(Map<String, Answer> answers) {
    var json = JSON.createObjectBuilder();
    answers.forEach(
        (code, answer) -> {
          var one = JSON.createObjectBuilder();
          if (answer.score() != null) {
            one.add("score", answer.score());
          }
          if (answer.notApplicable()) {
            one.add("na", answer.reason() == null ? "" : answer.reason());
          }
          if (answer.words() != null) {
            one.add("words", answer.words());
          }
          json.add(code, one);
        });
    return json.build();
  }

  /**
   * @throws ClassCastException where a value is not what it should be
   * @throws IllegalArgumentException where a score is none
   */
  public static Map<String, Answer> parse(JsonObject json) {
    var answers = new TreeMap<String, Answer>();
    json.forEach((code, value) -> answers.put(code, answer(value.asJsonObject())));
    return answers;
  }

  private static Answer answer(JsonObject one) {
    return new Answer(
        one.containsKey("score") ? one.getJsonNumber("score").intValueExact() : null,
        one.containsKey("na"),
        one.getString("na", null),
        one.getString("words", null));
  }
}

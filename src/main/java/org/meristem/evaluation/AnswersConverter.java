package org.meristem.evaluation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps answers by criterion code as JSON: {@code {"TT-1": {"score": 4}, "TT-2": {"na": "why"}}}.
 */
@Converter
public class AnswersConverter implements AttributeConverter<Map<String, Answer>, String> {
  @Override
  public String convertToDatabaseColumn(Map<String, Answer> answers) {
    if (answers == null) {
      return null;
    }
    var json = Json.createObjectBuilder();
    answers.forEach(
        (code, answer) -> {
          var one = Json.createObjectBuilder();
          if (answer.score() != null) {
            one.add("score", answer.score());
          }
          if (answer.notApplicable()) {
            one.add("na", answer.reason() == null ? "" : answer.reason());
          }
          json.add(code, one);
        });
    return json.build().toString();
  }

  @Override
  public Map<String, Answer> convertToEntityAttribute(String text) {
    var answers = new TreeMap<String, Answer>();
    if (text != null) {
      try (var reader = Json.createReader(new StringReader(text))) {
        reader
            .readObject()
            .forEach((code, value) -> answers.put(code, answer(value.asJsonObject())));
      }
    }
    return answers;
  }

  private static Answer answer(JsonObject one) {
    return new Answer(
        one.containsKey("score") ? one.getInt("score") : null,
        one.containsKey("na"),
        one.getString("na", null));
  }
}

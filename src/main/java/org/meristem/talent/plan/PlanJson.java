package org.meristem.talent.plan;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.meristem.platform.BilingualText;

/**
 * What a plan says as JSON: {@code {"competencies": [{"code", "domain", "name", "source", "now",
 * "wanted", "words"}], "goals": [{"what", "measure", "due"}]}}; what is not said is left out.
 */
public final class PlanJson {
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private PlanJson() {}

  public static JsonObjectBuilder of(PlanText text) {
    var lines = JSON.createArrayBuilder();
    text.lines().forEach(line -> lines.add(line(line)));
    var goals = JSON.createArrayBuilder();
    for (var goal : text.goals()) {
      var one = JSON.createObjectBuilder();
      add(one, "what", goal.what());
      add(one, "measure", goal.measure());
      add(one, "due", goal.due() == null ? null : goal.due().toString());
      goals.add(one);
    }
    return JSON.createObjectBuilder().add("competencies", lines).add("goals", goals);
  }

  private static JsonObjectBuilder line(CompetencyLine line) {
    var one = JSON.createObjectBuilder().add("code", line.code());
    one.add("domain", words(line.domain())).add("name", words(line.name()));
    one.add("source", line.source());
    if (line.now() != null) {
      one.add("now", line.now());
    }
    if (line.wanted() != null) {
      one.add("wanted", line.wanted());
    }
    add(one, "words", line.words());
    return one;
  }

  private static JsonObjectBuilder words(BilingualText text) {
    var json = JSON.createObjectBuilder();
    add(json, "en", text.en());
    add(json, "zh", text.zh());
    return json;
  }

  private static void add(JsonObjectBuilder json, String field, String value) {
    if (value != null) {
      json.add(field, value);
    }
  }

  static PlanText parse(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      var json = reader.readObject();
      return new PlanText(
          objects(json.getJsonArray("competencies")).map(PlanJson::line).toList(),
          objects(json.getJsonArray("goals")).map(PlanJson::goal).toList());
    }
  }

  private static Stream<JsonObject> objects(JsonArray array) {
    return array.getValuesAs(JsonObject.class).stream();
  }

  private static CompetencyLine line(JsonObject one) {
    return new CompetencyLine(
        one.getString("code"),
        words(one.getJsonObject("domain")),
        words(one.getJsonObject("name")),
        one.getString("source"),
        one.containsKey("now") ? one.getInt("now") : null,
        one.containsKey("wanted") ? one.getInt("wanted") : null,
        one.getString("words", null));
  }

  private static Goal goal(JsonObject one) {
    var due = one.getString("due", null);
    return new Goal(
        one.getString("what", null),
        one.getString("measure", null),
        due == null ? null : LocalDate.parse(due));
  }

  private static BilingualText words(JsonObject json) {
    return new BilingualText(json.getString("en", null), json.getString("zh", null));
  }
}

package org.meristem.talent.plan.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.meristem.talent.plan.DevelopmentPlan;
import org.meristem.talent.plan.PlanJson;
import org.meristem.talent.plan.PlanLine;
import org.meristem.talent.plan.PlanView;

/** Development plans as the API shows them; what is not known is left out. */
final class PlansJson {
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private PlansJson() {}

  static JsonArray list(List<PlanLine> plans) {
    var items = JSON.createArrayBuilder();
    plans.forEach(
        plan ->
            items.add(
                JSON.createObjectBuilder()
                    .add("id", plan.id())
                    .add("year", plan.year())
                    .add("state", plan.state().name())
                    .add("versions", plan.versions())));
    return items.build();
  }

  static JsonObject whole(PlanView view) {
    var plan = view.plan();
    var json =
        JSON.createObjectBuilder()
            .add("id", plan.id())
            .add("researcher", plan.researcher().number())
            .add("year", plan.year())
            .add("state", plan.state().name())
            .addAll(PlanJson.of(view.text()))
            .add("notes", notes(plan))
            .add("versions", versions(plan));
    add(json, "review", plan.reviewWords());
    add(json, "reviewedBy", plan.reviewedBy());
    return json.build();
  }

  private static JsonArrayBuilder notes(DevelopmentPlan plan) {
    var items = JSON.createArrayBuilder();
    for (var note : plan.notes()) {
      var one =
          JSON.createObjectBuilder().add("quarter", note.quarter()).add("words", note.words());
      add(one, "answer", note.answer());
      add(one, "answeredBy", note.answeredBy());
      items.add(one);
    }
    return items;
  }

  private static JsonArrayBuilder versions(DevelopmentPlan plan) {
    var items = JSON.createArrayBuilder();
    for (var version : plan.versions()) {
      items.add(
          JSON.createObjectBuilder()
              .add("number", version.number())
              .add("agreedAt", version.agreedAt().toString())
              .add("researcher", version.researcherName())
              .add("mentor", version.mentorName())
              .add("digest", version.digest()));
    }
    return items;
  }

  private static void add(JsonObjectBuilder json, String field, String value) {
    if (value != null) {
      json.add(field, value);
    }
  }
}

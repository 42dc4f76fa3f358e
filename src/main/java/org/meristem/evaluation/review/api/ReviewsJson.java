package org.meristem.evaluation.review.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.review.AnswersJson;
import org.meristem.evaluation.review.Review;
import org.meristem.evaluation.template.Criterion;
import org.meristem.platform.BilingualText;

/** Reviews as the API shows them to their evaluator; what is not known is left out. */
final class ReviewsJson {
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private ReviewsJson() {}

  static JsonArray list(List<Review> reviews) {
    var items = JSON.createArrayBuilder();
    reviews.forEach(review -> items.add(line(review)));
    return items.build();
  }

  static JsonObjectBuilder line(Review review) {
    var candidate = review.candidate();
    return JSON.createObjectBuilder()
        .add("id", review.id())
        .add("version", review.version())
        .add("round", candidate.round().id())
        .add("candidate", name(candidate))
        .add("state", review.state().name())
        .add("late", review.isLate());
  }

  private static String name(Candidate candidate) {
    return candidate.round().template().isBlind()
        ? String.valueOf(candidate.number())
        : candidate.researcher().person().name();
  }

  static JsonObject whole(Review review) {
    var json =
        line(review)
            .add("answers", AnswersJson.of(review.text().answers()))
            .add("criteria", criteria(review.criteria()))
            .add("works", works(review.candidate()));
    add(json, "toPanel", review.text().toPanel());
    add(json, "toCandidate", review.text().toCandidate());
    add(json, "statement", review.candidate().statement());
    return json.build();
  }

  private static JsonArrayBuilder criteria(List<Criterion> criteria) {
    var items = JSON.createArrayBuilder();
    criteria.forEach(
        criterion ->
            items.add(
                JSON.createObjectBuilder()
                    .add("code", criterion.code())
                    .add("name", words(criterion.name()))
                    .add("weight", criterion.weight())
                    .add("naAllowed", criterion.isNaAllowed())));
    return items;
  }

  private static JsonArrayBuilder works(Candidate candidate) {
    var items = JSON.createArrayBuilder();
    for (var work : candidate.works()) {
      var item =
          JSON.createObjectBuilder()
              .add("kind", work.text().kind().name())
              .add("title", words(work.text().title()))
              .add("achieved", work.text().achieved().toString());
      add(item, "changed", work.changed());
      add(item, "confirmedBy", work.text().confirmedBy());
      items.add(item);
    }
    return items;
  }

  static JsonObjectBuilder words(BilingualText text) {
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
}

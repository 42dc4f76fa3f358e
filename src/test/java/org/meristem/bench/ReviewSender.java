package org.meristem.bench;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.meristem.testing.RunningMeristem;

/** An evaluator who sends all their reviews over the API at once. */
final class ReviewSender {
  private static final String PATH = "/reviews";

  private final RunningMeristem meristem;
  private final String account;
  private JsonArray reviews;
  private int sent;

  /** Asks for what there is to judge. */
  ReviewSender(RunningMeristem meristem, String account) {
    this.meristem = meristem;
    this.account = account;
    this.reviews = read(meristem.get(account, PATH));
  }

  int count() {
    return reviews.size();
  }

  double save() {
    return send(false);
  }

  double submit() {
    return send(true);
  }

  private double send(boolean submit) {
    sent++;
    var drafts = Json.createArrayBuilder();
    reviews.getValuesAs(JsonObject.class).forEach(one -> drafts.add(draft(one, submit)));
    var request =
        meristem
            .api(account, PATH)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(drafts.build().toString()))
            .build();
    var begin = System.nanoTime();
    var answer = meristem.send(request);
    var seconds = Timing.since(begin);
    reviews = read(answer);
    var wanted = submit ? "SUBMITTED" : "IN_PROGRESS";
    for (var one : reviews.getValuesAs(JsonObject.class)) {
      if (!one.getString("state").equals(wanted)) {
        throw new IllegalStateException("not " + wanted + ": " + one);
      }
    }
    return seconds;
  }

  private JsonObject draft(JsonObject one, boolean submit) {
    var answers = Json.createObjectBuilder();
    for (var at = 0; at < ReviewWords.CRITERIA.size(); at++) {
      answers.add(
          ReviewWords.CRITERIA.get(at),
          Json.createObjectBuilder().add("score", ReviewWords.score(sent, at)));
    }
    return Json.createObjectBuilder()
        .add("id", one.getJsonNumber("id"))
        .add("version", one.getInt("version"))
        .add("answers", answers)
        .add("toPanel", ReviewWords.sentences("sending", sent, 2))
        .add("toCandidate", ReviewWords.sentences("sending", sent, 3))
        .add("submit", submit)
        .build();
  }

  private static JsonArray read(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readArray();
    }
  }
}

package org.meristem.evaluation.review.api;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Supplier;
import org.meristem.evaluation.conflict.ConflictKind;
import org.meristem.evaluation.review.AnswersJson;
import org.meristem.evaluation.review.BatchWriting;
import org.meristem.evaluation.review.BatchWriting.Draft;
import org.meristem.evaluation.review.ReviewState;
import org.meristem.evaluation.review.ReviewText;
import org.meristem.evaluation.review.ReviewWriting;
import org.meristem.platform.api.Body;

/**
 * {@code GET /api/v1/reviews}: what the caller is asked to judge; {@code GET /api/v1/reviews/{id}}:
 * one with its dossier and form, where a conflict was denied; {@code POST …/{id}/accept}, {@code
 * …/{id}/decline} with {@code kind} and {@code words}; {@code PUT …/{id}}: a draft, with the {@code
 * version} it began with; {@code POST …/{id}/submit}; {@code PUT /api/v1/reviews}: up to 500 drafts
 * at once, each with {@code id} and, to hand it in, {@code submit}: all are kept or none.
 */
@Path("/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReviewsResource {
  private static final int MOST = 500;

  @Inject private ReviewWriting writing;
  @Inject private BatchWriting batch;

  @GET
  public JsonArray own() {
    return ReviewsJson.list(writing.own());
  }

  @GET
  @Path("{id}")
  public JsonObject one(@PathParam("id") long id) {
    var review = writing.review(id);
    return review.state() == ReviewState.IN_PROGRESS || review.state() == ReviewState.SUBMITTED
        ? ReviewsJson.whole(review)
        : ReviewsJson.line(review).build();
  }

  @POST
  @Path("{id}/accept")
  public JsonObject accept(@PathParam("id") long id) {
    writing.declareNoConflict(id);
    return one(id);
  }

  @POST
  @Path("{id}/decline")
  public JsonObject decline(@PathParam("id") long id, JsonObject json) {
    var body = new Body(json);
    writing.decline(id, body.needed("kind", ConflictKind::valueOf), body.text("words"));
    return one(id);
  }

  @PUT
  @Path("{id}")
  public JsonObject keep(@PathParam("id") long id, JsonObject json) {
    var draft = wellFormed(() -> draft(id, json));
    writing.keep(id, draft.seen(), draft.text());
    return one(id);
  }

  @POST
  @Path("{id}/submit")
  public JsonObject submit(@PathParam("id") long id) {
    writing.submit(id);
    return one(id);
  }

  @PUT
  public JsonArray keepAll(JsonArray json) {
    if (json == null || json.size() > MOST) {
      throw new BadRequestException();
    }
    var drafts =
        wellFormed(
            () ->
                json.getValuesAs(JsonObject.class).stream()
                    .map(one -> draft(one.getJsonNumber("id").longValueExact(), one))
                    .toList());
    batch.keep(drafts);
    return own();
  }

  private static Draft draft(long id, JsonObject json) {
    var body = new Body(json);
    return new Draft(
        id,
        json.getInt("version"),
        new ReviewText(
            AnswersJson.parse(json.getJsonObject("answers")),
            body.text("toPanel"),
            body.text("toCandidate")),
        json.getOrDefault("submit", JsonValue.FALSE).equals(JsonValue.TRUE));
  }

  /** What is not there or not of its type is a bad request. */
  private static <T> T wellFormed(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (ClassCastException
        | NullPointerException
        | IllegalArgumentException
        | ArithmeticException e) {
      throw new BadRequestException(e);
    }
  }
}

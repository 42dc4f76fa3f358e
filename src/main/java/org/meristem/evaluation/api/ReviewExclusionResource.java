package org.meristem.evaluation.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.meristem.evaluation.result.ReviewExclusion;
import org.meristem.evaluation.result.RoundResult;
import org.meristem.platform.api.Body;

/**
 * Submitted reviews whose conflict came to light later, for the chair: {@code POST
 * /api/v1/rounds/{id}/reviews/{review}/exclude}, {@code …/revoke-exclusion}, {@code …/waive}, each
 * with {@code reason}; the answer is the candidate's result.
 */
@Path("/rounds/{id}/reviews/{review}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReviewExclusionResource {
  @Inject private ReviewExclusion exclusion;
  @Inject private RoundResult results;

  @PathParam("id")
  private long round;

  @PathParam("review")
  private long review;

  @POST
  @Path("exclude")
  public JsonObject exclude(JsonObject json) {
    exclusion.exclude(round, review, new Body(json).text("reason"));
    return result();
  }

  @POST
  @Path("revoke-exclusion")
  public JsonObject revoke(JsonObject json) {
    exclusion.revoke(round, review, new Body(json).text("reason"));
    return result();
  }

  @POST
  @Path("waive")
  public JsonObject waive(JsonObject json) {
    exclusion.waive(round, review, new Body(json).text("reason"));
    return result();
  }

  private JsonObject result() {
    return results.lines(round).stream()
        .filter(line -> line.reviews().stream().anyMatch(one -> one.id().equals(review)))
        .findFirst()
        .map(RoundsJson::result)
        .orElseThrow()
        .build();
  }
}

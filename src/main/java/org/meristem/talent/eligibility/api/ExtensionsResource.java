package org.meristem.talent.eligibility.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.meristem.platform.api.Body;
import org.meristem.talent.eligibility.ClockReading;
import org.meristem.talent.eligibility.ExtensionKind;
import org.meristem.talent.eligibility.ExtensionRequesting;
import org.meristem.talent.eligibility.ExtensionText;

/**
 * {@code POST /api/v1/extensions}: the caller asks for one; {@code POST …/{id}/approve} and {@code
 * …/{id}/refuse} with a {@code reason}. All answer with the person's clock as it is then.
 */
@Path("/extensions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ExtensionsResource {
  @Inject private ExtensionRequesting requesting;
  @Inject private ClockReading reading;

  @POST
  public Response ask(JsonObject json) {
    var body = new Body(json);
    var children = body.number("children");
    requesting.ask(
        new ExtensionText(
            body.needed("kind", ExtensionKind::valueOf),
            body.day("from"),
            body.day("to"),
            children == null ? 0 : children,
            body.text("words"),
            body.text("evidence")));
    return Response.status(Response.Status.CREATED)
        .entity(EligibilityJson.clock(reading.own()))
        .build();
  }

  @POST
  @Path("{id}/approve")
  public JsonObject approve(@PathParam("id") long id, JsonObject json) {
    return decide(id, true, json);
  }

  @POST
  @Path("{id}/refuse")
  public JsonObject refuse(@PathParam("id") long id, JsonObject json) {
    return decide(id, false, json);
  }

  private JsonObject decide(long id, boolean approved, JsonObject json) {
    var number = requesting.decide(id, approved, new Body(json).text("reason"));
    return EligibilityJson.clock(reading.of(number));
  }
}

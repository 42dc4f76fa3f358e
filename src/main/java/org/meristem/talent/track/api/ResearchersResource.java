package org.meristem.talent.track.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.meristem.platform.api.Body;
import org.meristem.platform.api.PageQuery;
import org.meristem.talent.Stage;
import org.meristem.talent.track.MemberActs;
import org.meristem.talent.track.MemberReading;
import org.meristem.talent.track.TrackActKind;

/**
 * {@code GET /api/v1/researchers?query=&page=&size=}: members a page at a time, pages counted from
 * 0; {@code GET /api/v1/researchers/{number}}: one, with episodes and milestones; {@code POST
 * /api/v1/researchers/{number}/acts}: something has happened.
 */
@Path("/researchers")
@Produces(MediaType.APPLICATION_JSON)
public class ResearchersResource {
  @Inject private MemberReading reading;
  @Inject private MemberActs acts;

  @GET
  public JsonObject list(@QueryParam("query") String query, @BeanParam PageQuery page) {
    var request = page.of(query);
    return ResearchersJson.list(reading.find(request.query()), request, page.page());
  }

  @GET
  @Path("{number}")
  public JsonObject one(@PathParam("number") String number) {
    return ResearchersJson.member(reading.one(number));
  }

  @POST
  @Path("{number}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@PathParam("number") String number, JsonObject body) {
    acts.enter(number, plan(new Body(body)));
    return Response.status(Response.Status.CREATED).entity(one(number)).build();
  }

  private static MemberActs.Plan plan(Body body) {
    return new MemberActs.Plan(
        body.needed("kind", TrackActKind::valueOf),
        body.day("on"),
        body.text("stage") == null ? null : body.needed("stage", Stage::valueOf),
        body.text("reason"));
  }
}

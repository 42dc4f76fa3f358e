package org.meristem.students.api;

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
import org.meristem.students.ActKind;
import org.meristem.students.StudentRegister;
import org.meristem.students.StudyActs;

/**
 * {@code GET /api/v1/students?query=&page=&size=}: students a page at a time, pages counted from 0;
 * {@code GET /api/v1/students/{number}}: one, with what happened in the studies; {@code POST
 * /api/v1/students/{number}/acts}: something more has happened.
 */
@Path("/students")
@Produces(MediaType.APPLICATION_JSON)
public class StudentsResource {
  @Inject private StudentRegister register;
  @Inject private StudyActs acts;

  @GET
  public JsonObject list(@QueryParam("query") String query, @BeanParam PageQuery page) {
    var request = page.of(query);
    return StudentsJson.list(register.list(request), page.page(), request.size());
  }

  @GET
  @Path("{number}")
  public JsonObject one(@PathParam("number") String number) {
    return StudentsJson.student(register.episodes(number));
  }

  @POST
  @Path("{number}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@PathParam("number") String number, JsonObject body) {
    acts.enter(number, plan(new Body(body)));
    return Response.status(Response.Status.CREATED).entity(one(number)).build();
  }

  private static StudyActs.Plan plan(Body body) {
    return new StudyActs.Plan(
        body.needed("kind", ActKind::valueOf),
        body.day("on"),
        body.day("until"),
        body.text("reason"),
        body.text("programme"),
        body.number("entryYear"));
  }
}

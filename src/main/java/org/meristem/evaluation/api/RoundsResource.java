package org.meristem.evaluation.api;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.meristem.evaluation.RoundReading;
import org.meristem.evaluation.assignment.AssignmentPlanning;
import org.meristem.evaluation.assignment.AssignmentReading;
import org.meristem.evaluation.assignment.Proposal;
import org.meristem.evaluation.result.RoundResult;
import org.meristem.evaluation.review.PanelLeading;
import org.meristem.platform.NotFound;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.api.Body;

/**
 * {@code GET /api/v1/rounds}: those the caller may follow; {@code GET /api/v1/rounds/{id}}; {@code
 * GET …/{id}/assignments}: who is asked to judge whom; {@code POST …/{id}/assignments} with {@code
 * candidate} (a researcher number) and {@code evaluator} (a staff number): asks for one more
 * review; {@code POST …/{id}/assignments/proposal}: asks for as many as are missing; {@code GET
 * …/{id}/results}: means with their basis, best first.
 */
@Path("/rounds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RoundsResource {
  @Inject private RoundReading reading;
  @Inject private AssignmentReading assignment;
  @Inject private AssignmentPlanning planning;
  @Inject private PanelLeading leading;
  @Inject private RoundResult results;

  @GET
  public JsonArray all() {
    return RoundsJson.list(reading.all());
  }

  @GET
  @Path("{id}")
  public JsonObject one(@PathParam("id") long id) {
    return RoundsJson.whole(reading.round(id), reading.candidates(id), reading.panel(id));
  }

  @GET
  @Path("{id}/assignments")
  public JsonArray assignments(@PathParam("id") long id) {
    return RoundsJson.assignments(assignment.reviews(id));
  }

  @POST
  @Path("{id}/assignments")
  public JsonArray assign(@PathParam("id") long id, JsonObject json) {
    var body = new Body(json);
    var researcher = body.needed("candidate", number -> number);
    var evaluator = body.needed("evaluator", number -> number);
    var candidate =
        reading.candidates(id).stream()
            .filter(one -> researcher.equalsIgnoreCase(one.researcher().number()))
            .findFirst()
            .orElseThrow(NotFound::new);
    var member =
        reading.panel(id).stream()
            .filter(one -> evaluator.equalsIgnoreCase(one.person().staffNumber()))
            .findFirst()
            .orElseThrow(NotFound::new);
    if (reading.round(id).isPreparing()) {
      planning.assign(candidate.id(), member.id());
    } else {
      leading.ask(candidate.id(), member.id());
    }
    return assignments(id);
  }

  @POST
  @Path("{id}/assignments/proposal")
  public JsonArray propose(@PathParam("id") long id) {
    if (!(assignment.propose(id) instanceof Proposal.Found found)) {
      throw new RuleViolation("evaluation.assignment.impossible");
    }
    planning.apply(id, found);
    return assignments(id);
  }

  @GET
  @Path("{id}/results")
  public JsonArray results(@PathParam("id") long id) {
    return RoundsJson.results(results.lines(id));
  }
}

package org.meristem.curriculum.outcome.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.meristem.curriculum.outcome.OutcomeKeeping;
import org.meristem.curriculum.plan.PlanKeeping;
import org.meristem.platform.Address;
import org.meristem.platform.Settings;

/**
 * {@code GET /api/v1/programmes/{code}/plans/{year}/outcomes}: the outcomes of a programme, those
 * of the courses that the plan teaches and what they contribute, as a package of CASE 1.1.
 */
@Path("/programmes/{code}/plans/{year}/outcomes")
@Produces(MediaType.APPLICATION_JSON)
public class OutcomesResource {
  @Inject private OutcomeKeeping outcomes;
  @Inject private PlanKeeping plans;
  @Context private UriInfo uri;

  @GET
  public JsonObject all(@PathParam("code") String code, @PathParam("year") int year) {
    var plan = plans.plan(code, year);
    var place = URI.create(Address.of(Settings.current()) + uri.getAbsolutePath().getRawPath());
    return new CasePackage(plan, place).of(outcomes.map(plan));
  }
}

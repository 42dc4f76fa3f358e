package org.meristem.talent.plan.api;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.meristem.talent.plan.PlanReading;

/**
 * {@code GET /api/v1/researchers/{number}/plans}: which plans a researcher has and where they
 * stand, for themself, their mentors, directors and administrators.
 */
@Path("/researchers/{number}/plans")
@Produces(MediaType.APPLICATION_JSON)
public class ResearcherPlansResource {
  @Inject private PlanReading reading;

  @GET
  public JsonArray list(@PathParam("number") String number) {
    return PlansJson.list(reading.of(number));
  }
}

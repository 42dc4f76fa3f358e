package org.meristem.talent.eligibility.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.meristem.talent.eligibility.ClockReading;

/** {@code GET /api/v1/researchers/{number}/clock}: what a person's clock says, with reasons. */
@Path("/researchers/{number}/clock")
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {
  @Inject private ClockReading reading;

  @GET
  public JsonObject clock(@PathParam("number") String number) {
    return EligibilityJson.clock(reading.of(number));
  }
}

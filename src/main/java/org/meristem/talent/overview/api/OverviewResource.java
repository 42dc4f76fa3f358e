package org.meristem.talent.overview.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.meristem.talent.overview.OverviewReading;

/**
 * {@code GET /api/v1/early-careers}: early careers in figures, for whoever may see the page; what
 * is withheld from the caller is null.
 */
@Path("/early-careers")
@Produces(MediaType.APPLICATION_JSON)
public class OverviewResource {
  @Inject private OverviewReading reading;

  @GET
  public JsonObject figures() {
    return OverviewJson.of(reading.read());
  }
}

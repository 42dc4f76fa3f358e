package org.meristem.talent.portfolio.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.meristem.talent.portfolio.PortfolioReading;

/**
 * {@code GET /api/v1/researchers/{number}/portfolio}: what the caller may see of a researcher's
 * portfolio.
 */
@Path("/researchers/{number}/portfolio")
@Produces(MediaType.APPLICATION_JSON)
public class PortfolioResource {
  @Inject private PortfolioReading reading;

  @GET
  public JsonObject portfolio(@PathParam("number") String number) {
    return PortfolioJson.of(reading.of(number));
  }
}

package org.meristem.talent.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.meristem.talent.ProfileReading;

/**
 * {@code GET /api/v1/researchers/{number}/achievements}: what the caller may see of a researcher's
 * achievements.
 */
@Path("/researchers/{number}/achievements")
@Produces(MediaType.APPLICATION_JSON)
public class AchievementsResource {
  @Inject private ProfileReading reading;

  @GET
  public JsonObject achievements(@PathParam("number") String number) {
    return AchievementsJson.of(reading.profile(number));
  }
}

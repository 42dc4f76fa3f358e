package org.meristem.curriculum.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.meristem.curriculum.Catalogue;

/** {@code GET /api/v1/programmes}: the ways to a degree. */
@Path("/programmes")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammesResource {
  @Inject private Catalogue catalogue;

  @GET
  public JsonObject list() {
    return CoursesJson.programmes(catalogue.programmes());
  }
}

package org.meristem.identity.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.meristem.identity.CurrentUser;

/** Who the caller is: {@code GET /api/v1/me}. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
  @Inject private CurrentUser currentUser;

  /** Answers {@code {"account", "name", "roles": […]}}. */
  @GET
  public JsonObject me() {
    var roles = Json.createArrayBuilder();
    currentUser.get().roles().stream().map(Enum::name).sorted().forEach(roles::add);
    return Json.createObjectBuilder()
        .add("account", currentUser.getAccount())
        .add("name", currentUser.getDisplayName())
        .add("roles", roles)
        .build();
  }
}

package org.meristem.curriculum.plan.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.meristem.curriculum.plan.PlanKeeping;
import org.meristem.curriculum.plan.Requirement;
import org.meristem.curriculum.plan.TrainingPlan;

/**
 * {@code GET /api/v1/programmes/{code}/plans/{year}}: what a programme asks of those who enter in a
 * year; a draft only for those who keep it, 404 for others.
 */
@Path("/programmes/{code}/plans/{year}")
@Produces(MediaType.APPLICATION_JSON)
public class PlansResource {
  @Inject private PlanKeeping plans;

  @GET
  public JsonObject one(@PathParam("code") String code, @PathParam("year") int year) {
    return json(plans.plan(code, year));
  }

  private static JsonObject json(TrainingPlan plan) {
    var requirements = Json.createArrayBuilder();
    plan.requirements().forEach(one -> requirements.add(json(one)));
    return Json.createObjectBuilder()
        .add("programme", plan.programme().code())
        .add("entryYear", plan.entryYear())
        .add("state", plan.state().name())
        .add("firstTerm", plan.firstTerm().toString())
        .add("requirements", requirements)
        .build();
  }

  /** What a kind does not say is left out. */
  private static JsonObjectBuilder json(Requirement one) {
    var item = Json.createObjectBuilder().add("kind", one.kind().name());
    if (one.area() != null) {
      item.add("area", one.area().code());
    }
    if (one.amount() != null) {
      item.add("amount", one.amount());
    }
    if (!one.courses().isEmpty()) {
      item.add("courses", Json.createArrayBuilder(one.courses()));
    }
    if (one.title().en() != null) {
      item.add(
          "title",
          Json.createObjectBuilder().add("en", one.title().en()).add("zh", one.title().zh()));
    }
    return item;
  }
}

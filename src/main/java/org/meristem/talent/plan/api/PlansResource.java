package org.meristem.talent.plan.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.meristem.platform.PdfPages;
import org.meristem.platform.web.Language;
import org.meristem.talent.plan.PlanPrinting;
import org.meristem.talent.plan.PlanReading;

/**
 * {@code GET /api/v1/plans/{id}}: a development plan as far as the caller may read it; {@code
 * …/plan.pdf?lang=en|zh}: the version that holds, on paper.
 */
@Path("/plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class PlansResource {
  @Inject private PlanReading reading;
  @Inject private PlanPrinting printing;
  @Context private HttpServletRequest request;

  @GET
  public JsonObject one(@PathParam("id") long id) {
    return PlansJson.whole(reading.view(id));
  }

  @GET
  @Path("plan.pdf")
  @Produces(PdfPages.MEDIA_TYPE)
  public Response paper(@PathParam("id") long id) {
    var file = printing.pdf(id, null, Language.asked(request));
    return Response.ok(file.content())
        .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
        .build();
  }
}

package org.meristem.exchange.oneroster.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.meristem.exchange.oneroster.OneRosterExport;
import org.meristem.platform.web.Language;

/**
 * {@code GET /api/v1/oneroster.zip}: students, staff, cohorts and courses as a OneRoster 1.2
 * archive, which {@code POST /api/v1/roster-imports} takes in again as "0 changes".
 */
@Path("/" + OneRosterExport.FILE)
@Produces("application/zip")
public class OneRosterResource {
  @Inject private OneRosterExport export;
  @Context private HttpServletRequest request;

  @GET
  public Response archive() {
    export.requirePermitted();
    var locale = Language.of(request);
    StreamingOutput body = out -> export.write(locale, out);
    return Response.ok(body)
        .header("Content-Disposition", "attachment; filename=\"" + OneRosterExport.FILE + "\"")
        .build();
  }
}

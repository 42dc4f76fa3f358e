package org.meristem.imports.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.meristem.imports.WorkbookWriting;
import org.meristem.platform.web.Language;

/**
 * Workbooks that go out, headers in the language asked for: {@code GET /api/v1/{kind}.xlsx?query=}
 * is a list that comes in again as "0 changes", {@code GET /api/v1/templates/{kind}.xlsx} an empty
 * one to be filled in.
 */
@Path("/")
@Produces(WorkbooksResource.XLSX)
public class WorkbooksResource {
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private WorkbookWriting writing;
  @Context private HttpServletRequest request;

  @GET
  @Path("{kind: [a-z]+}.xlsx")
  public Response list(@PathParam("kind") String kind, @QueryParam("query") String query) {
    writing.requireListPermitted(kind);
    var locale = Language.of(request);
    return attached(kind + ".xlsx", out -> writing.list(kind, query, locale, out));
  }

  @GET
  @Path("templates/{kind: [a-z]+}.xlsx")
  public Response template(@PathParam("kind") String kind) {
    var locale = Language.of(request);
    return attached(kind + ".xlsx", out -> writing.template(kind, locale, out));
  }

  static Response attached(String name, StreamingOutput body) {
    return Response.ok(body)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}

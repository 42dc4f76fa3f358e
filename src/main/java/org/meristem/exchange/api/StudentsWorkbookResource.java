package org.meristem.exchange.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.meristem.exchange.StudentExport;
import org.meristem.platform.web.Language;

/**
 * {@code GET /api/v1/students.xlsx?query=}: the list of students as a workbook, headers in the
 * language asked for.
 */
@Path("/students.xlsx")
public class StudentsWorkbookResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private StudentExport export;
  @Context private HttpServletRequest request;

  @GET
  @Produces(XLSX)
  public Response workbook(@QueryParam("query") String query) {
    var locale = Language.of(request);
    var first = export.firstRows(query);
    StreamingOutput body = out -> export.write(out, locale, query, first);
    return Response.ok(body)
        .header("Content-Disposition", "attachment; filename=\"students.xlsx\"")
        .build();
  }
}

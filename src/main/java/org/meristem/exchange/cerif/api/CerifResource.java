package org.meristem.exchange.cerif.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.meristem.exchange.cerif.CerifExport;

/**
 * {@code GET /api/v1/researchers/{number}/cerif.xml}: a researcher and what is for everybody of
 * their achievements, as records of the OpenAIRE CERIF profile 1.2.
 */
@Path("/researchers/{number}/" + CerifExport.FILE)
@Produces(CerifExport.MEDIA_TYPE)
public class CerifResource {
  @Inject private CerifExport export;

  @GET
  public Response xml(@PathParam("number") String number) {
    return Response.ok(export.xml(number))
        .header("Content-Disposition", "attachment; filename=\"" + CerifExport.FILE + "\"")
        .build();
  }
}

package org.meristem.talent.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.meristem.platform.PdfPages;
import org.meristem.platform.web.Language;
import org.meristem.talent.ProfileReading;

/** {@code GET /api/v1/researchers/{number}/profile.pdf?lang=en|zh}: a profile on paper. */
@Path("/researchers/{number}/profile.pdf")
@Produces(PdfPages.MEDIA_TYPE)
public class ProfileSheetResource {
  @Inject private ProfileReading reading;
  @Context private HttpServletRequest request;

  @GET
  public Response sheet(@PathParam("number") String number) {
    return Response.ok(reading.sheet(number, Language.asked(request)))
        .header("Content-Disposition", "attachment; filename=\"profile.pdf\"")
        .build();
  }
}

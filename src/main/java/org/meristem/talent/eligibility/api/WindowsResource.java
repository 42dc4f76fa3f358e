package org.meristem.talent.eligibility.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.meristem.platform.api.PageQuery;
import org.meristem.talent.eligibility.WindowReading;

/**
 * {@code GET /api/v1/eligibility-windows?rule=&page=&size=}: who leaves which window within twelve
 * months, soonest first, pages counted from 0.
 */
@Path("/eligibility-windows")
@Produces(MediaType.APPLICATION_JSON)
public class WindowsResource {
  @Inject private WindowReading windows;

  @GET
  public JsonObject windows(@QueryParam("rule") String rule, @BeanParam PageQuery page) {
    var request = page.of(rule);
    return EligibilityJson.windows(windows.slice(request), page.page(), request.size());
  }
}

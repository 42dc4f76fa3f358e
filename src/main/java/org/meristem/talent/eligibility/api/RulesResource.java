package org.meristem.talent.eligibility.api;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.meristem.talent.eligibility.RuleKeeping;

/** {@code GET /api/v1/eligibility-rules}: all rules with their versions and sources. */
@Path("/eligibility-rules")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {
  @Inject private RuleKeeping rules;

  @GET
  public JsonArray rules() {
    return EligibilityJson.rules(rules.rules());
  }
}

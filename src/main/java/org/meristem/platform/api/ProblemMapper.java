package org.meristem.platform.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.meristem.platform.Causes;
import org.meristem.platform.DatabaseRefusal;
import org.meristem.platform.Incident;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.Texts;
import org.meristem.platform.web.Language;

/** Answers every failure of the API as a problem document (RFC 9457) in the language asked for. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final String MEDIA_TYPE = "application/problem+json";

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    var refusal = Causes.find(thrown, RuleViolation.class);
    if (refusal.isPresent()) {
      var key = refusal.get().key();
      return problem(key.endsWith(".overtaken") ? 409 : 422, key, refusal.get().arguments());
    }
    var unstored = DatabaseRefusal.of(thrown);
    if (unstored.isPresent()) {
      return problem(
          unstored.get() == DatabaseRefusal.LOST_UPDATE ? 409 : 422, unstored.get().key());
    }
    if (Causes.find(thrown, NotPermitted.class).isPresent()) {
      return problem(403, "platform.problem.403");
    }
    if (Causes.find(thrown, NotFound.class).isPresent()) {
      return problem(404, "platform.problem.404");
    }
    return Causes.find(thrown, WebApplicationException.class)
        .map(web -> web.getResponse().getStatus())
        .filter(status -> status < 500)
        .map(status -> problem(status, key(status)))
        .orElseGet(() -> crash(thrown));
  }

  private static String key(int status) {
    return switch (status) {
      case 401, 403, 404, 405, 413, 415, 429 -> "platform.problem." + status;
      default -> "platform.problem.400";
    };
  }

  private Response crash(Throwable thrown) {
    return problem(500, "platform.problem.500", Incident.log(thrown));
  }

  private Response problem(int status, String key, Object... arguments) {
    return response(Language.of(request), status, key, arguments);
  }

  /** A problem as an answer. */
  public static Response response(Locale locale, int status, String key, Object... arguments) {
    return Response.status(status)
        .type(MEDIA_TYPE)
        .entity(document(locale, status, key, arguments))
        .build();
  }

  /** A problem document: its type names the rule, its detail tells the person. */
  public static JsonObject document(Locale locale, int status, String key, Object... arguments) {
    return Json.createObjectBuilder()
        .add("type", "urn:meristem:problem:" + key)
        .add("title", Texts.of(locale, "platform.problem.title." + status / 100))
        .add("status", status)
        .add("detail", Texts.of(locale, key, arguments))
        .build();
  }
}

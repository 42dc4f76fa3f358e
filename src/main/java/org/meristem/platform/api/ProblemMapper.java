package org.meristem.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Locale;
import org.meristem.platform.Causes;
import org.meristem.platform.DatabaseRefusal;
import org.meristem.platform.Incident;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Outage;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.web.Language;
import org.meristem.platform.web.Problem;

/** Answers every failure of the API as a problem document (RFC 9457) in the language asked for. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  /** The class of SQL states that blame the data. */
  private static final String DATA_EXCEPTION = "22";

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
    if (holdsNot(thrown)) {
      return problem(400, "platform.problem.400");
    }
    return Causes.find(thrown, WebApplicationException.class)
        .map(WebApplicationException::getResponse)
        .filter(answer -> answer.getStatus() < 500)
        .map(this::refusal)
        .orElseGet(
            () ->
                Outage.of(thrown)
                    .map(outage -> problem(503, outage.key()))
                    .orElseGet(() -> crash(thrown)));
  }

  /** Whether the database cannot hold a value that was sent: too long, or no text or day of it. */
  private static boolean holdsNot(Throwable thrown) {
    return Causes.find(thrown, SQLException.class)
        .map(SQLException::getSQLState)
        .filter(state -> state.startsWith(DATA_EXCEPTION))
        .isPresent();
  }

  /** What the interface refuses by itself; which methods it knows instead is told as it says. */
  private Response refusal(Response answer) {
    return Response.fromResponse(problem(answer.getStatus(), Problem.key(answer.getStatus())))
        .header("Allow", answer.getHeaderString("Allow"))
        .build();
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
        .type(Problem.MEDIA_TYPE)
        .entity(Problem.document(locale, status, key, arguments))
        .build();
  }
}

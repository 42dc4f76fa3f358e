package org.meristem.platform.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.meristem.platform.Texts;

/**
 * A problem document (RFC 9457): its type names the rule, its detail tells the person in the
 * language asked for.
 */
public final class Problem {
  public static final String MEDIA_TYPE = "application/problem+json";

  private Problem() {}

  public static JsonObject document(Locale locale, int status, String key, Object... arguments) {
    return Json.createObjectBuilder()
        .add("type", "urn:meristem:problem:" + key)
        .add("title", Texts.of(locale, "platform.problem.title." + status / 100))
        .add("status", status)
        .add("detail", Texts.of(locale, key, arguments))
        .build();
  }

  /** The key of what a status says where there is no better reason. */
  public static String key(int status) {
    return switch (status) {
      case 401, 403, 404, 405, 413, 415, 429 -> "platform.problem." + status;
      default -> "platform.problem.400";
    };
  }

  /** Answers with one where the REST interface itself does not come to it. */
  public static void send(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String key,
      Object... arguments)
      throws IOException {
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE + ";charset=UTF-8");
    response.getWriter().write(document(Language.of(request), status, key, arguments).toString());
  }
}

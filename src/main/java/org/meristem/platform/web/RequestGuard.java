package org.meristem.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.meristem.platform.Address;
import org.meristem.platform.Settings;

/**
 * Refuses, before anybody is signed in, what no page and no resource should have to look at:
 * requests that two servers may read in two ways, methods that nothing here knows, and calls that a
 * page of another site makes with credentials that the browser remembers.
 */
public final class RequestGuard {
  private static final String PROBLEM = "platform.problem.";
  private static final Set<String> SAFE = Set.of("GET", "HEAD");
  private static final String PAGES = "GET, HEAD, POST";
  private static final String API = PAGES + ", PUT, DELETE, OPTIONS";

  /** A status and the key of its reason. */
  public record Refusal(int status, String key) {}

  private RequestGuard() {}

  public static Optional<Refusal> refusal(HttpServletRequest request) {
    if (isAmbiguous(request) || hasPartsWithoutBoundary(request)) {
      return refused(400);
    }
    if (!Set.of(methods(request).split(", ")).contains(request.getMethod())) {
      return refused(405);
    }
    if (isFromAnotherSite(request)) {
      return Optional.of(new Refusal(403, PROBLEM + "otherSite"));
    }
    return isApi(request) && isForm(request) ? refused(415) : Optional.empty();
  }

  private static Optional<Refusal> refused(int status) {
    return Optional.of(new Refusal(status, PROBLEM + status));
  }

  /** The methods that a request of this kind may have. */
  public static String methods(HttpServletRequest request) {
    return isApi(request) ? API : PAGES;
  }

  /** Whether it is for the REST interface, whose failures are problem documents. */
  public static boolean isApi(HttpServletRequest request) {
    return isApi(request, request.getRequestURI());
  }

  static boolean isApi(HttpServletRequest request, String uri) {
    return uri.startsWith(request.getContextPath() + "/api/");
  }

  /** Whether a browser sends it, which must not be asked for a password that it would remember. */
  public static boolean isBrowser(HttpServletRequest request) {
    var accepted = request.getHeader("Accept");
    return request.getHeader("Sec-Fetch-Mode") != null
        || request.getHeader("Origin") != null
        || accepted != null && accepted.contains("text/html");
  }

  /**
   * A body whose end is told in two ways could hide a second request from a proxy. The server keeps
   * quiet about a {@code Content-Length} beside {@code Transfer-Encoding}, so pages refuse the
   * latter, which no browser sends, and {@link #endsConnection} sees to the REST interface. A null
   * character is in no text that a database keeps.
   */
  private static boolean isAmbiguous(HttpServletRequest request) {
    var encodings = Collections.list(request.getHeaders("Transfer-Encoding"));
    var query = request.getQueryString();
    return !encodings.isEmpty()
            && (encodings.size() > 1
                || !encodings.get(0).equalsIgnoreCase("chunked")
                || !isApi(request)
                || !request.getProtocol().equals("HTTP/1.1"))
        || Collections.list(request.getHeaders("Host")).size() > 1
        || query != null && query.contains("%00");
  }

  /** Whether nothing that follows on the same connection may be taken for a request. */
  public static boolean endsConnection(HttpServletRequest request) {
    return request.getHeader("Transfer-Encoding") != null;
  }

  /** Pages may be opened by a link of another site; nothing else may be done from there. */
  private static boolean isFromAnotherSite(HttpServletRequest request) {
    var safe = SAFE.contains(request.getMethod());
    if (safe && !isApi(request)) {
      return false;
    }
    var site = request.getHeader("Sec-Fetch-Site");
    var origin = request.getHeader("Origin");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    return origin == null
        ? isApi(request) && !safe && isBrowser(request)
        : !isOwn(origin, request.getHeader("Host"));
  }

  private static boolean isOwn(String origin, String host) {
    return origin.equalsIgnoreCase(Address.of(Settings.current()))
        || origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
  }

  private static boolean hasPartsWithoutBoundary(HttpServletRequest request) {
    var type = contentType(request);
    return type.startsWith("multipart/") && !type.contains("boundary=");
  }

  private static String contentType(HttpServletRequest request) {
    return request.getContentType() == null
        ? ""
        : request.getContentType().toLowerCase(Locale.ROOT);
  }

  /** What a form of any page can send without being asked for permission, but for files. */
  private static boolean isForm(HttpServletRequest request) {
    var type = contentType(request);
    return request.getContentLengthLong() != 0
        && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("text/plain"));
  }
}

package org.meristem.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * An Ajax request of a page repeats the number under which the page's scripts run. One without it
 * is the caller's mistake, which PrimeFaces would answer by a crash.
 */
@WebFilter(urlPatterns = "/*")
public class AjaxRequests extends HttpFilter {
  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isAjax(request) && !isNumber(request.getParameter("primefaces.nonce"))) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean isAjax(HttpServletRequest request) throws IOException {
    var type = request.getContentType();
    if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
      request.setCharacterEncoding(StandardCharsets.UTF_8.name());
      return "partial/ajax".equals(request.getHeader("Faces-Request"))
          || "true".equals(request.getParameter("jakarta.faces.partial.ajax"));
    }
    return "partial/ajax".equals(request.getHeader("Faces-Request"));
  }

  private static boolean isNumber(String nonce) {
    try {
      return nonce != null
          && UUID.fromString(
                  new String(Base64.getDecoder().decode(nonce), StandardCharsets.ISO_8859_1))
              != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

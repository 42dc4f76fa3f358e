package org.meristem.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.meristem.platform.Settings;

/**
 * The headers that tell a browser what it must not do with our answers. Sign-in sets them first,
 * because what it answers itself comes to no filter; an error page begins with fresh ones.
 */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class ResponseHeaders extends HttpFilter {
  private static final String POLICY = "Content-Security-Policy";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    set(request, response);
    chain.doFilter(request, new Guarded(response));
  }

  public static void set(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        POLICY, "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    if (!Settings.current().plainHttp()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (RequestGuard.endsConnection(request)) {
      response.setHeader("Connection", "close");
    }
    if (!request.getRequestURI().contains("/jakarta.faces.resource/")) {
      response.setHeader("Cache-Control", "no-store");
    }
  }

  /**
   * The policy that PrimeFaces adds to a page takes the place of ours, which allows nothing; no
   * cookie is for scripts.
   */
  private static final class Guarded extends HttpServletResponseWrapper {
    Guarded(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addCookie(Cookie cookie) {
      cookie.setHttpOnly(true);
      cookie.setSecure(!Settings.current().plainHttp());
      super.addCookie(cookie);
    }

    @Override
    public void addHeader(String name, String value) {
      if (name.equals(POLICY)) {
        setHeader(name, value);
      } else {
        super.addHeader(name, value);
      }
    }
  }
}

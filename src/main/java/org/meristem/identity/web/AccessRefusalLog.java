package org.meristem.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.SecurityEventType;
import org.meristem.identity.SecurityLog;

/** Records each answer 403 to somebody signed in, of pages, files and API alike. */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class AccessRefusalLog extends HttpFilter {
  private static final String RECORDED = AccessRefusalLog.class.getName();

  @Inject private transient SecurityLog log;
  @Inject private transient CurrentUser currentUser;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN
        && currentUser.isSignedIn()
        && request.getAttribute(RECORDED) == null) {
      request.setAttribute(RECORDED, true);
      log.record(
          SecurityEventType.ACCESS_REFUSED,
          currentUser.getAccount(),
          currentUser.address(),
          target(request));
    }
  }

  /** The address that was asked for, without its query, which may name people. */
  private static String target(HttpServletRequest request) {
    var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return request.getMethod() + " " + (failed == null ? request.getRequestURI() : failed);
  }
}

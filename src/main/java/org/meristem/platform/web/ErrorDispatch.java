package org.meristem.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.meristem.platform.Incident;

/**
 * An error page is read, never posted to: what was wrong with a form must not spoil the page that
 * says so. What the REST interface does not answer itself becomes a problem document here.
 */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.ERROR, DispatcherType.FORWARD})
public class ErrorDispatch extends HttpFilter {
  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (failed != null && RequestGuard.isApi(request, failed)) {
      sendProblem(request, response);
    } else {
      chain.doFilter(failed == null ? request : asRead(request), response);
    }
  }

  private static void sendProblem(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var status = (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (status < 500) {
      Problem.send(request, response, status, Problem.key(status));
    } else {
      var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
      Problem.send(request, response, status, "platform.problem.500", Incident.log(thrown));
    }
  }

  private static HttpServletRequest asRead(HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getMethod() {
        return "GET";
      }

      @Override
      public String getHeader(String name) {
        return name.equalsIgnoreCase("Faces-Request") ? null : super.getHeader(name);
      }

      @Override
      public String getParameter(String name) {
        return null;
      }

      @Override
      public String[] getParameterValues(String name) {
        return null;
      }

      @Override
      public Map<String, String[]> getParameterMap() {
        return Map.of();
      }

      @Override
      public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
      }
    };
  }
}

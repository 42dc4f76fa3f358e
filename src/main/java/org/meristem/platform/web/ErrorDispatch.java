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

/**
 * An error page is read, never posted to: what was wrong with a form must not spoil the page that
 * says so.
 */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.ERROR, DispatcherType.FORWARD})
public class ErrorDispatch extends HttpFilter {
  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
    chain.doFilter(failed ? asRead(request) : request, response);
  }

  private static HttpServletRequest asRead(HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getMethod() {
        return "GET";
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

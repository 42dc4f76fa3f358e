package org.meristem.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.meristem.platform.RunningWork;

/** A stop waits for requests that have begun; later ones are told that the server is away. */
@WebFilter(urlPatterns = "/*")
public class RunningRequests extends HttpFilter {
  private static final String SECONDS_TO_WAIT = "30";

  private final RunningWork work = RunningWork.current();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (work.begin()) {
      try {
        chain.doFilter(request, response);
      } finally {
        work.end();
      }
    } else {
      refuse(request, response);
    }
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Connection", "close");
    response.setHeader("Retry-After", SECONDS_TO_WAIT);
    if (RequestGuard.isApi(request)) {
      Problem.send(request, response, 503, "platform.problem.503");
    } else {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }
}

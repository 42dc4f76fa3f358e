package org.meristem.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.meristem.platform.Causes;
import org.meristem.platform.Incident;

/**
 * What went wrong, for the error pages: a crash gets a number that stands in the log beside its
 * cause.
 */
@Named
@RequestScoped
public class ErrorPage {
  /** The status of a form of a page whose state is no longer kept. */
  static final int EXPIRED = HttpServletResponse.SC_GONE;

  @Inject private HttpServletRequest request;

  private String incident;

  /** Which of the error texts fits: a status, {@code expired} or {@code crash}. */
  public String getKind() {
    if (Causes.find(thrown(), ViewExpiredException.class).isPresent()) {
      return "expired";
    }
    var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (status != null && status == EXPIRED) {
      return "expired";
    }
    return status == null || status >= 500
        ? "crash"
        : status == 403 || status == 404 || status == 413 ? status.toString() : "400";
  }

  private Throwable thrown() {
    return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
  }

  /** The number of this crash; it is logged once, with its cause. */
  public String getIncident() {
    if (incident == null) {
      incident = Incident.log(thrown());
    }
    return incident;
  }

  /** The page that the person wanted, to go back to. */
  public String getWanted() {
    var uri = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return uri == null ? request.getContextPath() + "/" : uri;
  }
}

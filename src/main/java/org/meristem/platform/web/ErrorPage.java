package org.meristem.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.meristem.platform.Causes;
import org.meristem.platform.Incident;
import org.meristem.platform.Outage;

/**
 * What went wrong, for the error pages: a crash gets a number that stands in the log beside its
 * cause.
 */
@Named
@RequestScoped
public class ErrorPage {
  /** The status of a form of a page whose state is no longer kept. */
  static final int EXPIRED = HttpServletResponse.SC_GONE;

  /** Statuses with a text of their own. */
  private static final Set<Integer> OF_THEIR_OWN = Set.of(403, 404, 413, 503);

  @Inject private HttpServletRequest request;

  private String incident;

  /** Which of the error texts fits: a status, {@code expired} or {@code crash}. */
  public String getKind() {
    if (Causes.find(thrown(), ViewExpiredException.class).isPresent()) {
      return "expired";
    }
    var outage = Outage.of(thrown());
    if (outage.isPresent()) {
      FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(503);
      return outage.get() == Outage.STORAGE ? "full" : "503";
    }
    var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (status != null && status == EXPIRED) {
      return "expired";
    }
    return status == null || status >= 500 && status != 503
        ? "crash"
        : OF_THEIR_OWN.contains(status) ? status.toString() : "400";
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

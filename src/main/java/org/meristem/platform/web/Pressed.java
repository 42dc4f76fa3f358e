package org.meristem.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/**
 * What was pressed. A button in a row of a list sends the identity of that row as {@code f:param
 * name="row"}, since the list may have changed after the page was shown: {@code
 * action="#{page.remove(pressed.row)}"}.
 */
@Named
@RequestScoped
public class Pressed {
  private boolean begun;
  private boolean done;

  public String getRow() {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterMap()
        .get("row");
  }

  /** Whether an act was carried out without a refusal. */
  public boolean isDone() {
    return done;
  }

  boolean isBegun() {
    return begun;
  }

  void begin() {
    begun = true;
  }

  void end(boolean success) {
    done = success;
  }
}

package org.meristem.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;

/**
 * Notes whether an act was carried out, also for the page that a redirect leads to, so that the
 * browser forgets what was typed for it.
 */
public class ActListener implements ActionListener {
  static final String DONE = "done";

  private final ActionListener wrapped;

  public ActListener(ActionListener wrapped) {
    this.wrapped = wrapped;
  }

  @Override
  public void processAction(ActionEvent event) {
    var context = FacesContext.getCurrentInstance();
    if (!context.isPostback()) {
      wrapped.processAction(event);
      return;
    }
    var pressed = CDI.current().select(Pressed.class).get();
    var flash = context.getExternalContext().getFlash();
    pressed.begin();
    flash.put(DONE, true);
    try {
      wrapped.processAction(event);
      pressed.end(!context.isValidationFailed());
    } finally {
      if (!pressed.isDone() || !context.getResponseComplete()) {
        flash.remove(DONE);
      }
    }
  }
}

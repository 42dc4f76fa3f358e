package org.meristem.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Before a page is written: messages belong to this answer only, and a button that is no longer
 * there, in a window that was opened earlier, is not passed over in silence.
 */
public class ActOutcome implements PhaseListener {
  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RENDER_RESPONSE;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    var context = event.getFacesContext();
    context.getExternalContext().getFlash().setKeepMessages(false);
    if (context.isPostback() && !context.isValidationFailed()) {
      var pressed = CDI.current().select(Pressed.class).get();
      var ajax = context.getPartialViewContext().isAjaxRequest();
      if (!pressed.isBegun() && (!ajax || pressed.getRow() != null)) {
        CDI.current().select(Messages.class).get().warn("platform.list.changed");
        context.getExternalContext().getFlash().setKeepMessages(false);
      }
    }
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    // nothing: the page is written
  }
}

package org.meristem.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import org.meristem.platform.Causes;
import org.meristem.platform.DatabaseRefusal;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.RuleViolation;

/**
 * Shows a refusal of an action as a message on the page; what is not there or not permitted by its
 * status.
 */
public class Refusals extends ExceptionHandlerFactory {
  public Refusals(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Handler(getWrapped().getExceptionHandler());
  }

  private static class Handler extends ExceptionHandlerWrapper {
    Handler(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
      var phase = FacesContext.getCurrentInstance().getCurrentPhaseId();
      var events = getUnhandledExceptionQueuedEvents().iterator();
      while (events.hasNext()) {
        var thrown = events.next().getContext().getException();
        var refusal =
            Causes.find(thrown, RuleViolation.class)
                .or(() -> DatabaseRefusal.of(thrown).map(one -> new RuleViolation(one.key())));
        if (refusal.isPresent() && phase != PhaseId.RENDER_RESPONSE) {
          CDI.current().select(Messages.class).get().refuse(refusal.get());
          events.remove();
        } else if (answeredByStatus(thrown)) {
          events.remove();
        }
      }
      getWrapped().handle();
    }

    /**
     * A page that is not there or not for this person answers 404 or 403; Ajax requests get the
     * page of the error.
     */
    private static boolean answeredByStatus(Throwable thrown) {
      var forbidden = Causes.find(thrown, NotPermitted.class).isPresent();
      var context = FacesContext.getCurrentInstance();
      if (!forbidden && Causes.find(thrown, NotFound.class).isEmpty()
          || context.getPartialViewContext().isAjaxRequest()
          || context.getExternalContext().isResponseCommitted()) {
        return false;
      }
      try {
        context.getExternalContext().responseReset();
        context.getExternalContext().responseSendError(forbidden ? 403 : 404, null);
        context.responseComplete();
        return true;
      } catch (IOException e) {
        throw new FacesException(e);
      }
    }
  }
}

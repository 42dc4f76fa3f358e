package org.meristem.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.util.Map;
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
    /** A page that is not for this person, is not there, or was open for too long. */
    private static final Map<Class<? extends Throwable>, Integer> STATUS =
        Map.of(
            NotPermitted.class, 403,
            RuleViolation.class, 403,
            NotFound.class, 404,
            ViewExpiredException.class, ErrorPage.EXPIRED);

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
     * What is the caller's mistake is no failure of ours; Ajax requests get the page of the error.
     */
    private static boolean answeredByStatus(Throwable thrown) {
      var status = status(thrown);
      var context = FacesContext.getCurrentInstance();
      if (status == 0
          || context.getPartialViewContext().isAjaxRequest()
          || context.getExternalContext().isResponseCommitted()) {
        return false;
      }
      try {
        context.getExternalContext().responseReset();
        context.getExternalContext().responseSendError(status, null);
        context.responseComplete();
        return true;
      } catch (IOException e) {
        throw new FacesException(e);
      }
    }

    private static int status(Throwable thrown) {
      return STATUS.entrySet().stream()
          .filter(known -> Causes.find(thrown, known.getKey()).isPresent())
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(0);
    }
  }
}

package org.meristem.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.meristem.platform.RuleViolation;

/** Tells the person what happened, also on the page that follows a redirect. */
@RequestScoped
public class Messages {
  @Inject private TextsBean texts;

  public void done(String key, Object... arguments) {
    add(FacesMessage.SEVERITY_INFO, texts.of(key, arguments));
  }

  public void warn(String key, Object... arguments) {
    add(FacesMessage.SEVERITY_WARN, texts.of(key, arguments));
  }

  public void refuse(RuleViolation refusal) {
    add(FacesMessage.SEVERITY_ERROR, texts.of(refusal.key(), refusal.arguments()));
    FacesContext.getCurrentInstance().validationFailed();
  }

  /**
   * Says at a field what is wrong with it.
   *
   * @param field its id within the page, with that of its form
   */
  public void refuse(String field, RuleViolation refusal) {
    var text = texts.of(refusal.key(), refusal.arguments());
    var context = FacesContext.getCurrentInstance();
    context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    context.validationFailed();
  }

  private static void add(FacesMessage.Severity severity, String text) {
    var context = FacesContext.getCurrentInstance();
    context.getExternalContext().getFlash().setKeepMessages(true);
    context.addMessage(null, new FacesMessage(severity, text, null));
    if (context.getPartialViewContext().isAjaxRequest()) {
      context.getPartialViewContext().getRenderIds().add("messages");
    }
  }
}

package org.meristem.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.identity.UndeliveredMail;
import org.meristem.platform.mail.OutgoingMail;
import org.meristem.platform.web.Messages;

/** What could not be sent, and why. */
@Named
@RequestScoped
public class UndeliveredPage {
  @Inject private UndeliveredMail undelivered;
  @Inject private Messages messages;

  private List<OutgoingMail> all;

  public List<OutgoingMail> getAll() {
    if (all == null) {
      all = undelivered.latest();
    }
    return all;
  }

  public String sendAgain() {
    undelivered.sendAgain();
    messages.done("identity.undelivered.again.done");
    return "/identity/undelivered?faces-redirect=true";
  }
}

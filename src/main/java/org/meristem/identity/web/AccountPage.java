package org.meristem.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.meristem.identity.OwnAccount;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.web.Messages;

/** One's own account: the password. */
@Named
@RequestScoped
public class AccountPage {
  @Inject private OwnAccount ownAccount;
  @Inject private MeristemAuthentication authentication;
  @Inject private DeviceCookie device;
  @Inject private Messages messages;
  @Inject private HttpServletRequest request;

  private String present;
  private String wanted;
  private String again;

  public String changePassword() {
    if (!wanted.equals(again)) {
      throw new RuleViolation("identity.password.differ");
    }
    authentication.open(request, ownAccount.changePassword(present, wanted, device.source()));
    messages.done("identity.password.changed");
    return "/identity/account?faces-redirect=true";
  }

  public String getPresent() {
    return present;
  }

  public void setPresent(String present) {
    this.present = present;
  }

  public String getWanted() {
    return wanted;
  }

  public void setWanted(String wanted) {
    this.wanted = wanted;
  }

  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}

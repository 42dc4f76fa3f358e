package org.meristem.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.SecurityEventType;
import org.meristem.identity.SecurityLog;
import org.meristem.identity.SignIn;
import org.meristem.platform.web.Language;
import org.omnifaces.util.Faces;

/** Signing in and out. */
@Named
@RequestScoped
public class SignInPage {
  @Inject private SignIn signIn;
  @Inject private SecurityLog log;
  @Inject private MeristemAuthentication authentication;
  @Inject private DeviceCookie device;
  @Inject private CurrentUser currentUser;
  @Inject private HttpServletRequest request;

  private String name;
  private String password;
  private String to;

  /** Whoever is signed in already goes on. */
  public String skip() {
    return currentUser.isSignedIn() ? "/home?faces-redirect=true" : null;
  }

  public void enter() throws IOException {
    var opened = signIn.signIn(name, password, device.source());
    authentication.open(request, opened.person());
    signIn.note(opened.person());
    device.remember(opened.person().account());
    if (opened.language() != null) {
      Language.remember(opened.language());
    }
    Faces.redirect(request.getContextPath() + localTarget(to));
  }

  public void leave() throws IOException, ServletException {
    log.record(SecurityEventType.SIGNED_OUT, currentUser.getAccount(), currentUser.address(), "");
    request.getSession().invalidate();
    Faces.redirect(request.getContextPath() + "/identity/sign-in");
  }

  /**
   * Only a path of this application is followed, so that no link can lead a person astray after
   * signing in.
   */
  static String localTarget(String to) {
    return to == null || !to.matches("/[A-Za-z0-9].*") || to.contains("\\") ? "/home" : to;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}

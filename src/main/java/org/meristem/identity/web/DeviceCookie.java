package org.meristem.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.KnownDevices;
import org.meristem.identity.SignInSource;
import org.meristem.platform.Settings;

/** The cookie by which a browser from which somebody has signed in is known again. */
@RequestScoped
public class DeviceCookie {
  private static final String NAME = "meristem-device";

  @Inject private HttpServletRequest request;
  @Inject private CurrentUser currentUser;
  @Inject private KnownDevices devices;

  /** Where this request comes from. */
  public SignInSource source() {
    return new SignInSource(currentUser.address(), value());
  }

  /** Has the browser known from now on. */
  public void remember(String account) {
    var cookie = new Cookie(NAME, devices.remember(account, value()));
    cookie.setHttpOnly(true);
    cookie.setSecure(!Settings.current().plainHttp());
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge((int) KnownDevices.REMEMBERED.toSeconds());
    cookie.setAttribute("SameSite", "Strict");
    ((HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse())
        .addCookie(cookie);
  }

  private String value() {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> NAME.equals(cookie.getName()))
        .map(Cookie::getValue)
        .findFirst()
        .orElse(null);
  }
}

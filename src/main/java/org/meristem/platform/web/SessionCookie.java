package org.meristem.platform.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.meristem.platform.Settings;

/** The session's cookie travels over TLS only, unless the installation says that it has none. */
@WebListener
public class SessionCookie implements ServletContextListener {
  @Override
  public void contextInitialized(ServletContextEvent event) {
    event.getServletContext().getSessionCookieConfig().setSecure(!Settings.current().plainHttp());
  }
}

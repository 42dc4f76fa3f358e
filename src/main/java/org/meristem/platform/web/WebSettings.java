package org.meristem.platform.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.meristem.platform.Address;
import org.meristem.platform.Settings;

/**
 * What the settings say of the way between browsers and this system: the session's cookie travels
 * over TLS only, unless the installation says that it has none. An address or a proxy that means
 * nothing stops the start.
 */
@WebListener
public class WebSettings implements ServletContextListener {
  @Override
  public void contextInitialized(ServletContextEvent event) {
    var settings = Settings.current();
    Address.of(settings);
    settings.proxies();
    event.getServletContext().getSessionCookieConfig().setSecure(!settings.plainHttp());
  }
}

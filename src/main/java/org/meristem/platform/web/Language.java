package org.meristem.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.meristem.platform.LanguageChosen;
import org.meristem.platform.Languages;
import org.meristem.platform.Settings;
import org.omnifaces.util.Faces;

/** The language of the page: the one chosen, remembered in a cookie, else the browser's. */
@Named
@RequestScoped
public class Language {
  private static final String COOKIE = "language";
  private static final int ONE_YEAR = 365 * 24 * 3600;

  @Inject private HttpServletRequest request;
  @Inject private Event<LanguageChosen> chosen;

  private Locale locale;

  public Locale getLocale() {
    if (locale == null) {
      locale = of(request);
    }
    return locale;
  }

  public String getTag() {
    return getLocale().toLanguageTag();
  }

  public List<Locale> getOffered() {
    return Languages.ALL;
  }

  public boolean isChinese() {
    return Languages.CHINESE.equals(getLocale());
  }

  /**
   * Switches the language and shows the same page again, whole, so that its language mark is right.
   */
  public void choose(String tag) throws IOException {
    locale = Languages.nearest(tag);
    remember(locale);
    chosen.fire(new LanguageChosen(locale));
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(Faces.getRequestURIWithQueryString());
  }

  /** Remembers the language in this browser. */
  public static void remember(Locale locale) {
    var options = new HashMap<String, Object>();
    options.put("maxAge", ONE_YEAR);
    options.put("path", "/");
    options.put("httpOnly", true);
    options.put("secure", !Settings.current().plainHttp());
    options.put("SameSite", "Lax");
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .addResponseCookie(COOKIE, locale.toLanguageTag(), options);
  }

  /** The language that the address asks for by {@code lang=en|zh}, else that of the request. */
  public static Locale asked(HttpServletRequest request) {
    var asked = request.getParameter("lang");
    return asked == null ? of(request) : Languages.nearest(asked);
  }

  /** The language of a request, for pages, filters and the API alike. */
  public static Locale of(HttpServletRequest request) {
    if (request.getCookies() != null) {
      for (var cookie : request.getCookies()) {
        if (COOKIE.equals(cookie.getName())) {
          return Languages.nearest(cookie.getValue());
        }
      }
    }
    return Languages.nearest(request.getLocale().toLanguageTag());
  }
}

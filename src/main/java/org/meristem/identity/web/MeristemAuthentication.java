package org.meristem.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.meristem.identity.Account;
import org.meristem.identity.Accounts;
import org.meristem.identity.BasicCredentials;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.SecurityEventType;
import org.meristem.identity.SecurityLog;
import org.meristem.identity.SignedIn;
import org.meristem.identity.Throttle;
import org.meristem.platform.Outage;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.web.ClientAddress;
import org.meristem.platform.web.Problem;
import org.meristem.platform.web.RequestGuard;
import org.meristem.platform.web.ResponseHeaders;

/**
 * Recognises the person of each request: by the session that sign-in opened, or by HTTP Basic under
 * {@code /api}. Sends the anonymous to the sign-in page, a Faces Ajax request by the redirect that
 * Faces understands.
 */
@ApplicationScoped
public class MeristemAuthentication implements HttpAuthenticationMechanism {
  private static final String SESSION_KEY = "meristem.signedIn";
  private static final int BUSY_SECONDS = 10;

  @Inject private CurrentUser currentUser;
  @Inject private BasicCredentials basic;
  @Inject private Accounts accounts;
  @Inject private SecurityLog log;
  @Inject private Clock clock;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    ResponseHeaders.set(request, response);
    currentUser.become(null, ClientAddress.of(request));
    try {
      var refused = RequestGuard.refusal(request);
      if (refused.isPresent()) {
        note(refused.get());
        return refuse(request, response, refused.get().status(), refused.get().key());
      }
      var person = RequestGuard.isApi(request) ? fromHeader(request) : fromSession(request);
      if (person.isPresent()) {
        currentUser.become(person.get(), ClientAddress.of(request));
        return context.notifyContainerAboutLogin(person.get().account(), person.get().groups());
      }
      if (RequestGuard.isApi(request)) {
        return refuse(request, response, 401, "platform.problem.401");
      }
    } catch (RuleViolation refusal) {
      return refuse(request, response, status(refusal.key()), refusal.key(), refusal.arguments());
    } catch (RuntimeException e) { // nobody can be recognised; the session stays as it is
      return refuse(request, response, 503, Outage.of(e).orElseThrow(() -> e).key());
    }
    return context.isProtected() ? toSignIn(request, response) : context.doNothing();
  }

  /** Opens a session for a person whose password was right, under a fresh session id. */
  public void open(HttpServletRequest request, SignedIn person) {
    request.getSession(true);
    request.changeSessionId();
    request.getSession().setAttribute(SESSION_KEY, person);
    currentUser.become(person, ClientAddress.of(request));
  }

  private Optional<SignedIn> fromHeader(HttpServletRequest request) {
    return basic.check(request.getHeader("Authorization"), ClientAddress.of(request));
  }

  private Optional<SignedIn> fromSession(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(SESSION_KEY) instanceof SignedIn person)) {
      return Optional.empty();
    }
    if (person.isOver(clock.instant()) || !isCurrent(person)) {
      session.invalidate();
      return Optional.empty();
    }
    return Optional.of(person);
  }

  private boolean isCurrent(SignedIn person) {
    return accounts
        .findByName(person.account())
        .filter(Account::isActive)
        .filter(account -> account.passwordVersion() == person.passwordVersion())
        .isPresent();
  }

  private void note(RequestGuard.Refusal refusal) {
    if (refusal.status() == HttpServletResponse.SC_FORBIDDEN) {
      log.record(
          SecurityEventType.OTHER_SITE_REFUSED, SecurityLog.UNKNOWN, currentUser.address(), "");
    }
  }

  private static int status(String refusal) {
    return switch (refusal) {
      case "identity.signIn.throttled" -> 429;
      case "identity.signIn.busy" -> 503;
      default -> 401;
    };
  }

  /** When to try again, in seconds. */
  private static String retryAfter(int status) {
    return String.valueOf(status == 503 ? BUSY_SECONDS : Throttle.WINDOW.toSeconds());
  }

  private static AuthenticationStatus refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String key,
      Object... arguments) {
    switch (status) {
      case 400 -> response.setHeader("Connection", "close");
      case 401 -> challenge(request, response);
      case 405 -> response.setHeader("Allow", RequestGuard.methods(request));
      case 429, 503 -> response.setHeader("Retry-After", retryAfter(status));
      default -> {}
    }
    try {
      if (RequestGuard.isApi(request)) {
        Problem.send(request, response, status, key, arguments);
      } else {
        response.sendError(status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  /** A browser would ask for the password, remember it and send it for pages of other sites too. */
  private static void challenge(HttpServletRequest request, HttpServletResponse response) {
    if (!RequestGuard.isBrowser(request)) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Meristem\", charset=\"UTF-8\"");
    }
  }

  private static AuthenticationStatus toSignIn(
      HttpServletRequest request, HttpServletResponse response) {
    var target = request.getContextPath() + "/identity/sign-in" + returnTo(request);
    try {
      if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
        response.setContentType("text/xml;charset=UTF-8");
        response
            .getWriter()
            .write(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                    + target.replace("&", "&amp;").replace("\"", "&quot;")
                    + "\"/></partial-response>");
      } else {
        response.sendRedirect(target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }

  /** Where to go on after signing in: the page itself, also where a form of it was being sent. */
  private static String returnTo(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.equals("/")) {
      return "";
    }
    var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return "?to=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8);
  }
}

package org.meristem.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** Who may open what, seen from outside, request by request. */
class AccessIT {
  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/home",
        "/trail/entries",
        "/identity/undelivered",
        "/identity/security-log",
        "/metrics",
        "/openapi",
        "/openapi/",
        "/api/v1/application.wadl",
        "/WEB-INF/web.xml"
      })
  void theAnonymousSeeNothing(String path) {
    var answer = meristem.send(meristem.request(path).GET().build());
    assertThat(answer.statusCode()).as(path).isIn(302, 401, 403, 404);
    assertThat(answer.body()).doesNotContain("base_", "openapi:", "<resources", "<web-app");
  }

  @Test
  void readinessIsOpen() {
    var answer = meristem.send(meristem.request("/health/ready").GET().build());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("UP");
  }

  @Test
  void aPageOfAnotherRoleIsForbidden() {
    var session = signIn("student");
    var answer =
        meristem.send(meristem.request("/trail/entries").header("Cookie", session).GET().build());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body())
        .contains("Not yours to see")
        .doesNotContain("org.meristem", "at java.");
  }

  @Test
  void anUnknownPageIsNotFoundInTheReadersLanguage() {
    var session = signIn("student");
    var answer =
        meristem.send(
            meristem
                .request("/nowhere")
                .header("Cookie", session)
                .header("Accept-Language", "zh-CN")
                .GET()
                .build());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("这里没有内容").doesNotContain("Payara");
  }

  @Test
  void aFormWithoutAValidViewStateIsRefused() {
    var session = signIn("faculty");
    for (var state : new String[] {"", "123:456", "forged"}) {
      var answer =
          post(
              "/identity/account",
              session,
              Map.of(
                  "password", "password",
                  "password:present", RunningMeristem.PASSWORD,
                  "password:wanted", "another good password",
                  "password:again", "another good password",
                  "password:change", "x",
                  "jakarta.faces.ViewState", state));
      assertThat(answer.statusCode()).as(state).isEqualTo(410);
      assertThat(answer.body())
          .contains("This page was open for too long")
          .doesNotContain("The password was changed", "Exception", "at java.");
    }
    var still = meristem.get("faculty", "/me");
    assertThat(still.statusCode()).as("the old password still holds").isEqualTo(200);
  }

  @Test
  void anAjaxRequestThatNoScriptOfOursSentIsABadRequest() {
    for (var nonce : new String[] {"", "abc", "%00"}) {
      var answer =
          meristem.send(
              meristem
                  .request("/identity/sign-in")
                  .header("Faces-Request", "partial/ajax")
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString("primefaces.nonce=" + nonce))
                  .build());
      assertThat(answer.statusCode()).as(nonce).isEqualTo(400);
      assertThat(answer.body()).contains("cannot be understood").doesNotContain("at java.");
    }
  }

  @Test
  void signingInChangesTheSessionAndItsCookieIsKeptFromScripts() {
    var first = meristem.send(meristem.request("/identity/sign-in").GET().build());
    var before = cookie(first);
    var answer =
        post(
            "/identity/sign-in",
            before,
            credentials("faculty", RunningMeristem.PASSWORD, first.body()));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(cookie(answer)).isNotEqualTo(before);
    assertThat(answer.headers().allValues("set-cookie"))
        .anySatisfy(
            set -> assertThat(set).startsWith("JSESSIONID").contains("HttpOnly", "SameSite=lax"));
  }

  @Test
  void everyPageCarriesTheHeadersThatKeepABrowserSafe() {
    var headers = meristem.send(meristem.request("/identity/sign-in").GET().build()).headers();
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
        .containsPattern("script-src 'self' 'nonce-[^']+'")
        .doesNotContain("unsafe-eval");
  }

  @Test
  void afterTenWrongPasswordsEvenTheRightOneWaits() {
    for (var i = 0; i < Throttle.PER_GUESSER; i++) {
      assertThat(meristem.me("throttled-person", "wrong " + i).statusCode()).isEqualTo(401);
    }
    var answer = meristem.me("throttled-person", "right");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().map())
        .containsKeys("retry-after", "content-security-policy", "x-content-type-options");
    assertThat(answer.body()).contains("identity.signIn.throttled", "Too many wrong passwords");
  }

  @Test
  void theApiRefusesWithProblemDocuments() {
    var anonymous = meristem.send(meristem.request("/api/v1/me").GET().build());
    assertThat(anonymous.statusCode()).isEqualTo(401);
    assertThat(anonymous.headers().firstValue("WWW-Authenticate").orElseThrow())
        .startsWith("Basic");
    assertThat(anonymous.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    var unknown =
        meristem.send(
            meristem.api("faculty", "/nothing").header("Accept-Language", "zh-CN").GET().build());
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("\"status\":404", "此地址没有内容");
  }

  @Test
  void anUploadThatAnnouncesTooMuchIsRefusedUnread() {
    var answer =
        meristem.send(
            meristem
                .api("admin", "/me")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[60 * 1024 * 1024]))
                .build());
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  /** Signs in over the form and gives the session's cookie. */
  private String signIn(String account) {
    var page = meristem.send(meristem.request("/identity/sign-in").GET().build());
    var answer =
        post(
            "/identity/sign-in",
            cookie(page),
            credentials(account, RunningMeristem.PASSWORD, page.body()));
    assertThat(answer.statusCode()).as("sign-in of %s", account).isEqualTo(302);
    return cookie(answer);
  }

  private static Map<String, String> credentials(String account, String password, String page) {
    var state = VIEW_STATE.matcher(page);
    assertThat(state.find()).isTrue();
    return Map.of(
        "signIn",
        "signIn",
        "signIn:name",
        account,
        "signIn:password",
        password,
        "signIn:enter",
        "x",
        "jakarta.faces.ViewState",
        state.group(1));
  }

  private HttpResponse<String> post(String path, String cookie, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return meristem.send(
        meristem
            .request(path)
            .header("Cookie", cookie)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().allValues("set-cookie").stream()
        .filter(set -> set.startsWith("JSESSIONID"))
        .map(set -> set.replaceAll(";.*", ""))
        .findFirst()
        .orElseThrow();
  }
}

package org.meristem.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;
import org.meristem.testing.TlsProxy;

/** What a stranger, a page of another site or a proxy may try, request by request. */
class WebProbesIT {
  private static final String UPLOAD =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"probe.csv\"\r\n\r\nx\r\n--b--\r\n";
  private static final String STYLE = "/jakarta.faces.resource/meristem.css.xhtml?ln=meristem";

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @ParameterizedTest
  @CsvSource({
    "GET, /, 302",
    "GET, /home, 302",
    "GET, /identity/sign-in, 200",
    "GET, /health/ready, 200",
    "DELETE, /home, 405",
    "POST, /workbooks/list/students.xlsx, 302",
    "GET, /api/v1/me, 401",
    "GET, /api/v1/nothing, 401",
    "PATCH, /api/v1/me, 405",
    "POST, /api/v1/me, 401"
  })
  void everyAnswerToAStrangerCarriesTheHeaders(String method, String path, int status) {
    var request =
        meristem.request(path).method(method, HttpRequest.BodyPublishers.noBody()).build();
    expectHeaders(meristem.send(request), status, "no-store");
  }

  @ParameterizedTest
  @CsvSource({
    "/me, 200",
    "/nothing, 404",
    "/students.xlsx, 200",
    "/oneroster.zip, 200",
    "/reviews, 200",
    "/students?page=x, 400",
    "/rounds, 200"
  })
  void everyAnswerOfTheInterfaceCarriesTheHeaders(String path, int status) {
    expectHeaders(meristem.get("admin", path), status, "no-store");
    expectHeaders(meristem.get("student", "/oneroster.zip"), 403, "no-store");
  }

  @Test
  void aResourceCarriesTheHeadersAndMayBeKept() {
    expectHeaders(meristem.send(meristem.request(STYLE).GET().build()), 200, "max-age");
  }

  private static void expectHeaders(HttpResponse<String> answer, int status, String cache) {
    var headers = answer.headers();
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains(cache);
    assertThat(headers.allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src", "frame-ancestors 'none'")
        .doesNotContain("unsafe-inline", "unsafe-eval");
    assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 4",
        "Transfer-Encoding: chunkedx",
        "Transfer-Encoding: identity, chunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 5\r\nHost: other.example"
      })
  void aRequestThatCanBeReadInTwoWaysIsRefusedAndAnsweredOnce(String headers) throws IOException {
    var answer =
        raw(
            "POST /identity/sign-in HTTP/1.1\r\nHost: a.example\r\n%s\r\n\r\n0\r\n\r\n"
                + "GET /health/ready HTTP/1.1\r\nHost: a.example\r\n\r\n",
            headers);
    assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("\"UP\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/identity/sign-in", "/api/v1/roster-imports"})
  void partsWithoutABoundaryAreABadRequest(String path) {
    var answer =
        meristem.send(
            meristem
                .request(path)
                .header("Content-Type", "multipart/form-data")
                .POST(HttpRequest.BodyPublishers.ofString("no parts"))
                .build());
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void whatFollowsAChunkedCallIsNotTakenForACall() throws IOException {
    var answer =
        raw(
            "POST /api/v1/me HTTP/1.1\r\nHost: a.example\r\nContent-Length: 4\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                + "GET /health/ready HTTP/1.1\r\nHost: a.example\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 401").doesNotContain("\"UP\"");
  }

  @ParameterizedTest
  @CsvSource({"BREW, /home", "PUT, /identity/sign-in", "DELETE, /identity/sign-in", "OPTIONS, /"})
  void aMethodThatAPageDoesNotKnowIsRefused(String method, String path) {
    var answer =
        meristem.send(
            meristem.request(path).method(method, HttpRequest.BodyPublishers.noBody()).build());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/home", "/curriculum"})
  void aForgedHostNamesNoRedirect(String path) throws IOException {
    var answer = raw("GET %s HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", path);
    assertThat(answer).startsWith("HTTP/1.1 30").contains("\r\nLocation: /").doesNotContain("evil");
  }

  @Test
  void aForgedHostNamesNoAddressOfTheInterface() throws IOException {
    assertThat(upload(connected(), "evil.example", ""))
        .startsWith("HTTP/1.1 201")
        .contains("\r\nLocation: " + meristem.url() + "/api/v1/roster-imports/");
    var outcomes =
        raw(
            "GET /api/v1/programmes/NSE-PHD/plans/2026/outcomes HTTP/1.1\r\nHost: evil.example\r\n"
                + "Authorization: %s\r\nConnection: close\r\n\r\n",
            RunningMeristem.basic("admin", RunningMeristem.PASSWORD));
    assertThat(outcomes).doesNotContain("evil.example");
  }

  @Test
  void behindADeclaredProxyTheClientsAddressCountsAndNobodyIsSentToPlainHttp()
      throws IOException, GeneralSecurityException {
    try (var proxy = new TlsProxy(meristem);
        var browser = Browser.signedIn(meristem, "admin", "en", Browser.WIDE)) {
      var redirect = exchange(proxy.connect(), "GET /home HTTP/1.1\r\nHost: grad.example\r\n\r\n");
      assertThat(redirect).contains("\r\nLocation: /identity/sign-in").doesNotContain("http:");
      assertThat(upload(proxy.connect(), "grad.example", "")).startsWith("HTTP/1.1 201");
      assertThat(upload(connected(), "grad.example", "X-Forwarded-For: 203.0.113.66\r\n"))
          .startsWith("HTTP/1.1 201");
      browser.go("/trail/entries");
      assertThat(browser.text())
          .contains(TlsProxy.CLIENT, "127.0.0.1")
          .doesNotContain("203.0.113.66", RunningMeristem.PROXY);
    }
  }

  @Test
  void aHundredWrongPasswordsOfOneClientShutNobodyElseOutOfTheProxy() throws IOException {
    for (var i = 0; i < 100; i++) {
      assertThat(throughProxy("203.0.113.70", "nobody-" + i, "wrong")).startsWith("HTTP/1.1 401");
    }
    assertThat(throughProxy("203.0.113.70", "nobody", "wrong")).startsWith("HTTP/1.1 429");
    assertThat(throughProxy("203.0.113.71", "admin", RunningMeristem.PASSWORD))
        .startsWith("HTTP/1.1 200");
  }

  private String throughProxy(String client, String account, String password) throws IOException {
    var connection =
        new Socket(
            InetAddress.getLoopbackAddress(),
            URI.create(meristem.url()).getPort(),
            InetAddress.getByName(RunningMeristem.PROXY),
            0);
    return exchange(
        connection,
        "GET /api/v1/me HTTP/1.1\r\nHost: grad.example\r\nX-Forwarded-For: %s\r\nAuthorization: %s\r\nConnection: close\r\n\r\n"
            .formatted(client, RunningMeristem.basic(account, password)));
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Origin, https://evil.example",
    "Origin, null",
    "Accept, text/html"
  })
  void aPageOfAnotherSiteMayNotCallTheInterface(String header, String value) {
    var call = meristem.api("admin", "/roster-imports").header(header, value);
    var answer =
        meristem.send(RunningMeristem.multipart(call, "a.csv", new byte[1], Map.of()).build());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("platform.problem.otherSite");
  }

  /** As a browser does that remembers an administrator's password for the interface. */
  @Test
  void aFormOfAnotherSiteActsForNobodyInARealBrowser() throws IOException {
    var before = meristem.get("admin", "/roster-imports").body();
    var form =
        "<form method=post enctype=multipart/form-data action=%s/api/v1/roster-imports>"
            + "<textarea name=file>x</textarea><button>go</button></form>";
    var elsewhere = HttpServer.create(new InetSocketAddress("127.0.0.3", 0), 0);
    elsewhere.createContext(
        "/",
        call -> {
          var page = form.formatted(meristem.url()).getBytes(StandardCharsets.UTF_8);
          call.getResponseHeaders().set("Content-Type", "text/html");
          call.sendResponseHeaders(200, page.length);
          call.getResponseBody().write(page);
          call.close();
        });
    elsewhere.start();
    try (var browser = Browser.open(meristem, "en", Browser.WIDE)) {
      browser
          .page()
          .context()
          .setExtraHTTPHeaders(
              Map.of("Authorization", RunningMeristem.basic("admin", RunningMeristem.PASSWORD)));
      browser.page().navigate("http://127.0.0.3:" + elsewhere.getAddress().getPort());
      var answer = browser.page().waitForNavigation(() -> browser.page().click("button"));
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.text()).contains("platform.problem.otherSite");
    } finally {
      elsewhere.stop(0);
    }
    assertThat(meristem.get("admin", "/roster-imports").body()).isEqualTo(before);
    try (var admin = Browser.signedIn(meristem, "admin", "en", Browser.WIDE)) {
      assertThat(
              admin
                  .go("/identity/security-log")
                  .innerText("tr:has-text('Call from another site refused')"))
          .contains("–")
          .doesNotContain("No such account");
    }
  }

  @Test
  void ourOwnPageMay() {
    for (var header :
        Map.of("Origin", meristem.url(), "Sec-Fetch-Site", "same-origin").entrySet()) {
      var call =
          meristem.api("admin", "/roster-imports").header(header.getKey(), header.getValue());
      var request = RunningMeristem.multipart(call, "a.csv", new byte[1], Map.of()).build();
      assertThat(meristem.send(request).statusCode()).as(header.getKey()).isEqualTo(201);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded; charset=UTF-8"})
  void aFormMayNotCallTheInterface(String type) {
    var answer = post("admin", "/roster-imports/1/apply", type, "a=b");
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).startsWith("{\"type\":\"urn:meristem:problem");
  }

  /** It would ask its person for the password and send it for every page from then on. */
  @Test
  void aBrowserIsNotAskedForAPasswordByTheInterface() {
    try (var browser = Browser.open(meristem, "en", Browser.WIDE)) {
      var answer = browser.page().navigate(meristem.url() + "/api/v1/me");
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.headers()).doesNotContainKey("www-authenticate");
    }
    assertThat(meristem.send(meristem.request("/api/v1/me").GET().build()).headers().map())
        .containsKey("www-authenticate");
  }

  @Test
  void sessionsHaveIdsOfAtLeast128RandomBits() {
    var ids =
        IntStream.range(0, 200)
            .mapToObj(i -> meristem.send(meristem.request("/identity/sign-in").GET().build()))
            .flatMap(answer -> answer.headers().allValues("set-cookie").stream())
            .peek(cookie -> assertThat(cookie).containsIgnoringCase("HttpOnly"))
            .filter(cookie -> cookie.startsWith("JSESSIONID="))
            .map(cookie -> cookie.substring(11, cookie.indexOf(';')))
            .toList();
    assertThat(ids).hasSize(200).allMatch(id -> id.matches("[0-9a-f]{40}"));
    for (var digit = 0; digit < 40; digit++) {
      var place = digit;
      assertThat(ids.stream().map(id -> id.charAt(place)).distinct())
          .as("%d", place)
          .hasSizeGreaterThan(10);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /students/1/acts, admin", "POST, /extensions, researcher",
    "POST, /extensions/1/approve, director", "POST, /courses/X/versions/1/publish, director",
    "POST, /courses/X/versions/1/submit, faculty", "PUT, /reviews, evaluator",
    "PUT, /reviews/1, evaluator", "POST, /reviews/1/decline, evaluator",
    "POST, /researchers/R0001/acts, director", "POST, /rounds/1/assignments, director",
    "PUT, /roster-imports/1/mapping, admin"
  })
  void whatIsNoSuchDocumentIsABadRequest(String method, String path, String account) {
    var wrong =
        new String[] {
          "",
          "{",
          "null",
          "5",
          "\"x\"",
          "{\"a\":1} x",
          "\u0000",
          "[".repeat(5000),
          "{\"a\":".repeat(5000) + "1" + "}".repeat(5000),
          path.equals("/reviews") ? "{}" : "[]",
          path.equals("/reviews") ? "[5]" : "[{}]"
        };
    for (var body : wrong) {
      var answer = send(account, method, path, "application/json", body);
      assertThat(answer.statusCode()).as("%s", body.length() > 20 ? "deep" : body).isEqualTo(400);
      assertThat(answer.body()).startsWith("{\"type\":\"urn:meristem:problem:platform.problem.400");
    }
    var large = send(account, method, path, "application/json", "[\"" + "a".repeat(10_500_000));
    assertThat(large.statusCode()).isEqualTo(413);
  }

  @Test
  void whatTheDatabaseCannotHoldIsTheCallersMistake() {
    var document =
        "{\"kind\":\"ILLNESS\",\"from\":\"2020-01-01\",\"to\":\"2020-02-01\",\"words\":\"%s\"}";
    var answer =
        meristem.post("researcher", "/extensions", document.formatted("x".repeat(100_000)));
    assertThat(answer.statusCode()).isIn(400, 422);
    var day = meristem.post("researcher", "/extensions", document.replace("2020-01", "+12345-01"));
    assertThat(day.statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "page=2147483647",
    "page=99999999999",
    "page=-1",
    "page=x",
    "page=",
    "page=0.5",
    "size=0",
    "size=-1",
    "size=x",
    "size=99999999999",
    "query=%00"
  })
  void aPageThatNoListHasIsABadRequest(String query) {
    for (var list : new String[] {"students", "courses", "researchers", "eligibility-windows"}) {
      var answer = meristem.get("director", "/" + list + "?" + query);
      assertThat(answer.statusCode()).as(list).isEqualTo(400);
      assertThat(answer.body()).contains("platform.problem.400");
    }
    assertThat(meristem.get("director", "/students?page=100000&size=500").body())
        .contains("\"items\":[]", "\"page\":100000");
  }

  @Test
  void aMediaTypeThatIsNoneIsAnsweredByAProblemDocument() {
    for (var type :
        new String[] {"garbage", "multipart/form-data", "multipart/form-data; boundary=b"}) {
      var answer = post("admin", "/roster-imports", type, "x");
      assertThat(answer.statusCode()).as(type).isBetween(400, 422);
      assertThat(answer.body()).as(type).startsWith("{\"type\":\"urn:meristem:problem");
    }
  }

  private HttpResponse<String> post(String account, String path, String type, String body) {
    return send(account, "POST", path, type, body);
  }

  private HttpResponse<String> send(
      String account, String method, String path, String type, String body) {
    return meristem.send(
        meristem
            .api(account, path)
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static String upload(Socket connection, String host, String headers) throws IOException {
    return exchange(
        connection,
        "POST /api/v1/roster-imports HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\n%sContent-Length: %d\r\nContent-Type: multipart/form-data; boundary=b\r\nConnection: close\r\n\r\n%s"
            .formatted(
                host,
                RunningMeristem.basic("admin", RunningMeristem.PASSWORD),
                headers,
                UPLOAD.length(),
                UPLOAD));
  }

  private String raw(String request, Object... values) throws IOException {
    return exchange(connected(), request.formatted(values));
  }

  private Socket connected() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), URI.create(meristem.url()).getPort());
  }

  /** All that comes back until the other end closes, or is silent for a while. */
  private static String exchange(Socket connection, String request) throws IOException {
    var answer = new StringBuilder();
    try (connection) {
      connection.setSoTimeout(30_000);
      connection.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      for (var in = connection.getInputStream(); ; ) {
        var next = in.read();
        if (next < 0) {
          return answer.toString();
        }
        answer.append((char) next);
      }
    } catch (SocketTimeoutException silent) {
      return answer.toString();
    }
  }
}

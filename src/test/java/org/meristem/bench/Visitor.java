package org.meristem.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.meristem.testing.RunningMeristem;

/** What a browser does for one person: keeps the cookies and asks for one thing after the other. */
final class Visitor {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final String url;
  private final Map<String, String> cookies = new TreeMap<>();

  Visitor(String url) {
    this.url = url;
  }

  static Visitor signedIn(RunningMeristem meristem, String account) {
    var visitor = new Visitor(meristem.url());
    var page = new FacesPage(visitor.get("/identity/sign-in").body());
    var fields = page.fields("signIn");
    fields.put("signIn:name", account);
    fields.put("signIn:password", RunningMeristem.PASSWORD);
    fields.put("signIn:enter", "");
    visitor.submit("/identity/sign-in", fields);
    return visitor;
  }

  /** What a server answered, and how long that took. */
  record Answer(String body, double seconds) {
    /**
     * @throws IllegalStateException unless the answer holds the text
     */
    Answer holding(String text) {
      if (!body.contains(text)) {
        throw new IllegalStateException("no " + text + " in: " + body);
      }
      return this;
    }
  }

  Answer get(String path) {
    return send(request(path).GET().build(), 200);
  }

  /** Hands a form in and expects to be sent elsewhere. */
  void submit(String path, Map<String, String> fields) {
    send(posted(path, fields).build(), 302);
  }

  /** Posts fields as a page does behind the scenes. */
  Answer ajax(String path, Map<String, String> fields) {
    return send(posted(path, fields).header("Faces-Request", "partial/ajax").build(), 200);
  }

  private HttpRequest.Builder posted(String path, Map<String, String> fields) {
    var form =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
        .POST(HttpRequest.BodyPublishers.ofString(form));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(LONGEST);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
    }
    return request;
  }

  private Answer send(HttpRequest request, int expected) {
    try {
      var begin = System.nanoTime();
      var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      var seconds = Timing.since(begin);
      for (var cookie : answer.headers().allValues("Set-Cookie")) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
      }
      if (answer.statusCode() != expected) {
        throw new IllegalStateException(request.uri() + " answers " + answer.statusCode());
      }
      return new Answer(answer.body(), seconds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

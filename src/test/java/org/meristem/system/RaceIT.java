package org.meristem.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.evaluation.RoundSteps;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * Two people, or two windows of one, save the same record at the same moment: one is stored, the
 * other is told, and nothing ends in an error page.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RaceIT {
  private static final int ROUNDS = 2;
  private static final String LOST = "Somebody else changed this record";
  private static final Set<String> HEADERS =
      Set.of("content-type", "faces-request", "accept", "accept-language", "x-requested-with");

  private final Map<TestDatabase, RunningMeristem> running = new EnumMap<>(TestDatabase.class);
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private RunningMeristem meristem;
  private int typed;

  /**
   * How two saves at once ended.
   *
   * @param winner which of the two was stored, 0 or 1
   */
  private record End(List<HttpResponse<String>> answers, int winner) {
    HttpResponse<String> stored() {
      return answers.get(winner);
    }

    HttpResponse<String> told() {
      return answers.get(loser());
    }

    int loser() {
      return 1 - winner;
    }
  }

  private void use(TestDatabase database) {
    meristem = running.computeIfAbsent(database, RunningMeristem::demo);
  }

  @AfterAll
  void stop() {
    threads.shutdown();
    running.values().forEach(RunningMeristem::close);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anAchievement(TestDatabase database) {
    use(database);
    try (var one = window("researcher");
        var other = window("researcher")) {
      var page = one.go("/talent/achievement");
      page.fill("[id='form:titleEn']", "A race");
      page.fill("[id='form:achieved']", "2026-01-15");
      page.click("[id='form:keep']");
      page.waitForURL("**/talent/achievement?id=*");
      form(one, other, path(page), "form", "titleEn", "keep", "changed this achievement since");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theRulesOfARound(TestDatabase database) {
    use(database);
    try (var one = window("director");
        var other = window("director")) {
      var round = new RoundSteps(one).begin("A race", 2, 1);
      form(one, other, "/evaluation/round-terms?id=" + round, "round", "titleEn", "keep", LOST);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aStudentAndThePerson(TestDatabase database) {
    use(database);
    var number = object(meristem.get("admin", "/students?size=1").body());
    var path =
        "/students/edit?number="
            + number.getJsonArray("items").getJsonObject(0).getString("studentNumber");
    try (var one = window("admin");
        var other = window("admin")) {
      form(one, other, path, "edit", "phone", "save", "Somebody else has changed this record");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theDraftOfACourse(TestDatabase database) {
    use(database);
    try (var author = window("faculty")) {
      var page = author.go("/curriculum/courses");
      page.fill("[id='new:code']", "NSE-7099");
      page.click("[id='new:start']");
      page.waitForURL("**/curriculum/course?id=*");
      kept("faculty", path(page), "course:titleEn");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDevelopmentPlan(TestDatabase database) {
    use(database);
    try (var author = window("researcher2")) {
      var page = author.go("/talent/plans");
      page.click("[id='new:begin']");
      page.waitForURL("**/talent/plan?id=*");
      kept("researcher2", path(page), "plan:goals:0:what");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNewCriterionOfOneCode(TestDatabase database) {
    use(database);
    try (var one = window("director");
        var other = window("director")) {
      var page = one.go("/evaluation/templates");
      page.fill("[id='new:code']", "RACE");
      page.fill("[id='new:nameEn']", "A race");
      page.fill("[id='new:nameZh']", "竞争");
      page.click("[id='new:begin']");
      page.waitForURL("**/evaluation/template?*");
      for (var round = 0; round < ROUNDS; round++) {
        var code = "C" + round;
        Consumer<Page> fill =
            form -> {
              form.fill("[id='edit:code']", code);
              form.fill("[id='edit:nameZh']", "指标");
            };
        var end =
            pressed(one, other, "/evaluation/template?code=RACE", "edit", "nameEn", "keep", fill);
        assertThat(end.told().body()).contains("is in this template already");
        assertThat(one.go("/evaluation/template?code=RACE").innerText("#criteria")).contains(code);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theDraftOfAReview(TestDatabase database) {
    use(database);
    var review =
        array(meristem.get("evaluator3", "/reviews").body()).stream()
            .filter(one -> one.getString("state").equals("INVITED"))
            .findFirst()
            .orElseThrow();
    var path = "/reviews/" + review.getInt("id");
    assertThat(meristem.post("evaluator3", path + "/accept", "{}").statusCode()).isEqualTo(200);
    for (var round = 0; round < ROUNDS; round++) {
      var version = object(meristem.get("evaluator3", path).body()).getInt("version");
      var end =
          both(
              List.of(
                  put("evaluator3", path, version, "one " + round),
                  put("evaluator3", path, version, "other " + round)),
              answer -> answer.statusCode() == 200);
      assertThat(end.told().statusCode()).as(end.told().body()).isEqualTo(409);
      assertThat(object(meristem.get("evaluator3", path).body()).getString("toPanel"))
          .isEqualTo(object(end.stored().body()).getString("toPanel"));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anActOfAStudent(TestDatabase database) {
    use(database);
    var students = object(meristem.get("admin", "/students?size=3&query=status:enrolled").body());
    for (var student : students.getJsonArray("items").getValuesAs(JsonObject.class)) {
      var path = "/students/" + student.getString("studentNumber") + "/acts";
      var leave =
          meristem
              .api("admin", path)
              .header("Content-Type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"kind\": \"LEAVE\", \"on\": \"2026-10-01\", \"until\": \"2027-02-01\","
                          + " \"reason\": \"family\"}"))
              .build();
      var end = both(List.of(leave, leave), answer -> answer.statusCode() == 201);
      assertThat(end.told().statusCode()).as(end.told().body()).isIn(409, 422);
    }
  }

  /** A form with a button: the one is redirected, the other keeps what was typed. */
  private void form(
      Browser one,
      Browser other,
      String path,
      String form,
      String field,
      String button,
      String why) {
    for (var round = 0; round < ROUNDS; round++) {
      var end = pressed(one, other, path, form, field, button, page -> {});
      assertThat(end.told().body()).containsAnyOf(LOST, why);
    }
  }

  /** Two windows press the button of a form; which is stored, the record shows. */
  private End pressed(
      Browser one,
      Browser other,
      String path,
      String form,
      String field,
      String button,
      Consumer<Page> fill) {
    var input = "[id='" + form + ":" + field + "']";
    var typed = typed();
    var requests =
        IntStream.of(0, 1)
            .mapToObj(
                at -> {
                  var page = List.of(one, other).get(at).go(path);
                  fill.accept(page);
                  page.fill(input, typed.get(at));
                  return post(
                      page,
                      form + "%3A" + button + "=",
                      () ->
                          page.click(
                              "[id='" + form + ":" + button + "']",
                              new Page.ClickOptions().setNoWaitAfter(true)));
                })
            .toList();
    var end = both(requests, answer -> answer.statusCode() == 302);
    assertThat(end.told().statusCode()).isEqualTo(200);
    assertThat(end.told().body()).as("what was typed").contains(typed.get(end.loser()));
    return end;
  }

  /** What the two type, each time something else. */
  private List<String> typed() {
    typed++;
    return List.of("Typed by one, " + typed, "Typed by another, " + typed);
  }

  /** A form that saves itself, in windows of their own, as they bring back what was not saved. */
  private void kept(String account, String path, String field) {
    var input = "[id='" + field + "']";
    for (var round = 0; round < ROUNDS; round++) {
      try (var one = window(account);
          var other = window(account);
          var reader = Browser.signedIn(meristem, account, "en", Browser.WIDE)) {
        var typed = typed();
        var requests =
            IntStream.of(0, 1)
                .mapToObj(
                    at -> {
                      var page = List.of(one, other).get(at).go(path);
                      return post(page, "partial.ajax=true", () -> page.fill(input, typed.get(at)));
                    })
                .toList();
        var end = both(requests, answer -> !answer.body().contains("card attention"));
        assertThat(end.told().statusCode()).isEqualTo(200);
        assertThat(end.answers()).noneMatch(answer -> answer.body().contains("<error>"));
        assertThat(reader.go(path).inputValue(input)).isEqualTo(typed.get(end.winner()));
      }
    }
  }

  /** What a window would send, and does not. */
  private static HttpRequest post(Page page, String part, Runnable act) {
    var found = new AtomicReference<HttpRequest>();
    var cookies =
        page.context().cookies().stream()
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
    page.route(
        "**/*",
        route -> {
          var request = route.request();
          if (request.method().equals("POST") && request.postData().contains(part)) {
            found.set(post(request, cookies));
            route.abort();
          } else {
            route.resume();
          }
        });
    act.run();
    page.waitForCondition(() -> found.get() != null);
    return found.get();
  }

  private static HttpRequest post(Request sent, String cookies) {
    var request =
        HttpRequest.newBuilder(URI.create(sent.url()))
            .timeout(Duration.ofSeconds(60))
            .POST(HttpRequest.BodyPublishers.ofByteArray(sent.postDataBuffer()));
    sent.headers().entrySet().stream()
        .filter(header -> HEADERS.contains(header.getKey()))
        .forEach(header -> request.header(header.getKey(), header.getValue()));
    return request.header("cookie", cookies).build();
  }

  /** Sends two requests at the same moment; just one of them is to be stored. */
  private End both(List<HttpRequest> requests, Predicate<HttpResponse<String>> isStored) {
    var barrier = new CyclicBarrier(2);
    var answers =
        requests.stream()
            .map(request -> CompletableFuture.supplyAsync(() -> send(request, barrier), threads))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.statusCode()).as(answer.body()).isLessThan(500));
    var stored = answers.stream().filter(isStored).toList();
    assertThat(stored).as("%s", answers.stream().map(HttpResponse::body).toList()).hasSize(1);
    return new End(answers, answers.indexOf(stored.get(0)));
  }

  private HttpResponse<String> send(HttpRequest request, CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
    return meristem.send(request);
  }

  /** A window with a session of its own. */
  private Browser window(String account) {
    var window = Browser.open(meristem, "en", Browser.WIDE);
    window.signIn(account);
    return window;
  }

  private HttpRequest put(String account, String path, int version, String words) {
    return meristem
        .api(account, path)
        .header("Content-Type", "application/json")
        .PUT(
            HttpRequest.BodyPublishers.ofString(
                "{\"version\": %d, \"answers\": {}, \"toPanel\": \"%s\"}"
                    .formatted(version, words)))
        .build();
  }

  private String path(Page page) {
    return page.url().substring(meristem.url().length());
  }

  private static JsonObject object(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  private static List<JsonObject> array(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class);
    }
  }
}

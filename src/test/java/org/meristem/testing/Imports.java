package org.meristem.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Imports over the API, by default in an administrator's name, and on the page. */
public final class Imports {
  private static final Path ROSTERS = Path.of("src/test/resources/roster");
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final RunningMeristem meristem;
  private final String account;

  public Imports(RunningMeristem meristem) {
    this(meristem, "admin");
  }

  public Imports(RunningMeristem meristem, String account) {
    this.meristem = meristem;
    this.account = account;
  }

  public static byte[] roster(String name) {
    return bytes(ROSTERS.resolve(name));
  }

  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public HttpResponse<String> upload(String name, byte[] content, Map<String, String> fields) {
    return meristem.send(
        RunningMeristem.multipart(meristem.api(account, "/roster-imports"), name, content, fields)
            .build());
  }

  /** Uploads what the list of imports, which is open, is set to and waits for the preview. */
  public static void upload(Browser list, Path file) {
    list.page().setInputFiles("[id='upload:file']", file);
    list.page().click("[id='upload:send']");
    list.page().waitForSelector(".tiles");
  }

  /** What the preview that is open counts: rows, new, changed, unchanged, faulty. */
  public static List<Integer> tiles(Browser preview) {
    return preview.page().locator(".tile strong").allInnerTexts().stream()
        .map(Integer::valueOf)
        .toList();
  }

  /** Uploads and waits until it is read. */
  public JsonObject stage(String name, byte[] content, Map<String, String> fields) {
    return settled(id(json(upload(name, content, fields).body())));
  }

  public JsonObject stage(String name, byte[] content) {
    return stage(name, content, Map.of());
  }

  public HttpResponse<String> post(long id, String act) {
    return meristem.send(
        meristem
            .api(account, "/roster-imports/" + id + "/" + act)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build());
  }

  /** Applies and waits until that is done. */
  public JsonObject apply(long id) {
    post(id, "apply");
    return settled(id);
  }

  /** Takes back and waits until that is done. */
  public JsonObject undo(long id) {
    post(id, "undo");
    return settled(id);
  }

  /** Has the file read in another way and waits until that is done. */
  public JsonObject choose(long id, String mapping) {
    meristem.send(
        meristem
            .api(account, "/roster-imports/" + id + "/mapping")
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(mapping))
            .build());
    return settled(id);
  }

  public HttpResponse<String> discard(long id) {
    return meristem.send(meristem.api(account, "/roster-imports/" + id).DELETE().build());
  }

  /** The latest batches, newest first. */
  public List<JsonObject> all() {
    return json(get("/roster-imports")).getJsonArray("items").getValuesAs(JsonObject.class);
  }

  public JsonObject state(long id) {
    return json(get("/roster-imports/" + id));
  }

  /** The batch once nothing works on it any more. */
  public JsonObject settled(long id) {
    var deadline = System.nanoTime() + LONGEST.toNanos();
    var batch = state(id);
    while (List.of("STAGING", "APPLYING", "UNDOING").contains(batch.getString("state"))) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("still busy: " + batch);
      }
      pause(50);
      batch = state(id);
    }
    return batch;
  }

  /** Code of each problem by sheet and cell. */
  public Map<String, String> problems(long id) {
    var found = new HashMap<String, String>();
    for (var problem : problemItems(id)) {
      found.put(
          problem.getString("sheet") + "!" + problem.getString("cell", ""),
          problem.getString("code"));
    }
    return found;
  }

  public List<JsonObject> problemItems(long id) {
    return json(get("/roster-imports/" + id + "/problems?size=500"))
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  /** How many students the register finds. */
  public int students(String query) {
    return json(get("/students?size=1&query=" + query)).getInt("total");
  }

  /** The list of students as a workbook. */
  public byte[] export(String language) {
    return download("/students.xlsx", language);
  }

  public byte[] download(String path, String language) {
    var answer =
        meristem.send(
            meristem.api(account, path).header("Accept-Language", language).GET().build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  public String get(String path) {
    return meristem.get(account, path).body();
  }

  public static long id(JsonObject batch) {
    return batch.getJsonNumber("id").longValue();
  }

  /**
   * New, changed, unchanged, errors, warnings, kept, as in {@code "new 5 changed 10"}; no zeros.
   */
  public static String counts(JsonObject batch) {
    var text = new StringBuilder();
    batch
        .getJsonObject("counts")
        .forEach(
            (name, count) ->
                text.append(count.toString().equals("0") ? "" : " " + name + " " + count));
    return text.toString().strip();
  }

  public static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readValue() instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }
  }

  static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

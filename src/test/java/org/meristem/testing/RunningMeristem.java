package org.meristem.testing;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.meristem.platform.MeristemDataSource;
import org.meristem.platform.Settings;

/**
 * The runnable file as a process of its own, as a user starts it: with a database, demonstration
 * data and a port.
 */
public final class RunningMeristem implements AutoCloseable {
  public static final String PASSWORD = "correct horse battery";

  /** From here comes the proxy that a system of the tests believes. */
  public static final String PROXY = "127.0.0.2";

  private static final Map<TestDatabase, RunningMeristem> SHARED =
      new EnumMap<>(TestDatabase.class);
  public static final List<String> QUICK_START =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  /**
   * Starts somewhat slower; what runs hottest, as the hash of a password, is compiled to the end.
   */
  private static final List<String> LONG_RUN =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:Tier4InvocationThreshold=200000",
          "-XX:Tier4MinInvocationThreshold=200000",
          "-XX:Tier4CompileThreshold=200000",
          "-XX:Tier4BackEdgeThreshold=2000000");

  private static final Duration LONGEST_START = Duration.ofSeconds(150);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Map<String, String> environment;
  private final List<String> flags;
  private final Path directory;
  private final int port;
  private Process process;

  private RunningMeristem(Map<String, String> environment, List<String> flags) {
    this.flags = flags;
    try {
      Files.createDirectories(Path.of("target", "running"));
      this.directory = Files.createTempDirectory(Path.of("target", "running"), "meristem");
      try (var socket = new ServerSocket(0)) {
        this.port = socket.getLocalPort();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.environment = new HashMap<>(environment);
    this.environment.putIfAbsent("MERISTEM_DATA", directory.toAbsolutePath().toString());
  }

  /**
   * The system with demonstration data that the tests of a run share, one for each kind of
   * database.
   */
  public static synchronized RunningMeristem shared(TestDatabase database) {
    return SHARED.computeIfAbsent(
        database,
        kind -> {
          var fresh = demo(kind, LONG_RUN);
          Runtime.getRuntime().addShutdownHook(new Thread(fresh::close));
          return fresh;
        });
  }

  /** A system of one's own with demonstration data. */
  public static RunningMeristem demo(TestDatabase database) {
    return demo(database, QUICK_START);
  }

  /** The same with flags of one's own for its JVM. */
  public static RunningMeristem demo(TestDatabase database, List<String> flags) {
    var environment = new HashMap<>(databaseOf(database));
    environment.put("MERISTEM_DEMO", "true");
    environment.put("MERISTEM_DEMO_PASSWORD", PASSWORD);
    environment.put("MERISTEM_PROXIES", PROXY);
    return new RunningMeristem(environment, flags).start();
  }

  /** A system of one's own as a first start finds it, without any account. */
  public static RunningMeristem empty(TestDatabase database) {
    return empty(database, Map.of(), QUICK_START);
  }

  /** The same with further settings, and flags of one's own for its JVM. */
  public static RunningMeristem empty(
      TestDatabase database, Map<String, String> settings, List<String> flags) {
    var environment = new HashMap<>(databaseOf(database));
    environment.putAll(settings);
    return new RunningMeristem(environment, flags).start();
  }

  /** An installation without any data, whose start nobody has waited for. */
  public static RunningMeristem starting(TestDatabase database) {
    var fresh = new RunningMeristem(databaseOf(database), QUICK_START);
    fresh.launch(List.of());
    return fresh;
  }

  /** How a start ended that was to fail: the exit code and what it said. */
  public record End(int code, String log) {}

  /**
   * Starts what cannot start and waits for its end.
   *
   * @param arguments in place of those that name a free port
   */
  public static End failing(Map<String, String> settings, List<String> arguments) {
    var fresh = new RunningMeristem(settings, QUICK_START);
    fresh.launch(arguments);
    try {
      if (!fresh.process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
        fresh.kill();
        throw new IllegalStateException("still alive; see " + fresh.log());
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new End(fresh.process.exitValue(), fresh.logText());
  }

  /** What it was set up with. */
  public Map<String, String> settings() {
    return Map.copyOf(environment);
  }

  private static Map<String, String> databaseOf(TestDatabase database) {
    return database == TestDatabase.DERBY
        ? Map.of()
        : Map.of(
            "MERISTEM_DB_URL", TestDatabase.Postgres.fresh().url(), "MERISTEM_DB_USER", "postgres");
  }

  /** Starts the process and waits until its first page answers. */
  public RunningMeristem start() {
    launch(List.of());
    var deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        kill();
        throw new IllegalStateException("Meristem did not start; see " + log());
      }
      sleep(250);
    }
    return this;
  }

  private void launch(List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("-jar");
    command.add(System.getProperty("meristem.jar", "target/meristem.jar"));
    command.addAll(arguments.isEmpty() ? List.of("--port", String.valueOf(port)) : arguments);
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log()));
    builder.environment().putAll(environment);
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean answers() {
    try {
      return send(request("/health/ready").GET().build()).statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Asks the process to stop, as a service manager does, and waits for its end. */
  public int stop() {
    process.destroy();
    waitForEnd();
    return process.exitValue();
  }

  /** Ends the process at once, as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    waitForEnd();
  }

  @Override
  public void close() {
    process.destroy();
    waitForEnd();
  }

  private void waitForEnd() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Its database; an embedded one opens only while the server does not run. */
  public DataSource database() {
    return new MeristemDataSource(new Settings(environment));
  }

  public long pid() {
    return process.pid();
  }

  /** Processor time that the process has used so far. */
  public double cpuSeconds() {
    return process.toHandle().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
  }

  public String url() {
    return "http://localhost:" + port;
  }

  public File log() {
    return directory.resolve("server.log").toFile();
  }

  public String logText() {
    try {
      return Files.readString(log().toPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(60));
  }

  /** A request of the API in the name of an account. */
  public HttpRequest.Builder api(String account, String path) {
    return request("/api/v1" + path).header("Authorization", basic(account, PASSWORD));
  }

  /** What the API answers an account. */
  public HttpResponse<String> get(String account, String path) {
    return send(api(account, path).GET().build());
  }

  /** Sends a JSON document to the API. */
  public HttpResponse<String> post(String account, String path, String json) {
    return send(
        api(account, path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  public static String basic(String account, String password) {
    var pair = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** What the API tells an account of itself, or why it refuses the password. */
  public HttpResponse<String> me(String account, String password) {
    return send(
        request("/api/v1/me").header("Authorization", basic(account, password)).GET().build());
  }

  /** Sends a request without following redirects. */
  public HttpResponse<String> send(HttpRequest request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return CLIENT.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The body of a form upload with one file and further fields. */
  public static HttpRequest.Builder multipart(
      HttpRequest.Builder request, String fileName, byte[] content, Map<String, String> fields) {
    var boundary = "meristem-test-boundary";
    var parts = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) ->
            parts.writeBytes(
                utf8(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, name, value))));
    parts.writeBytes(
        utf8(
            "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                .formatted(boundary, fileName)));
    parts.writeBytes(content);
    parts.writeBytes(utf8("\r\n--" + boundary + "--\r\n"));
    return request
        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(parts.toByteArray())));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

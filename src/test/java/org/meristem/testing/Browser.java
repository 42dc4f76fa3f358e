package org.meristem.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** One person at one browser window: a language, a width, an account. */
public final class Browser implements AutoCloseable {
  public static final int WIDE = 1280;
  public static final int NARROW = 390;

  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));
  private static final Path SCREENSHOTS =
      Path.of(System.getProperty("meristem.screenshots", "target/screenshots"));

  /** One for each thread, since a Playwright serves only the thread that made it. */
  private static final ThreadLocal<com.microsoft.playwright.Browser> CHROMIUM =
      ThreadLocal.withInitial(Browser::launch);

  /** By address of the server and account: a sign-in is as slow as its passwords are safe. */
  private static final Map<String, Cookie> SESSIONS = new ConcurrentHashMap<>();

  private final RunningMeristem meristem;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Browser(RunningMeristem meristem, String language, int width) {
    this.meristem = meristem;
    this.context =
        CHROMIUM
            .get()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setLocale(language)
                    .setViewportSize(width, 850));
    this.page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && message.text().contains("Content Security")) {
            complaints.add(message.text());
          }
        });
  }

  /**
   * @param language {@code en} or {@code zh-CN}
   */
  public static Browser open(RunningMeristem meristem, String language, int width) {
    return new Browser(meristem, language, width);
  }

  /** A window in which somebody is signed in, with the session of their last window if it lives. */
  public static Browser signedIn(
      RunningMeristem meristem, String account, String language, int width) {
    var browser = open(meristem, language, width);
    var session = SESSIONS.get(meristem.url() + account);
    if (session != null) {
      browser.context.addCookies(List.of(session));
    }
    browser.go("/home");
    if (browser.page.url().contains("/identity/sign-in")) {
      browser.signIn(account);
      SESSIONS.put(meristem.url() + account, browser.session());
    }
    return browser;
  }

  private Cookie session() {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.equals("JSESSIONID"))
        .findFirst()
        .orElseThrow();
  }

  public void signIn(String account) {
    signIn(account, RunningMeristem.PASSWORD);
    page.waitForURL(url -> !url.contains("/identity/sign-in"));
  }

  public void signIn(String account, String password) {
    if (!page.url().contains("/identity/sign-in")) {
      go("/identity/sign-in");
    }
    page.fill("[id='signIn:name']", account);
    page.fill("[id='signIn:password']", password);
    page.click("[id='signIn:enter']");
  }

  public Page go(String path) {
    page.navigate(meristem.url() + path);
    return page;
  }

  public Page page() {
    return page;
  }

  /** Everything that the page shows as text. */
  public String text() {
    return page.innerText("body");
  }

  /** Waits until the server has what was typed into a form that keeps itself. */
  public static void waitUntilKept(Page page) {
    page.waitForCondition(
        () ->
            page.innerText(".saved-at").matches(".*\\d\\d:\\d\\d:\\d\\d.*")
                && page.evaluate(
                        "Object.keys(localStorage).filter(key => key.startsWith('meristem.keep')).length")
                    .equals(0));
  }

  /** Takes a picture of what the window shows. */
  public void screenshot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  /**
   * Fails where axe finds a barrier (WCAG 2.1 A and AA, contrast included) or a script complained.
   */
  public void requireAccessible() {
    var found =
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations()
                .stream()
                .flatMap(
                    rule ->
                        rule.getNodes().stream()
                            .map(node -> node.getHtml() + ": " + node.getFailureSummary()))
                .toList();
    assertThat(found).as("axe on %s", page.url()).isEmpty();
    assertThat(complaints).as("scripts on %s", page.url()).isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }

  private static com.microsoft.playwright.Browser launch() {
    var place = PLACES.stream().filter(Files::isExecutable).findFirst();
    if (place.isEmpty()) {
      var hint = "No Chromium found; on Debian: apt-get install chromium fonts-noto-cjk";
      if (Boolean.parseBoolean(System.getenv("CI"))) {
        Assertions.fail(hint);
      }
      Assumptions.abort(hint);
    }
    var playwright = Playwright.create();
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(place.get())
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }
}

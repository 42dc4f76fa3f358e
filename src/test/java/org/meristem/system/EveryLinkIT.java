package org.meristem.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * A link is shown only where it opens for the person who sees it. Every page that can be reached
 * from the first one is looked at, two of a kind.
 */
class EveryLinkIT {
  private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"([^\"#]+)\"");
  private static final int OF_A_KIND = 2;

  /** A link and the page on which it stands. */
  private record Link(URI page, URI to) {}

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);
  private final Deque<Link> waiting = new ArrayDeque<>();
  private final Set<URI> known = new HashSet<>();
  private final Map<String, Integer> kinds = new HashMap<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admin",
        "director",
        "faculty",
        "evaluator",
        "evaluator2",
        "researcher",
        "student"
      })
  void whatIsShownOpens(String account) {
    var dead = new ArrayList<String>();
    try (var browser = Browser.signedIn(meristem, account, "en", Browser.WIDE)) {
      var home = URI.create(meristem.url() + "/home");
      waiting.add(new Link(home, home));
      while (!waiting.isEmpty()) {
        var link = waiting.remove();
        var answer = get(browser, link.to());
        if (answer.status() >= 400
            && links(get(browser, link.page()), link.page()).contains(link.to())) {
          dead.add(answer.status() + " " + link.to() + " on " + link.page());
        }
        links(answer, link.to()).forEach(to -> follow(link.to(), to));
        answer.dispose();
      }
    }
    assertThat(dead).as(account).isEmpty();
    assertThat(known).hasSizeGreaterThan(10);
  }

  private void follow(URI page, URI to) {
    if (known.add(to) && kinds.merge(kind(to), 1, Integer::sum) <= OF_A_KIND) {
      waiting.add(new Link(page, to));
    }
  }

  /** The path and the names of what is asked for. */
  private static String kind(URI to) {
    var query = to.getRawQuery() == null ? "" : to.getRawQuery();
    return to.getPath() + "?" + query.replaceAll("=[^&]*", "");
  }

  private static APIResponse get(Browser browser, URI address) {
    return browser.page().request().get(address.toString());
  }

  /** Where the links of an answer lead within Meristem. */
  private List<URI> links(APIResponse answer, URI page) {
    var type = answer.headers().getOrDefault("content-type", "");
    if (!type.startsWith("text/html") || answer.status() != 200) {
      return List.of();
    }
    return LINK.matcher(answer.text())
        .results()
        .map(found -> page.resolve(found.group(1).replace("&amp;", "&")))
        .filter(to -> to.toString().startsWith(meristem.url()))
        .toList();
  }
}

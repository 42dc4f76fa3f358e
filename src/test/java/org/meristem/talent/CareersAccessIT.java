package org.meristem.talent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * Who may see clocks, windows, rules, funding and figures, as page, over the API and as a workbook:
 * the table in the documentation, cell by cell, asked of the running system.
 */
class CareersAccessIT {
  private static final Path TABLE = Path.of("docs/access-careers.md");
  private static final String ALLOWED = "allowed";
  private static final String FORBIDDEN = "403";

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  /** One address in the table with what each account gets. */
  private record Line(String address, List<String> accounts, List<String> expected) {
    boolean isApi() {
      return address.startsWith("/api/");
    }
  }

  static List<Line> table() throws IOException {
    try (Stream<String> all = Files.lines(TABLE)) {
      var rows = all.filter(line -> line.startsWith("|")).map(CareersAccessIT::cells).toList();
      var accounts = rows.get(0).subList(1, rows.get(0).size());
      var lines = new ArrayList<Line>();
      for (var row : rows.subList(2, rows.size())) {
        lines.add(new Line(row.get(0).replace("`", ""), accounts, row.subList(1, row.size())));
      }
      return lines;
    }
  }

  private static List<String> cells(String row) {
    return Arrays.stream(row.substring(1, row.length() - 1).split("\\|"))
        .map(String::strip)
        .toList();
  }

  static List<String> accounts() throws IOException {
    return table().get(0).accounts();
  }

  @ParameterizedTest
  @MethodSource("accounts")
  void everyAccountGetsWhatTheTableSays(String account) throws IOException {
    try (var browser = Browser.signedIn(meristem, account, "en", Browser.WIDE)) {
      for (var line : table()) {
        var expected = line.expected().get(line.accounts().indexOf(account));
        var status =
            line.isApi()
                ? overTheApi(line.address(), account)
                : browser.page().request().get(meristem.url() + line.address()).status();
        assertThat(expected).isIn(ALLOWED, FORBIDDEN);
        assertThat(status)
            .as("%s as %s", line.address(), account)
            .isEqualTo(expected.equals(ALLOWED) ? 200 : 403);
      }
    }
  }

  @Test
  void everyAccountOfTheDemonstrationStandsInTheTable() throws IOException {
    for (var line : table()) {
      assertThat(line.expected()).hasSameSizeAs(line.accounts());
      assertThat(line.accounts())
          .containsExactlyInAnyOrder(
              "admin",
              "director",
              "faculty",
              "evaluator",
              "evaluator2",
              "evaluator3",
              "evaluator4",
              "researcher",
              "researcher2",
              "student");
    }
    assertThat(table()).extracting(Line::address).doesNotHaveDuplicates().hasSizeGreaterThan(8);
  }

  @Test
  void nobodyWithoutAnAccountSeesAnything() throws IOException {
    for (var line : table()) {
      if (line.isApi()) {
        var answer = meristem.send(meristem.request(line.address()).GET().build());
        assertThat(answer.statusCode()).as(line.address()).isEqualTo(401);
      }
    }
  }

  private int overTheApi(String address, String account) {
    HttpRequest request =
        meristem
            .request(address)
            .header("Authorization", RunningMeristem.basic(account, RunningMeristem.PASSWORD))
            .GET()
            .build();
    return meristem.send(request).statusCode();
  }
}

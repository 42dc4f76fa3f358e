package org.meristem.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.meristem.platform.SearchText;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * Times the list of windows that close within twelve months, with 10,000 researchers and 20 rules.
 * Arguments: database, requests, further JVM flags.
 */
final class WindowsBench {
  private static final int RESEARCHERS = 10_000;

  /** Meristem comes with three. */
  private static final int FURTHER_RULES = 17;

  private static final int EVERY_EXTENDED = 5;
  private static final int CHANGES_SHARE = 10;
  private static final LocalDate TODAY = LocalDate.now();

  private final RunningMeristem meristem;
  private final int requests;

  private WindowsBench(RunningMeristem meristem, int requests) {
    this.meristem = meristem;
    this.requests = requests;
  }

  public static void main(String[] arguments) throws Exception {
    var database = TestDatabase.valueOf(arguments[0]);
    var requests = Integer.parseInt(arguments[1]);
    var flags = List.of(arguments).subList(2, arguments.length);
    try (var meristem = RunningMeristem.demo(database, flags)) {
      meristem.close();
      try (var rows = new DirectRows(meristem.database())) {
        enter(rows);
      }
      meristem.start();
      System.out.printf("%s, %d requests of each kind%n", database, requests);
      new WindowsBench(meristem, requests).run();
    }
    System.exit(0);
  }

  private static void enter(DirectRows rows) throws SQLException {
    var person = rows.records("person", "name, sex, birth_date, search_text");
    var researcher =
        rows.records(
            "researcher",
            "researcher_number, person_id, stage, doctorate_on, defence_on, search_text");
    var extension =
        rows.records(
            "career_extension",
            "researcher_id, extension_kind, first_day, last_day, children, evidence,"
                + " extension_state, asked_by, asked_at");
    var rule =
        rows.records(
            "eligibility_rule",
            "code, version_number, name_en, name_zh, wording_en, wording_zh, source, source_on,"
                + " terms, made_by, made_at");
    for (var i = 0; i < RESEARCHERS; i++) {
      var name = ReviewWords.name(i);
      var number = "W%05d".formatted(i);
      var of =
          person.add(
              name,
              i % 2 == 0 ? "MALE" : "FEMALE",
              Date.valueOf(TODAY.minusYears(28).minusDays(i * 13L % 5000)),
              SearchText.of(name));
      var defended = TODAY.minusYears(1).minusDays(i * 7L % 4000);
      var stored =
          researcher.add(
              number,
              of,
              "POSTDOCTORAL_FELLOW",
              Date.valueOf(defended.plusDays(40)),
              Date.valueOf(defended),
              SearchText.of(number, name));
      if (i % EVERY_EXTENDED == 0) {
        var ill = i % (2 * EVERY_EXTENDED) == 0;
        extension.add(
            stored,
            ill ? "ILLNESS" : "MATERNITY",
            ill ? Date.valueOf(TODAY.minusDays(100 + i % 1000)) : null,
            ill ? Date.valueOf(TODAY.minusDays(i % 1000)) : null,
            ill ? 0 : 1,
            "HR",
            "APPROVED",
            "somebody",
            DirectRows.millis(TODAY));
      }
    }
    for (var i = 0; i < FURTHER_RULES; i++) {
      rule.add(
          "BENCH-" + i,
          1,
          "Rule " + i,
          "规则" + i,
          "Words",
          "条文",
          "The house",
          Date.valueOf(TODAY),
          terms(i),
          "director",
          DirectRows.millis(TODAY));
    }
    rows.write();
    rows.count();
  }

  /** By turns years from the defence and ages, each a little different, called every year. */
  private static String terms(int number) {
    var year = TODAY.getYear() + 1;
    var extensions =
        "\"allowances\":[{\"kind\":\"MATERNITY\",\"monthsEach\":18},"
            + "{\"kind\":\"ILLNESS\",\"moreThanDays\":90,\"afterAnchor\":true}],\"checks\":[]}";
    return number % 2 == 0
        ? ("{\"anchor\":\"DEFENCE\",\"minYears\":0,\"maxYears\":%d,\"yearly\":true,\"calls\":[{\"name\":\"%d\","
                    + "\"reference\":\"%d-01-01\",\"closes\":\"%d-04-01\"}],")
                .formatted(4 + number / 2, year, year, year)
            + extensions
        : ("{\"anchor\":\"BIRTH\",\"yearly\":true,\"calls\":[{\"name\":\"%d\",\"reference\":\"%d-01-01\","
                    + "\"closes\":\"%d-04-01\",\"bornFromMen\":\"%d-01-01\",\"bornFromWomen\":\"%d-01-01\"}],")
                .formatted(year, year, year, year - 30 - number / 2, year - 33 - number / 2)
            + extensions;
  }

  private void run() {
    var director = Visitor.signedIn(meristem, "director");
    time("first page", 1, () -> director.get("/talent/windows").holding("W0").body());
    time("page", 2 * requests, () -> director.get("/talent/windows").holding("W0").body());
    time(
        "one rule",
        requests,
        () -> director.get("/talent/windows?rule=BENCH-2").holding("W0").body());
    time("API", requests, this::list);
    var waits = new Timing();
    for (var i = 0; i < requests / CHANGES_SHARE; i++) {
      meristem.post(
          "researcher",
          "/extensions",
          "{\"kind\":\"MATERNITY\",\"children\":1,\"evidence\":\"HR %d\"}".formatted(i));
      var begin = System.nanoTime();
      list();
      waits.add(Timing.since(begin));
    }
    print("after change", waits, 0);
  }

  private String list() {
    var answer = meristem.get("director", "/eligibility-windows?size=50");
    if (answer.statusCode() != 200 || !answer.body().contains("\"W0")) {
      throw new IllegalStateException(answer.body());
    }
    return answer.body();
  }

  /** What comes in the first half only warms up. */
  private static void time(String what, int times, Supplier<String> work) {
    var waits = new Timing();
    var size = 0;
    for (var i = 0; i < times; i++) {
      var begin = System.nanoTime();
      size = work.get().getBytes(StandardCharsets.UTF_8).length;
      if (i >= times / 2) {
        waits.add(Timing.since(begin));
      }
    }
    print(what, waits, size);
  }

  private static void print(String what, Timing waits, int size) {
    System.out.printf(
        "%-12s %7.1f p95 %6.1f ms of %d, %,d KB%n",
        what, 1000 * waits.median(), 1000 * waits.at(0.95), waits.count(), size / 1000);
  }
}

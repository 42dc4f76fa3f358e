package org.meristem.talent.plan;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.meristem.platform.Markup;
import org.meristem.platform.PdfPages;
import org.meristem.platform.Texts;
import org.meristem.platform.ZonedTimes;

/** An agreed plan on paper: who agreed when, the self-assessment, the goals, the digest. */
record PlanPaper(AgreedPlan version, Locale language, ZoneId zone) {
  byte[] pdf() {
    return PdfPages.of(language, title(), this::write);
  }

  private String title() {
    return said("talent.plan.title", version.researcherName(), year());
  }

  private String year() {
    return String.valueOf(version.plan().year());
  }

  private void write(Markup body) {
    body.inner("div", "head parts").add("span", null, title());
    body.inner("div", "foot parts")
        .add("span", null, said("talent.plan.digest") + " " + version.digest());
    var head = body.inner("div", "title");
    head.inner("p", "kicker parts").add("span", null, said("talent.record.plan"));
    head.add("h1", null, title());
    var facts = body.inner("table", "facts");
    row(facts, "talent.column.researcherNumber", version.plan().researcher().number());
    row(facts, "talent.column.name", version.researcherName());
    row(facts, "talent.mentor", version.mentorName());
    row(facts, "talent.plan.agreedAt", ZonedTimes.text(version.agreedAt(), zone));
    row(facts, "talent.plan.version", String.valueOf(version.number()));
    var text = version.text();
    body.add("h2", null, said("talent.plan.goals.title"));
    for (var number = 1; number <= text.goals().size(); number++) {
      goal(body, number, text.goals().get(number - 1));
    }
    body.add("h2", null, said("talent.plan.levels.title"));
    assessment(body.inner("table", null), text);
    body.add("p", "apart", said("talent.plan.levels.scale"));
  }

  private void goal(Markup body, int number, Goal goal) {
    body.add("p", "apart", said("talent.plan.goalNumber", number) + " · " + goal.due());
    goal.what().lines().forEach(line -> body.add("p", null, line));
    body.add("p", null, said("talent.plan.measure") + ": " + goal.measure());
  }

  private void assessment(Markup table, PlanText text) {
    var head = table.inner("tr", null).add("th", null, said("talent.plan.competency"));
    head.add("th", "number", said("talent.plan.now"))
        .add("th", "number", said("talent.plan.wanted"));
    for (var line : text.lines()) {
      var row = table.inner("tr", null);
      var cell = row.inner("td", null);
      cell.add("p", null, line.code() + " " + line.name().in(language));
      Objects.requireNonNullElse(line.words(), "").lines().forEach(one -> cell.add("p", null, one));
      row.add("td", "number", String.valueOf(line.now()));
      row.add("td", "number", String.valueOf(line.wanted()));
    }
  }

  private void row(Markup table, String key, String words) {
    table.inner("tr", null).add("th", null, said(key)).add("td", null, words);
  }

  private String said(String key, Object... arguments) {
    return Texts.of(language, key, arguments);
  }
}

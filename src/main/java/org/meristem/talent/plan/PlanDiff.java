package org.meristem.talent.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.meristem.platform.Texts;
import org.meristem.platform.WordDiff;
import org.meristem.platform.WordDiff.Piece;

/** Two plans side by side: goal by goal, competency by competency. */
public final class PlanDiff {
  /** One part of both, in words. */
  public record Line(String name, WordDiff diff) {
    public boolean isChanged() {
      return Stream.concat(diff.before().stream(), diff.after().stream()).anyMatch(Piece::changed);
    }
  }

  private PlanDiff() {}

  /** Two texts of one plan, changed words marked. */
  public static List<Line> ofTexts(PlanText before, PlanText after, Locale language) {
    var lines = new ArrayList<Line>();
    compare(goals(before, language), goals(after, language), lines, true);
    compare(competencies(before, language), competencies(after, language), lines, true);
    return lines;
  }

  /** Two years: levels that differ are marked, goals are other goals anyway. */
  public static List<Line> ofYears(PlanText before, PlanText after, Locale language) {
    var lines = new ArrayList<Line>();
    compare(goals(before, language), goals(after, language), lines, false);
    compare(competencies(before, language), competencies(after, language), lines, true);
    return lines;
  }

  private static void compare(
      Map<String, String> before, Map<String, String> after, List<Line> lines, boolean marked) {
    var names = new LinkedHashMap<>(before);
    names.putAll(after);
    for (var name : names.keySet()) {
      var old = before.getOrDefault(name, "");
      var now = after.getOrDefault(name, "");
      var diff = marked ? WordDiff.of(old, now) : new WordDiff(unmarked(old), unmarked(now));
      lines.add(new Line(name, diff));
    }
  }

  private static List<Piece> unmarked(String text) {
    return List.of(new Piece(text, false));
  }

  private static Map<String, String> competencies(PlanText text, Locale language) {
    var said = new LinkedHashMap<String, String>();
    for (var line : text.lines()) {
      var words = line.words() == null ? "" : "\n" + line.words();
      var levels = line.isAssessed() ? line.now() + " → " + line.wanted() : partly(line);
      said.put(line.code() + " " + line.name().in(language), levels + words);
    }
    return said;
  }

  private static String partly(CompetencyLine line) {
    return (line.now() == null ? "–" : line.now().toString())
        + " → "
        + (line.wanted() == null ? "–" : line.wanted().toString());
  }

  private static Map<String, String> goals(PlanText text, Locale language) {
    var said = new LinkedHashMap<String, String>();
    for (var goal : text.goals()) {
      var name = Texts.of(language, "talent.plan.goalNumber", said.size() + 1);
      said.put(name, said(goal));
    }
    return said;
  }

  private static String said(Goal goal) {
    return String.join(
        "\n",
        Stream.of(goal.what(), goal.measure(), goal.due() == null ? null : goal.due().toString())
            .filter(part -> part != null)
            .toList());
  }
}

package org.meristem.talent.plan;

import java.util.List;
import org.meristem.platform.RuleViolation;

/**
 * What a development plan says; a draft may be incomplete.
 *
 * @param lines the self-assessment, in the order of the list of competencies
 * @param goals without blank ones
 */
public record PlanText(List<CompetencyLine> lines, List<Goal> goals) {
  public static final int FEWEST_GOALS = 3;
  public static final int MOST_GOALS = 5;

  public PlanText {
    lines = List.copyOf(lines);
    goals = goals.stream().filter(goal -> !goal.isBlank()).toList();
  }

  static PlanText unwritten(List<Competency> list) {
    return new PlanText(list.stream().map(Competency::unassessed).toList(), List.of());
  }

  /** How many competencies still want a level. */
  public long unassessed() {
    return lines.stream().filter(line -> !line.isAssessed()).count();
  }

  /**
   * @throws RuleViolation {@code talent.plan.levels} with how many competencies want a level,
   *     {@code .goals} where goals are fewer than 3 or more than 5, {@code .goal} with the number
   *     of one that wants its words, measure or day, {@code .due} of one whose day is in another
   *     year
   */
  void requireComplete(int year) {
    if (unassessed() > 0) {
      throw new RuleViolation("talent.plan.levels", unassessed());
    }
    if (goals.size() < FEWEST_GOALS || goals.size() > MOST_GOALS) {
      throw new RuleViolation("talent.plan.goals", goals.size());
    }
    for (var number = 1; number <= goals.size(); number++) {
      var goal = goals.get(number - 1);
      if (!goal.isComplete()) {
        throw new RuleViolation("talent.plan.goal", number);
      }
      if (goal.due().getYear() != year) {
        throw new RuleViolation("talent.plan.due", number, String.valueOf(year));
      }
    }
  }
}

package org.meristem.talent.plan.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.meristem.talent.plan.PlanText;

/** A plan while it is written. */
public class PlanForm implements Serializable {
  private final List<CompetencyRow> competencies = new ArrayList<>();
  private final List<GoalRow> goals = new ArrayList<>();

  PlanForm(PlanText text) {
    text.lines().forEach(line -> competencies.add(new CompetencyRow(line)));
    text.goals().forEach(goal -> goals.add(GoalRow.of(goal)));
    while (goals.size() < PlanText.FEWEST_GOALS) {
      addGoal();
    }
  }

  PlanText text() {
    return new PlanText(
        competencies.stream().map(CompetencyRow::assessed).toList(),
        goals.stream().map(GoalRow::goal).toList());
  }

  void addGoal() {
    goals.add(new GoalRow());
  }

  public List<CompetencyRow> getCompetencies() {
    return competencies;
  }

  public List<GoalRow> getGoals() {
    return goals;
  }
}

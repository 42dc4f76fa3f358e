package org.meristem.talent.plan.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.meristem.talent.plan.Goal;

/** A goal while it is written. */
public class GoalRow implements Serializable {
  private String what;
  private String measure;
  private LocalDate due;

  static GoalRow of(Goal goal) {
    var row = new GoalRow();
    row.what = goal.what();
    row.measure = goal.measure();
    row.due = goal.due();
    return row;
  }

  Goal goal() {
    return new Goal(what, measure, due);
  }

  public String getWhat() {
    return what;
  }

  public void setWhat(String what) {
    this.what = what;
  }

  public String getMeasure() {
    return measure;
  }

  public void setMeasure(String measure) {
    this.measure = measure;
  }

  public LocalDate getDue() {
    return due;
  }

  public void setDue(LocalDate due) {
    this.due = due;
  }
}

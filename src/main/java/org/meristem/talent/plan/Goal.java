package org.meristem.talent.plan;

import java.time.LocalDate;

/**
 * What shall be reached in a year; each part may still be null.
 *
 * @param what the goal itself
 * @param measure by what one will see that it is reached
 * @param due the day by which
 */
public record Goal(String what, String measure, LocalDate due) {
  public Goal {
    what = what == null || what.isBlank() ? null : what;
    measure = measure == null || measure.isBlank() ? null : measure;
  }

  public boolean isBlank() {
    return what == null && measure == null && due == null;
  }

  public boolean isComplete() {
    return what != null && measure != null && due != null;
  }
}

package org.meristem.curriculum.outcome;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.meristem.curriculum.CourseArea;
import org.meristem.curriculum.CourseVersion;
import org.meristem.curriculum.plan.Requirement;
import org.meristem.curriculum.plan.RequirementKind;
import org.meristem.curriculum.plan.TrainingPlan;

/**
 * What a plan teaches, area by area and outcome by outcome.
 *
 * @param areas all there are, in their order
 */
public record Coverage(List<AreaLine> areas, OutcomeMap map) {
  /**
   * One area.
   *
   * @param asked the credits that the plan asks for in it; 0 for none
   * @param credits of the courses that are taught in it
   */
  public record AreaLine(
      CourseArea area, BigDecimal asked, BigDecimal credits, List<CourseVersion> courses) {
    public boolean isEmpty() {
      return courses.isEmpty();
    }

    /** Whether it asks for more than is taught. */
    public boolean isShort() {
      return asked.compareTo(credits) > 0;
    }
  }

  static Coverage of(TrainingPlan plan, Collection<CourseArea> areas, OutcomeMap map) {
    return new Coverage(
        areas.stream().map(area -> line(area, plan.requirements(), map.courses())).toList(), map);
  }

  private static AreaLine line(
      CourseArea area, List<Requirement> requirements, List<CourseVersion> courses) {
    var within =
        courses.stream().filter(course -> area.code().equals(course.area().code())).toList();
    return new AreaLine(
        area,
        requirements.stream()
            .filter(one -> one.kind() == RequirementKind.AREA)
            .filter(one -> one.area().code().equals(area.code()))
            .map(Requirement::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::max),
        within.stream()
            .map(CourseVersion::credits)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        within);
  }

  /** The most credits that any area asks for or teaches; what a chart is scaled by. */
  public BigDecimal most() {
    return areas.stream()
        .map(line -> line.asked().max(line.credits()))
        .reduce(BigDecimal.ONE, BigDecimal::max);
  }
}

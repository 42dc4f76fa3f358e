package org.meristem.curriculum.outcome;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
   * @param asked the credits that the plan asks for in it, in all or by its named courses,
   *     whichever is more, since each line of a plan is a minimum; 0 for none
   * @param credits of the courses of it that the plan can use
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
    var credits =
        within.stream()
            .filter(course -> course.credits() != null)
            .collect(Collectors.toMap(one -> one.course().code(), CourseVersion::credits));
    return new AreaLine(
        area,
        inArea(area, requirements).max(named(requirements, credits)),
        sum(credits.values().stream()),
        within);
  }

  private static BigDecimal inArea(CourseArea area, List<Requirement> requirements) {
    return requirements.stream()
        .filter(one -> one.kind() == RequirementKind.AREA)
        .filter(one -> one.area().code().equals(area.code()))
        .map(Requirement::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  /**
   * The credits that the named courses of an area come to at least, whichever of them are chosen.
   *
   * @param credits of the courses of the area, by code
   */
  private static BigDecimal named(List<Requirement> requirements, Map<String, BigDecimal> credits) {
    var counted = new HashSet<String>();
    requirements.stream()
        .filter(one -> one.kind() == RequirementKind.COURSE)
        .forEach(one -> counted.addAll(one.courses()));
    var least = sum(counted.stream().map(credits::get).filter(Objects::nonNull));
    for (var one : requirements) {
      if (one.kind() == RequirementKind.SOME_OF) {
        var open = one.courses().stream().filter(code -> !counted.contains(code)).toList();
        var inside = open.stream().map(credits::get).filter(Objects::nonNull).sorted().toList();
        // as many as can be are chosen among those counted already and those of other areas
        var left = one.amount().intValue() - (one.courses().size() - inside.size());
        least = least.add(sum(inside.stream().limit(Math.max(0, left))));
        counted.addAll(one.courses());
      }
    }
    return least;
  }

  private static BigDecimal sum(Stream<BigDecimal> credits) {
    return credits.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The most credits that any area asks for or teaches; what a chart is scaled by. */
  public BigDecimal most() {
    return areas.stream()
        .map(line -> line.asked().max(line.credits()))
        .reduce(BigDecimal.ONE, BigDecimal::max);
  }
}

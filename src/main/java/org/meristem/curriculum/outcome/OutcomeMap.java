package org.meristem.curriculum.outcome;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meristem.curriculum.CourseOutcome;
import org.meristem.curriculum.CourseVersion;

/**
 * What the courses of a plan contribute to the outcomes of its programme.
 *
 * @param outcomes of the programme
 * @param courses the versions that are taught, by code
 * @param links of the programme; those to outcomes that no version has any more count for nothing
 * @param changedAt when outcomes or links were last written or taken away; null where unknown
 */
public record OutcomeMap(
    List<ProgrammeOutcome> outcomes,
    List<CourseVersion> courses,
    List<OutcomeLink> links,
    Instant changedAt) {
  public OutcomeMap {
    outcomes = List.copyOf(outcomes);
    courses = List.copyOf(courses);
    var there =
        courses.stream()
            .flatMap(course -> course.text().outcomes().stream().map(one -> key(course, one)))
            .collect(Collectors.toSet());
    links = links.stream().filter(link -> there.contains(key(link))).toList();
  }

  private static String key(CourseVersion course, CourseOutcome outcome) {
    return course.course().code() + " " + outcome.id();
  }

  private static String key(OutcomeLink link) {
    return link.course() + " " + link.courseOutcome();
  }

  /** What one cell of the map holds. */
  public Set<Contribution> cell(
      CourseVersion course, CourseOutcome outcome, ProgrammeOutcome programmeOutcome) {
    return links.stream()
        .filter(link -> link.outcome().code().equals(programmeOutcome.code()))
        .filter(link -> key(link).equals(key(course, outcome)))
        .findFirst()
        .map(OutcomeLink::contributions)
        .orElse(Set.of());
  }

  /** The courses that do something for an outcome, by what they do. */
  public Map<Contribution, List<CourseVersion>> taught(ProgrammeOutcome outcome) {
    return Arrays.stream(Contribution.values())
        .collect(Collectors.toMap(what -> what, what -> doing(outcome, what)));
  }

  private List<CourseVersion> doing(ProgrammeOutcome outcome, Contribution what) {
    var codes =
        links.stream()
            .filter(link -> link.outcome().code().equals(outcome.code()))
            .filter(link -> link.contributions().contains(what))
            .map(OutcomeLink::course)
            .collect(Collectors.toSet());
    return courses.stream().filter(course -> codes.contains(course.course().code())).toList();
  }

  /** What no course does for an outcome. */
  public Set<Contribution> missing(ProgrammeOutcome outcome) {
    var missing = EnumSet.allOf(Contribution.class);
    taught(outcome).forEach((what, by) -> missing.removeIf(one -> one == what && !by.isEmpty()));
    return missing;
  }
}

package org.meristem.curriculum.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meristem.curriculum.CourseArea;
import org.meristem.curriculum.CourseVersion;
import org.meristem.curriculum.PublishedCourses;
import org.meristem.curriculum.plan.Requirement;
import org.meristem.curriculum.plan.RequirementKind;
import org.meristem.curriculum.plan.TrainingPlan;
import org.meristem.platform.BilingualText;

/** The courses: A1 and A2 of one area with 2 and 3 credits, B1 of another with 4. */
class CoverageTest {
  private static final CourseArea A = new CourseArea("A", new BilingualText("A", "A"), 1);
  private static final CourseArea B = new CourseArea("B", new BilingualText("B", "B"), 2);
  private static final BilingualText NONE = new BilingualText(null, null);
  private static final List<CourseVersion> COURSES =
      List.of(
          PublishedCourses.of("AAA-1", A, "2"),
          PublishedCourses.of("AAA-2", A, "3"),
          PublishedCourses.of("BBB-1", B, "4"));

  @Test
  void theCreditsOfANamedCourseAreAskedFor() {
    assertThat(asked(named("AAA-2"))).containsExactly("3", "0");
    assertThat(asked(named("AAA-1"), named("AAA-2"), named("BBB-1"))).containsExactly("5", "4");
    assertThat(asked(area(A, "4"), named("AAA-2")))
        .as("each is a minimum")
        .containsExactly("4", "0");
    assertThat(asked(area(A, "2"), named("AAA-2"))).containsExactly("3", "0");
  }

  @Test
  void ofSomeCoursesTheLeastThatMayBeChosenIsAskedFor() {
    assertThat(asked(some("1", "AAA-1", "AAA-2"))).containsExactly("2", "0");
    assertThat(asked(some("1", "AAA-1", "BBB-1"))).containsExactly("0", "0");
    assertThat(asked(some("2", "AAA-1", "AAA-2", "BBB-1"))).containsExactly("2", "0");
    assertThat(asked(some("3", "AAA-1", "AAA-2", "BBB-1"))).containsExactly("5", "4");
    assertThat(asked(named("AAA-1"), some("1", "AAA-1", "AAA-2"))).containsExactly("2", "0");
    assertThat(asked(named("AAA-1"), some("2", "AAA-1", "AAA-2"))).containsExactly("5", "0");
  }

  @Test
  void whatIsTaughtIsWhatThePlanCanUse() {
    var lines = coverage(area(A, "6")).areas();
    assertThat(lines.get(0).credits()).isEqualByComparingTo("5");
    assertThat(lines.get(0).isShort()).isTrue();
    assertThat(lines.get(1).isShort()).isFalse();
  }

  private static List<String> asked(Requirement... requirements) {
    return coverage(requirements).areas().stream().map(line -> line.asked().toString()).toList();
  }

  private static Coverage coverage(Requirement... requirements) {
    var plan = new TrainingPlan(null, 2027);
    List.of(requirements).forEach(plan::add);
    return Coverage.of(plan, List.of(A, B), new OutcomeMap(List.of(), COURSES, List.of(), null));
  }

  private static Requirement named(String course) {
    return new Requirement(RequirementKind.COURSE, NONE, null, null, List.of(course));
  }

  private static Requirement some(String amount, String... courses) {
    return new Requirement(
        RequirementKind.SOME_OF, NONE, null, new BigDecimal(amount), List.of(courses));
  }

  private static Requirement area(CourseArea area, String amount) {
    return new Requirement(RequirementKind.AREA, NONE, area, new BigDecimal(amount), List.of());
  }
}

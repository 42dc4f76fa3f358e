package org.meristem.curriculum.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meristem.curriculum.CourseArea;
import org.meristem.curriculum.plan.RequirementKind.Part;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;

/**
 * One thing that a plan asks for.
 *
 * @param title a name in both languages; of kinds that the kind itself does not say
 * @param area where credits are asked for in one area, else null
 * @param amount credits, hours, a grade or a number, by the kind; null where none is asked for
 * @param courses codes of the named courses
 */
public record Requirement(
    RequirementKind kind,
    BilingualText title,
    CourseArea area,
    BigDecimal amount,
    List<String> courses) {
  private static final BigDecimal HIGHEST_GRADE = BigDecimal.valueOf(100);
  public static final BigDecimal MOST = BigDecimal.valueOf(10_000);
  private static final int DECIMALS = 2;

  /**
   * @throws RuleViolation {@code curriculum.plan.need.…} where a part is missing or wrong
   */
  public Requirement {
    courses = List.copyOf(courses);
    require(!kind.needs(Part.AREA) || area != null, "area");
    require(!kind.needs(Part.AMOUNT) || isPossible(kind, amount), "amount");
    require(!kind.needs(Part.COURSES) || !courses.isEmpty(), "courses");
    require(!kind.needs(Part.TITLE) || title.en() != null && title.zh() != null, "title");
    require(kind != RequirementKind.COURSE || courses.size() == 1, "oneCourse");
    require(
        kind != RequirementKind.SOME_OF
            || amount.stripTrailingZeros().scale() <= 0 && amount.intValue() <= courses.size(),
        "someOf");
  }

  /** In codes and figures, for the trail. */
  @Override
  public String toString() {
    var parts =
        Stream.of(
            kind.name(),
            area == null ? null : area.code(),
            amount == null ? null : amount.stripTrailingZeros().toPlainString(),
            courses.isEmpty() ? null : String.join(" | ", courses),
            title.en());
    return parts.filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  private static boolean isPossible(RequirementKind kind, BigDecimal amount) {
    var highest = kind == RequirementKind.AVERAGE ? HIGHEST_GRADE : MOST;
    return amount != null
        && amount.signum() > 0
        && amount.compareTo(highest) <= 0
        && amount.stripTrailingZeros().scale() <= DECIMALS;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new RuleViolation("curriculum.plan.need." + what);
    }
  }

  /**
   * Plans from before this rule may ask for half an artefact.
   *
   * @throws RuleViolation {@code curriculum.plan.need.whole}
   */
  void requireWhole() {
    require(kind != RequirementKind.PORTFOLIO || amount.stripTrailingZeros().scale() <= 0, "whole");
  }

  /** Whether both give an amount of the same, so that one of them says nothing. */
  boolean isRivalOf(Requirement other) {
    return kind == other.kind
        && !kind.needs(Part.COURSES)
        && !kind.needs(Part.TITLE)
        && (area == null || area.code().equals(other.area.code()));
  }
}

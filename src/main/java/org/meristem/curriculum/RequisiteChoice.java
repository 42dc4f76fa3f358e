package org.meristem.curriculum;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.meristem.platform.RuleViolation;

/**
 * A course to be passed.
 *
 * @param equivalents codes of courses that count as this one
 * @param grade the least grade out of 100, or null where passing will do
 */
public record RequisiteChoice(String code, List<String> equivalents, BigDecimal grade)
    implements Serializable {
  private static final int HIGHEST_GRADE = 100;

  /**
   * @throws RuleViolation {@code curriculum.requisite.grade} for a grade beyond 0 to 100
   */
  public RequisiteChoice {
    equivalents = List.copyOf(equivalents);
    if (grade != null
        && (grade.signum() < 0 || grade.compareTo(BigDecimal.valueOf(HIGHEST_GRADE)) > 0)) {
      throw new RuleViolation("curriculum.requisite.grade");
    }
    grade = grade == null ? null : new BigDecimal(grade.stripTrailingZeros().toPlainString());
  }

  @Override
  public String toString() {
    return Requisites.joined(codes().toList(), " = ")
        + (grade == null ? "" : " >= " + grade.toPlainString());
  }

  Stream<String> codes() {
    return Stream.concat(Stream.of(code), equivalents.stream());
  }
}

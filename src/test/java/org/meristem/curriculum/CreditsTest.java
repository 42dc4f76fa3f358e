package org.meristem.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.platform.RuleViolation;

/** Derby cuts what a column has no place for, and PostgreSQL rounds it, both without a word. */
class CreditsTest {
  @ParameterizedTest
  @ValueSource(strings = {"0.125", "1000", "-1"})
  void creditsThatADatabaseWouldCutAreRefused(String credits) {
    assertThat(catchThrowableOfType(RuleViolation.class, () -> text(credits)).key())
        .isEqualTo("curriculum.course.credits");
  }

  @Test
  void creditsWithTwoPlacesAreKept() {
    assertThat(text("2.50").credits()).isEqualByComparingTo("2.5");
    assertThat(text("999.990").credits()).isEqualByComparingTo("999.99");
  }

  private static CourseText text(String credits) {
    var empty = CourseText.empty();
    return new CourseText(
        empty.title(),
        empty.area(),
        new BigDecimal(credits),
        empty.hours(),
        empty.language(),
        empty.instructors(),
        empty.syllabus(),
        empty.outcomes(),
        empty.assessment(),
        empty.requisites());
  }
}

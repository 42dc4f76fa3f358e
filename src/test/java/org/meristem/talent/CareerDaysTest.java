package org.meristem.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meristem.platform.RuleViolation;

class CareerDaysTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final LocalDate BIRTH = LocalDate.of(1990, 5, 4);
  private static final LocalDate AWARD = LocalDate.of(2018, 6, 30);

  @Test
  void whatCanBeIsTaken() {
    assertThat(new CareerDays(null, null, null, null).faults(TODAY)).isEmpty();
    assertThat(new CareerDays(BIRTH, AWARD.minusYears(5), AWARD, AWARD).faults(TODAY)).isEmpty();
    assertThat(new CareerDays(TODAY.minusDays(1), null, null, null).faults(TODAY)).isEmpty();
  }

  @Test
  void nobodyIsBornTodayOrLaterNorHasDefendedTomorrow() {
    assertThat(new CareerDays(TODAY, null, null, null).faults(TODAY))
        .isEqualTo(Map.of("birthDate", "date.future"));
    assertThat(new CareerDays(null, null, TODAY.plusDays(1), null).faults(TODAY))
        .isEqualTo(Map.of("defended", "date.future"));
    assertThat(new CareerDays(null, null, TODAY, null).faults(TODAY)).isEmpty();
  }

  @Test
  void theDefenceComesBeforeTheAwardAndBothAfterTheBirth() {
    assertThat(new CareerDays(BIRTH, null, AWARD.plusDays(1), AWARD).faults(TODAY))
        .isEqualTo(Map.of("defended", "date.afterAward"));
    assertThat(new CareerDays(BIRTH, AWARD.plusDays(1), null, AWARD).faults(TODAY))
        .isEqualTo(Map.of("firstDegree", "date.afterAward"));
    assertThat(new CareerDays(BIRTH, null, BIRTH, BIRTH).faults(TODAY))
        .isEqualTo(Map.of("defended", "date.beforeBirth", "doctorate", "date.beforeBirth"));
    var refusal =
        catchThrowableOfType(
            RuleViolation.class,
            () -> new CareerDays(BIRTH, null, null, BIRTH.minusDays(1)).require(TODAY));
    assertThat(refusal.key()).isEqualTo("talent.days.date.beforeBirth");
  }
}

package org.meristem.talent.track.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.meristem.talent.agenda.AgendaItem;
import org.meristem.talent.agenda.Concern;

class FundingAgendaTest {
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate TO = LocalDate.of(2026, 12, 31);
  private static final LocalDate REPORT = LocalDate.of(2027, 1, 31);

  @Test
  void moneyEndsUntilItsLastDayAndItsReportIsLateAfterThat() {
    assertThat(concerns(TO)).containsExactly(Concern.DUE, Concern.EXPIRES);
    assertThat(concerns(TO.plusDays(1))).containsExactly(Concern.DUE);
    assertThat(concerns(REPORT)).containsExactly(Concern.DUE);
    assertThat(concerns(REPORT.plusDays(1))).containsExactly(Concern.LATE);
  }

  @Test
  void aReportIsDueFromAYearBeforeItsDayOn() {
    assertThat(concerns(REPORT.minusMonths(12).minusDays(1)))
        .containsExactly(Concern.NEXT, Concern.EXPIRES);
    assertThat(concerns(REPORT.minusMonths(12))).containsExactly(Concern.DUE, Concern.EXPIRES);
  }

  @Test
  void whatEndsInMoreThanAYearIsNotSaidYet() {
    assertThat(concerns(TO.minusMonths(12))).containsExactly(Concern.NEXT, Concern.EXPIRES);
    assertThat(concerns(TO.minusMonths(12).minusDays(1))).containsExactly(Concern.NEXT);
  }

  private static Concern[] concerns(LocalDate today) {
    var granted =
        new FundingText(
            BigDecimal.TEN, "EUR", "A pump", FROM, TO, "House", FundingState.GRANTED, REPORT);
    return FundingAgenda.items(granted, today).map(AgendaItem::concern).toArray(Concern[]::new);
  }
}

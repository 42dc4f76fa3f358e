package org.meristem.talent.track.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.platform.RuleViolation;

class FundingTextTest {
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate DUE = LocalDate.of(2026, 6, 30);

  @ParameterizedTest
  @CsvSource({
    "0,CNY,talent.funding.amount",
    "-1,CNY,talent.funding.amount",
    "0.001,CNY,talent.funding.amount",
    "10000000000000,CNY,talent.funding.amount",
    "1.5,JPY,talent.funding.amount",
    "1,ABC,talent.funding.currency",
    "1,cny,talent.funding.currency",
    "1.50,CNY,",
    "1.00,JPY,",
    "9999999999999.99,EUR,"
  })
  void anAmountFitsItsCurrency(String amount, String currency, String refusal) {
    assertThat(refusalOf(amount, currency)).isEqualTo(refusal);
  }

  @Test
  void sumsNeverMixCurrenciesAndLeaveOutWhatWasDeclined() {
    assertThat(
            FundingSum.of(
                List.of(
                    text("10.10", "EUR", FundingState.GRANTED),
                    text("0.20", "EUR", FundingState.REPORTED),
                    text("5", "CNY", FundingState.PROPOSED),
                    text("7", "CNY", FundingState.DECLINED))))
        .containsExactly(
            new FundingSum("CNY", BigDecimal.ZERO, new BigDecimal("5")),
            new FundingSum("EUR", new BigDecimal("10.30"), BigDecimal.ZERO));
  }

  @Test
  void aReportIsOverdueFromTheDayAfterItsLastUntilItIsThere() {
    var granted = text("1", "CNY", FundingState.GRANTED);
    assertThat(granted.isOverdue(DUE)).isFalse();
    assertThat(granted.isOverdue(DUE.plusDays(1))).isTrue();
    assertThat(text("1", "CNY", FundingState.REPORTED).isOverdue(DUE.plusDays(1))).isFalse();
  }

  private static String refusalOf(String amount, String currency) {
    var refused =
        catchThrowableOfType(
            RuleViolation.class, () -> text(amount, currency, FundingState.GRANTED));
    return refused == null ? null : refused.key();
  }

  private static FundingText text(String amount, String currency, FundingState state) {
    return new FundingText(
        new BigDecimal(amount), currency, "Laser", FROM, DUE, "House", state, DUE);
  }
}

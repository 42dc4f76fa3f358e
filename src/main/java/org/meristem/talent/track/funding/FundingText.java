package org.meristem.talent.track.funding;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.meristem.platform.RuleViolation;

/**
 * What is recorded of seed funding.
 *
 * @param amount more than 0, below 10 to the power of 13, with no more digits after the point than
 *     the currency has
 * @param currency a code of ISO 4217
 * @param purpose what it is for, at most 1000 characters
 * @param from its first day
 * @param to its last day
 * @param source who gives it, at most 200 characters
 * @param reportDue the last day for the report; null where none is asked for
 */
public record FundingText(
    BigDecimal amount,
    String currency,
    String purpose,
    LocalDate from,
    LocalDate to,
    String source,
    FundingState state,
    LocalDate reportDue)
    implements Serializable {
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(13);
  private static final int LONGEST_PURPOSE = 1000;
  private static final int LONGEST_SOURCE = 200;

  /**
   * @throws RuleViolation {@code talent.funding.currency}, {@code .amount}, {@code .words} for
   *     purpose or source, {@code .days}, {@code .state} or {@code .report} where that is due
   *     before the first day
   */
  public FundingText {
    require(isCurrency(currency), "currency");
    require(isAmount(amount, currency), "amount");
    require(isText(purpose, LONGEST_PURPOSE) && isText(source, LONGEST_SOURCE), "words");
    require(from != null && to != null && !to.isBefore(from), "days");
    require(state != null, "state");
    require(reportDue == null || !reportDue.isBefore(from), "report");
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(one -> one.getCurrencyCode().equals(code));
  }

  private static boolean isAmount(BigDecimal amount, String currency) {
    return amount != null
        && amount.signum() > 0
        && amount.compareTo(LIMIT) < 0
        && amount.stripTrailingZeros().scale()
            <= Math.min(2, Currency.getInstance(currency).getDefaultFractionDigits());
  }

  private static boolean isText(String text, int longest) {
    return text != null && !text.isBlank() && text.length() <= longest;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new RuleViolation("talent.funding." + what);
    }
  }

  /** Whether the report should be there and is not. */
  public boolean isOverdue(LocalDate today) {
    return state == FundingState.GRANTED && reportDue != null && reportDue.isBefore(today);
  }

  /** For the trail. */
  @Override
  public String toString() {
    return "%s %s · %s – %s · %s · %s · %s%s"
        .formatted(
            amount.toPlainString(),
            currency,
            from,
            to,
            source,
            purpose,
            state,
            reportDue == null ? "" : " · " + reportDue);
  }
}

package org.meristem.talent.track.funding.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.meristem.talent.track.funding.FundingState;
import org.meristem.talent.track.funding.FundingText;

/** Seed funding while it is filled in. */
public class FundingForm implements Serializable {
  private BigDecimal amount;
  private String currency = "CNY";
  private String purpose;
  private LocalDate from;
  private LocalDate to;
  private String source;
  private FundingState state = FundingState.PROPOSED;
  private LocalDate reportDue;

  static FundingForm of(FundingText text) {
    var form = new FundingForm();
    form.amount = text.amount();
    form.currency = text.currency();
    form.purpose = text.purpose();
    form.from = text.from();
    form.to = text.to();
    form.source = text.source();
    form.state = text.state();
    form.reportDue = text.reportDue();
    return form;
  }

  FundingText text() {
    return new FundingText(amount, currency, purpose, from, to, source, state, reportDue);
  }

  public FundingState[] getStates() {
    return FundingState.values();
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency == null ? null : currency.strip().toUpperCase(Locale.ROOT);
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public FundingState getState() {
    return state;
  }

  public void setState(FundingState state) {
    this.state = state;
  }

  public LocalDate getReportDue() {
    return reportDue;
  }

  public void setReportDue(LocalDate reportDue) {
    this.reportDue = reportDue;
  }
}

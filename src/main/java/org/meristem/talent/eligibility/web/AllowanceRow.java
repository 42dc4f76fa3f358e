package org.meristem.talent.eligibility.web;

import java.io.Serializable;
import java.util.Optional;
import org.meristem.talent.eligibility.Allowance;
import org.meristem.talent.eligibility.ExtensionKind;

/** One kind of extension in the form of a rule: whether it counts, and how. */
public class AllowanceRow implements Serializable {
  private final ExtensionKind kind;
  private boolean counts;
  private Integer monthsEach;
  private Integer capMonths;
  private Integer moreThanDays;
  private boolean afterAnchor;

  AllowanceRow(ExtensionKind kind, Optional<Allowance> known) {
    this.kind = kind;
    known.ifPresent(this::take);
  }

  private void take(Allowance known) {
    counts = true;
    monthsEach = known.monthsEach();
    capMonths = known.capMonths();
    moreThanDays = known.moreThanDays();
    afterAnchor = known.afterAnchor();
  }

  Allowance allowance() {
    return new Allowance(kind, monthsEach, capMonths, moreThanDays, afterAnchor);
  }

  public ExtensionKind getKind() {
    return kind;
  }

  public boolean isCounts() {
    return counts;
  }

  public void setCounts(boolean counts) {
    this.counts = counts;
  }

  public Integer getMonthsEach() {
    return monthsEach;
  }

  public void setMonthsEach(Integer monthsEach) {
    this.monthsEach = monthsEach;
  }

  public Integer getCapMonths() {
    return capMonths;
  }

  public void setCapMonths(Integer capMonths) {
    this.capMonths = capMonths;
  }

  public Integer getMoreThanDays() {
    return moreThanDays;
  }

  public void setMoreThanDays(Integer moreThanDays) {
    this.moreThanDays = moreThanDays;
  }

  public boolean isAfterAnchor() {
    return afterAnchor;
  }

  public void setAfterAnchor(boolean afterAnchor) {
    this.afterAnchor = afterAnchor;
  }
}

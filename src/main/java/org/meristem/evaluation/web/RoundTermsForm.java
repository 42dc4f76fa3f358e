package org.meristem.evaluation.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.meristem.evaluation.RoundTerms;
import org.meristem.platform.BilingualText;

/** The rules of a round while they are written. */
public class RoundTermsForm implements Serializable {
  private static final int RESPONSE_WEEKS = 1;
  private static final int WEEKS = 4;

  private String titleEn;
  private String titleZh;
  private String zone;
  private LocalDateTime responseDue;
  private LocalDateTime due;
  private int graceHours;
  private int reviewsEach;
  private int quorum;
  private BigDecimal minimumCoverage;
  private int sharedWorkMonths;
  private int rebuttalDays;

  private RoundTermsForm(RoundTerms terms) {
    titleEn = terms.title().en();
    titleZh = terms.title().zh();
    zone = terms.zone().getId();
    responseDue = terms.responseDue();
    due = terms.due();
    graceHours = terms.graceHours();
    reviewsEach = terms.reviewsEach();
    quorum = terms.quorum();
    minimumCoverage = terms.minimumCoverage();
    sharedWorkMonths = terms.sharedWorkMonths();
    rebuttalDays = terms.rebuttalDays();
  }

  static RoundTermsForm of(RoundTerms terms) {
    return new RoundTermsForm(terms);
  }

  /** With the institution's defaults, due in some weeks. */
  static RoundTermsForm fresh(Clock clock) {
    var form =
        new RoundTermsForm(
            RoundTerms.usual(
                new BilingualText("-", null),
                clock.getZone(),
                inWeeks(RESPONSE_WEEKS, clock),
                inWeeks(WEEKS, clock)));
    form.titleEn = null;
    return form;
  }

  private static LocalDateTime inWeeks(int weeks, Clock clock) {
    return LocalDateTime.now(clock)
        .plusWeeks(weeks)
        .withHour(23)
        .withMinute(59)
        .withSecond(0)
        .withNano(0);
  }

  RoundTerms terms() {
    return new RoundTerms(
        new BilingualText(titleEn, titleZh),
        ZoneId.of(zone),
        responseDue,
        due,
        graceHours,
        reviewsEach,
        quorum,
        minimumCoverage,
        sharedWorkMonths,
        rebuttalDays);
  }

  public String getTitleEn() {
    return titleEn;
  }

  public void setTitleEn(String titleEn) {
    this.titleEn = titleEn;
  }

  public String getTitleZh() {
    return titleZh;
  }

  public void setTitleZh(String titleZh) {
    this.titleZh = titleZh;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public LocalDateTime getResponseDue() {
    return responseDue;
  }

  public void setResponseDue(LocalDateTime responseDue) {
    this.responseDue = responseDue;
  }

  public LocalDateTime getDue() {
    return due;
  }

  public void setDue(LocalDateTime due) {
    this.due = due;
  }

  public int getGraceHours() {
    return graceHours;
  }

  public void setGraceHours(int graceHours) {
    this.graceHours = graceHours;
  }

  public int getReviewsEach() {
    return reviewsEach;
  }

  public void setReviewsEach(int reviewsEach) {
    this.reviewsEach = reviewsEach;
  }

  public int getQuorum() {
    return quorum;
  }

  public void setQuorum(int quorum) {
    this.quorum = quorum;
  }

  public BigDecimal getMinimumCoverage() {
    return minimumCoverage;
  }

  public void setMinimumCoverage(BigDecimal minimumCoverage) {
    this.minimumCoverage = minimumCoverage;
  }

  public int getSharedWorkMonths() {
    return sharedWorkMonths;
  }

  public void setSharedWorkMonths(int sharedWorkMonths) {
    this.sharedWorkMonths = sharedWorkMonths;
  }

  public int getRebuttalDays() {
    return rebuttalDays;
  }

  public void setRebuttalDays(int rebuttalDays) {
    this.rebuttalDays = rebuttalDays;
  }
}

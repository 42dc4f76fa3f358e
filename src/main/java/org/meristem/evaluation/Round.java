package org.meristem.evaluation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.meristem.evaluation.template.Template;
import org.meristem.people.Person;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;
import org.meristem.platform.ZonedTimes;

/**
 * A round of evaluation: a template, candidates, a panel with its chair, and the days by which
 * things are due.
 */
@Entity
@Table(name = "evaluation_round")
public class Round extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "template_id")
  private Template template;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "title_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
  private BilingualText title;

  @Enumerated(EnumType.STRING)
  @Column(name = "round_state")
  private RoundState state;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "chair_id")
  private Person chair;

  @Column(name = "response_due_at")
  private Instant responseDue;

  @Column(name = "due_at")
  private Instant due;

  @Column(name = "due_zone")
  private String zone;

  @Column(name = "grace_hours")
  private int graceHours;

  @Column(name = "reviews_each")
  private int reviewsEach;

  private int quorum;

  @Column(name = "minimum_coverage")
  private BigDecimal minimumCoverage;

  @Column(name = "shared_work_months")
  private int sharedWorkMonths;

  @Column(name = "rebuttal_days")
  private int rebuttalDays;

  @Column(name = "made_by")
  private String madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  protected Round() {}

  public Round(Template template, Person chair, RoundTerms terms, String by, Instant at) {
    this.state = RoundState.PREPARING;
    this.madeBy = by;
    this.madeAt = at;
    agree(template, chair, terms);
  }

  /**
   * What the round is held by; what evaluators rely on stays as it is once they are asked.
   *
   * @throws RuleViolation {@code evaluation.round.state} once it is open, and as {@link
   *     ZonedTimes#instant}
   */
  public void agree(Template newTemplate, Person newChair, RoundTerms terms) {
    requireState(RoundState.PREPARING);
    template = newTemplate;
    chair = newChair;
    title = terms.title();
    zone = terms.zone().getId();
    responseDue = ZonedTimes.instant(terms.responseDue(), terms.zone());
    due = ZonedTimes.instant(terms.due(), terms.zone());
    graceHours = terms.graceHours();
    reviewsEach = terms.reviewsEach();
    quorum = terms.quorum();
    minimumCoverage = terms.minimumCoverage();
    sharedWorkMonths = terms.sharedWorkMonths();
    rebuttalDays = terms.rebuttalDays();
  }

  /**
   * Evaluators are asked; the template is frozen.
   *
   * @throws RuleViolation {@code evaluation.round.past} where the day has passed, and as {@link
   *     Template#freeze}
   */
  public void open(Instant now) {
    requireState(RoundState.PREPARING);
    if (!due.isAfter(now)) {
      throw new RuleViolation("evaluation.round.past");
    }
    template.freeze();
    state = RoundState.OPEN;
  }

  /** Reviews are no longer taken, whoever may have more time. */
  public void close() {
    requireState(RoundState.OPEN);
    state = RoundState.CLOSED;
  }

  /**
   * @throws RuleViolation {@code evaluation.round.state} with the state that it is in
   */
  public void requireState(RoundState wanted) {
    if (state != wanted) {
      throw new RuleViolation("evaluation.round.state", state);
    }
  }

  /** The last moment of grace for somebody who has time until then. */
  Instant graceEnds(Instant until) {
    return until.plus(Duration.ofHours(graceHours));
  }

  /** The day from which on common work is a conflict. */
  public LocalDate sharedWorkSince() {
    return madeAt.atZone(zone()).toLocalDate().minusMonths(sharedWorkMonths);
  }

  public RoundTerms terms() {
    return new RoundTerms(
        title,
        zone(),
        responseDue.atZone(zone()).toLocalDateTime(),
        due.atZone(zone()).toLocalDateTime(),
        graceHours,
        reviewsEach,
        quorum,
        minimumCoverage,
        sharedWorkMonths,
        rebuttalDays);
  }

  public Template template() {
    return template;
  }

  public BilingualText title() {
    return title;
  }

  public RoundState state() {
    return state;
  }

  public boolean isPreparing() {
    return state == RoundState.PREPARING;
  }

  /** Null in rounds of the time before rounds had one. */
  public Person chair() {
    return chair;
  }

  public Instant responseDue() {
    return responseDue;
  }

  public Instant due() {
    return due;
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  public int reviewsEach() {
    return reviewsEach;
  }

  public BigDecimal minimumCoverage() {
    return minimumCoverage;
  }

  public int quorum() {
    return quorum;
  }

  public int rebuttalDays() {
    return rebuttalDays;
  }
}

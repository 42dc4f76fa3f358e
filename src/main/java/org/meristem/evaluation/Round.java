package org.meristem.evaluation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;

/** A round of evaluation: a template, candidates, a panel and a day by which reviews are due. */
@Entity
@Table(name = "evaluation_round")
public class Round extends StoredRecord {
  /**
   * The house's defaults: a review counts from half of the weight answered; a decision needs two
   * reviews.
   */
  static final BigDecimal MINIMUM_COVERAGE = BigDecimal.valueOf(50);

  static final int QUORUM = 2;
  static final int GRACE_HOURS = 24;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "template_id")
  private Template template;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "title_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
  private BilingualText title;

  @Column(name = "due_at")
  private Instant due;

  @Column(name = "due_zone")
  private String zone;

  @Column(name = "grace_hours")
  private int graceHours;

  @Column(name = "minimum_coverage")
  private BigDecimal minimumCoverage;

  private int quorum;

  @Column(name = "opened_by")
  private String openedBy;

  @Column(name = "opened_at")
  private Instant openedAt;

  protected Round() {}

  /**
   * @throws RuleViolation {@code evaluation.round.template} where the weights do not sum to 100,
   *     {@code evaluation.round.past} where the day has passed
   */
  public Round(
      Template template, BilingualText title, Instant due, ZoneId zone, String by, Instant now) {
    if (!template.isComplete()) {
      throw new RuleViolation("evaluation.round.template");
    }
    if (!due.isAfter(now)) {
      throw new RuleViolation("evaluation.round.past");
    }
    this.template = template;
    this.title = title;
    this.due = due;
    this.zone = zone.getId();
    this.graceHours = GRACE_HOURS;
    this.minimumCoverage = MINIMUM_COVERAGE;
    this.quorum = QUORUM;
    this.openedBy = by;
    this.openedAt = now;
  }

  /** Whether a review handed in now would be late, within the grace. */
  boolean isLate(Instant now) {
    return now.isAfter(due);
  }

  /** Whether reviews are no longer taken. */
  boolean isOver(Instant now) {
    return now.isAfter(due.plus(Duration.ofHours(graceHours)));
  }

  public Template template() {
    return template;
  }

  public BilingualText title() {
    return title;
  }

  public Instant due() {
    return due;
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  public int graceHours() {
    return graceHours;
  }

  public BigDecimal minimumCoverage() {
    return minimumCoverage;
  }

  public int quorum() {
    return quorum;
  }
}

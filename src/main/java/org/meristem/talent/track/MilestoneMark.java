package org.meristem.talent.track;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;
import org.meristem.talent.Researcher;

/** That a member has reached a milestone: on which day, what shows it, and who says so. */
@Entity
@Table(name = "milestone_mark")
public class MilestoneMark extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "researcher_id")
  private Researcher researcher;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "milestone_id")
  private TrackMilestone milestone;

  @Column(name = "reached_on")
  private LocalDate reached;

  private String evidence;

  @Column(name = "marked_by")
  private String by;

  @Column(name = "marked_at")
  private Instant at;

  protected MilestoneMark() {}

  /**
   * @param signature its reason are the words that show it
   * @throws RuleViolation {@code talent.act.day} where the day is missing or to come, {@code
   *     talent.milestone.evidence} without words, {@code talent.act.reasonLength}, or {@code
   *     talent.milestone.beforeDoctorate}
   */
  public MilestoneMark(
      Researcher researcher, TrackMilestone milestone, LocalDate reached, Signature signature) {
    ActRules.requireDay(reached, signature);
    requireAfterDoctorate(researcher, milestone, reached);
    if (!signature.saysWhy()) {
      throw new RuleViolation("talent.milestone.evidence");
    }
    if (signature.reason().strip().length() > Signature.LONGEST_REASON) {
      throw new RuleViolation("talent.act.reasonLength", Signature.LONGEST_REASON);
    }
    this.researcher = researcher;
    this.milestone = milestone;
    this.reached = reached;
    this.evidence = signature.reason().strip();
    this.by = signature.by();
    this.at = signature.at().toInstant();
  }

  /** What counts from the start may come before the award where the member began before it. */
  private static void requireAfterDoctorate(
      Researcher researcher, TrackMilestone milestone, LocalDate reached) {
    var doctorate = researcher.doctorate();
    var began =
        milestone.text().anchor() == CountsFrom.START
            && researcher.started() != null
            && !reached.isBefore(researcher.started());
    if (doctorate != null && reached.isBefore(doctorate) && !began) {
      throw new RuleViolation("talent.milestone.beforeDoctorate", doctorate.toString());
    }
  }

  public TrackMilestone milestone() {
    return milestone;
  }

  public LocalDate reached() {
    return reached;
  }

  public String evidence() {
    return evidence;
  }

  /** The account that said so. */
  public String by() {
    return by;
  }

  public Instant at() {
    return at;
  }
}

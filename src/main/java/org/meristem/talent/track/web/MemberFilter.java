package org.meristem.talent.track.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.meristem.talent.MemberState;
import org.meristem.talent.Stage;
import org.meristem.talent.track.CohortYears;
import org.meristem.talent.track.DatedMilestone;
import org.meristem.talent.track.Member;

/** What a list of members is narrowed to; whatever is not said lets everybody through. */
public class MemberFilter implements Serializable {
  private Stage stage;
  private MemberState state;
  private boolean late;
  private boolean present;
  private boolean risen;
  private String cohort;
  private Long milestone;

  boolean lets(Member one, LocalDate today) {
    return (stage == null || one.line().stage() == stage)
        && (state == null || one.state() == state)
        && (!late || !one.late().isEmpty())
        && (!present || one.state() != MemberState.LEFT)
        && (!risen || one.line().isRisen())
        && (cohort == null || cohort.equals(cohortOf(one, today)))
        && (milestone == null || one.late().stream().anyMatch(this::isOfMilestone));
  }

  /** Whether anything narrows the list that its form does not show. */
  public boolean isNarrow() {
    return present || risen || cohort != null || milestone != null;
  }

  boolean isOfMilestone(DatedMilestone dated) {
    return milestone != null && milestone.equals(dated.milestone().id());
  }

  private static String cohortOf(Member one, LocalDate today) {
    return CohortYears.asOf(today).of(one.line().path().started());
  }

  public Stage getStage() {
    return stage;
  }

  public void setStage(Stage stage) {
    this.stage = stage;
  }

  public MemberState getState() {
    return state;
  }

  public void setState(MemberState state) {
    this.state = state;
  }

  public boolean isLate() {
    return late;
  }

  public void setLate(boolean late) {
    this.late = late;
  }

  /** Whether those who have left stay out. */
  public boolean isPresent() {
    return present;
  }

  public void setPresent(boolean present) {
    this.present = present;
  }

  /** Whether only those stay who came up to associate researcher. */
  public boolean isRisen() {
    return risen;
  }

  public void setRisen(boolean risen) {
    this.risen = risen;
  }

  /** As {@link CohortYears} names it; null for any. */
  public String getCohort() {
    return cohort;
  }

  public void setCohort(String cohort) {
    this.cohort = cohort;
  }

  /** The id of a milestone that is late; null for any. */
  public Long getMilestone() {
    return milestone;
  }

  public void setMilestone(Long milestone) {
    this.milestone = milestone;
  }
}

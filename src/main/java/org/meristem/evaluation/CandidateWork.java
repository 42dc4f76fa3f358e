package org.meristem.evaluation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.meristem.platform.BilingualText;
import org.meristem.platform.StoredRecord;
import org.meristem.talent.Achievement;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.AchievementText;
import org.meristem.talent.Confidentiality;

/**
 * A work that stands for a candidate, as it was recorded when they last put their dossier together:
 * what is recorded later does not change what evaluators have read.
 */
@Entity
@Table(name = "candidate_work")
public class CandidateWork extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "candidate_id")
  private Candidate candidate;

  private int position;

  @Column(name = "achievement_id")
  private long achievement;

  @Enumerated(EnumType.STRING)
  @Column(name = "achievement_kind")
  private AchievementKind kind;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "title_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
  private BilingualText title;

  @Column(name = "achieved_on")
  private LocalDate achieved;

  @Column(name = "own_role")
  private String role;

  private String evidence;

  @Column(name = "confirmed_by")
  private String confirmedBy;

  @Column(name = "confirmed_on")
  private LocalDate confirmedOn;

  @Enumerated(EnumType.STRING)
  private Confidentiality confidentiality;

  @Lob private String changed;

  protected CandidateWork() {}

  CandidateWork(Candidate candidate, int position, ChosenWork chosen) {
    this.candidate = candidate;
    this.achievement = chosen.achievement().id();
    describe(position, chosen);
  }

  void describe(int newPosition, ChosenWork chosen) {
    var text = chosen.achievement().text();
    position = newPosition;
    kind = text.kind();
    title = text.title();
    achieved = text.achieved();
    role = text.role();
    evidence = text.evidence();
    confirmedBy = text.confirmedBy();
    confirmedOn = text.confirmedOn();
    confidentiality = text.confidentiality();
    changed = chosen.changed();
  }

  boolean isOf(Achievement one) {
    return achievement == one.id();
  }

  public long achievement() {
    return achievement;
  }

  public AchievementText text() {
    return new AchievementText(
        kind, title, achieved, role, evidence, confirmedBy, confirmedOn, confidentiality);
  }

  public String changed() {
    return changed;
  }
}

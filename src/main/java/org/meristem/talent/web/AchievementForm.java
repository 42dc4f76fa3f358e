package org.meristem.talent.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.meristem.platform.BilingualText;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.AchievementText;
import org.meristem.talent.Confidentiality;

/** An achievement while it is recorded. */
public class AchievementForm implements Serializable {
  private AchievementKind kind = AchievementKind.LICENCE;
  private String titleEn;
  private String titleZh;
  private LocalDate achieved;
  private String role;
  private String evidence;
  private String confirmedBy;
  private LocalDate confirmedOn;
  private Confidentiality confidentiality = Confidentiality.PUBLIC;

  static AchievementForm of(AchievementText text) {
    var form = new AchievementForm();
    form.kind = text.kind();
    form.titleEn = text.title().en();
    form.titleZh = text.title().zh();
    form.achieved = text.achieved();
    form.role = text.role();
    form.evidence = text.evidence();
    form.confirmedBy = text.confirmedBy();
    form.confirmedOn = text.confirmedOn();
    form.confidentiality = text.confidentiality();
    return form;
  }

  AchievementText text() {
    return new AchievementText(
        kind,
        new BilingualText(titleEn, titleZh),
        achieved,
        role,
        evidence,
        confirmedBy,
        confirmedOn,
        confidentiality);
  }

  public AchievementKind[] getKinds() {
    return AchievementKind.values();
  }

  public Confidentiality[] getLevels() {
    return Confidentiality.values();
  }

  public AchievementKind getKind() {
    return kind;
  }

  public void setKind(AchievementKind kind) {
    this.kind = kind;
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

  public LocalDate getAchieved() {
    return achieved;
  }

  public void setAchieved(LocalDate achieved) {
    this.achieved = achieved;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }

  public String getEvidence() {
    return evidence;
  }

  public void setEvidence(String evidence) {
    this.evidence = evidence;
  }

  public String getConfirmedBy() {
    return confirmedBy;
  }

  public void setConfirmedBy(String confirmedBy) {
    this.confirmedBy = confirmedBy;
  }

  public LocalDate getConfirmedOn() {
    return confirmedOn;
  }

  public void setConfirmedOn(LocalDate confirmedOn) {
    this.confirmedOn = confirmedOn;
  }

  public Confidentiality getConfidentiality() {
    return confidentiality;
  }

  public void setConfidentiality(Confidentiality confidentiality) {
    this.confidentiality = confidentiality;
  }
}

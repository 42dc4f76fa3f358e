package org.meristem.talent.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.AchievementEntry;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.AchievementText;
import org.meristem.talent.Confidentiality;
import org.meristem.talent.ExternalIds;
import org.meristem.talent.Origin;

/** An achievement while it is recorded. */
public class AchievementForm implements Serializable {
  private AchievementKind kind = AchievementKind.LICENCE;
  private String titleEn;
  private String titleZh;
  private LocalDate achieved;
  private String role;
  private String evidence;
  private String doi;
  private String putCode;
  private String courses;
  private String internships;
  private String facilities;
  private String confirmedBy;
  private LocalDate confirmedOn;
  private Confidentiality confidentiality = Confidentiality.HOUSE;

  static AchievementForm of(AchievementEntry entry) {
    var text = entry.text();
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
    form.doi = entry.ids().doi();
    form.putCode = entry.ids().putCode();
    form.courses = entry.origin().courses();
    form.internships = entry.origin().internships();
    form.facilities = entry.origin().facilities();
    return form;
  }

  /**
   * @throws RuleViolation {@code talent.achievement.doi} where that is none, and as {@link
   *     AchievementText}
   */
  AchievementEntry entry(Collection<String> contributors, Collection<String> named) {
    var known = ExternalIds.doi(doi);
    if (doi != null && known == null) {
      throw new RuleViolation("talent.achievement.doi", doi);
    }
    return new AchievementEntry(
        text(),
        new ExternalIds(known, putCode),
        new Origin(courses, internships, facilities),
        Set.copyOf(contributors),
        Set.copyOf(named));
  }

  private AchievementText text() {
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

  public String getDoi() {
    return doi;
  }

  public void setDoi(String doi) {
    this.doi = doi;
  }

  public String getCourses() {
    return courses;
  }

  public void setCourses(String courses) {
    this.courses = courses;
  }

  public String getInternships() {
    return internships;
  }

  public void setInternships(String internships) {
    this.internships = internships;
  }

  public String getFacilities() {
    return facilities;
  }

  public void setFacilities(String facilities) {
    this.facilities = facilities;
  }

  /** In the ORCID record that the person brought in; null where it is not from there. */
  public String getPutCode() {
    return putCode;
  }
}

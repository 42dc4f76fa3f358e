package org.meristem.curriculum.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.meristem.curriculum.CourseArea;
import org.meristem.curriculum.CourseOutcome;
import org.meristem.curriculum.CourseText;
import org.meristem.curriculum.CourseText.AssessmentPart;
import org.meristem.curriculum.Hours;
import org.meristem.curriculum.TeachingLanguage;
import org.meristem.platform.BilingualText;
import org.meristem.platform.LineText;

/** The fields of the course form, as they are typed. */
public class CourseForm implements Serializable {
  /** A line of the assessment while it is written; either may still be empty. */
  public static class Part implements Serializable {
    private String name;
    private Integer percent;

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public Integer getPercent() {
      return percent;
    }

    public void setPercent(Integer percent) {
      this.percent = percent;
    }
  }

  private static final int MORE = 2;

  private String titleEn;
  private String titleZh;
  private String area;
  private BigDecimal credits;
  private Integer lecture;
  private Integer seminar;
  private Integer laboratory;
  private Integer facility;
  private Integer selfStudy;
  private TeachingLanguage language;
  private String instructors;
  private String syllabusEn;
  private String syllabusZh;
  private final List<OutcomeLine> outcomes = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private RequisiteForm requisites;

  static CourseForm of(CourseText text) {
    var form = new CourseForm();
    form.titleEn = text.title().en();
    form.titleZh = text.title().zh();
    form.area = text.area() == null ? null : text.area().code();
    form.credits = text.credits();
    form.lecture = text.hours().lecture();
    form.seminar = text.hours().seminar();
    form.laboratory = text.hours().laboratory();
    form.facility = text.hours().facility();
    form.selfStudy = text.hours().selfStudy();
    form.language = text.language();
    form.instructors = text.instructors();
    form.syllabusEn = text.syllabus().en();
    form.syllabusZh = text.syllabus().zh();
    text.outcomes().forEach(outcome -> form.outcomes.add(new OutcomeLine(outcome)));
    form.addOutcomes();
    for (var part : text.assessment()) {
      var line = new Part();
      line.setName(part.name());
      line.setPercent(part.percent());
      form.parts.add(line);
    }
    form.requisites = new RequisiteForm(text.requisites());
    form.addParts();
    return form;
  }

  /**
   * @param areas to find the chosen one among
   */
  CourseText text(List<CourseArea> areas) {
    return new CourseText(
        new BilingualText(titleEn, titleZh),
        areas.stream().filter(one -> one.code().equals(area)).findFirst().orElse(null),
        credits,
        new Hours(none(lecture), none(seminar), none(laboratory), none(facility), none(selfStudy)),
        language,
        instructors,
        new BilingualText(syllabusEn, syllabusZh),
        outcomes.stream().map(OutcomeLine::outcome).filter(CourseOutcome::isSaid).toList(),
        assessment(),
        requisites.getChosen());
  }

  private List<AssessmentPart> assessment() {
    return parts.stream()
        .filter(part -> LineText.of(part.getName()) != null)
        .map(part -> new AssessmentPart(part.getName(), none(part.getPercent())))
        .toList();
  }

  private static int none(Integer number) {
    return number == null ? 0 : number;
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

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }

  public BigDecimal getCredits() {
    return credits;
  }

  public void setCredits(BigDecimal credits) {
    this.credits = credits;
  }

  public Integer getLecture() {
    return lecture;
  }

  public void setLecture(Integer lecture) {
    this.lecture = lecture;
  }

  public Integer getSeminar() {
    return seminar;
  }

  public void setSeminar(Integer seminar) {
    this.seminar = seminar;
  }

  public Integer getLaboratory() {
    return laboratory;
  }

  public void setLaboratory(Integer laboratory) {
    this.laboratory = laboratory;
  }

  public Integer getFacility() {
    return facility;
  }

  public void setFacility(Integer facility) {
    this.facility = facility;
  }

  public Integer getSelfStudy() {
    return selfStudy;
  }

  public void setSelfStudy(Integer selfStudy) {
    this.selfStudy = selfStudy;
  }

  public TeachingLanguage getLanguage() {
    return language;
  }

  public void setLanguage(TeachingLanguage language) {
    this.language = language;
  }

  public String getInstructors() {
    return instructors;
  }

  public void setInstructors(String instructors) {
    this.instructors = instructors;
  }

  public String getSyllabusEn() {
    return syllabusEn;
  }

  public void setSyllabusEn(String syllabusEn) {
    this.syllabusEn = syllabusEn;
  }

  public String getSyllabusZh() {
    return syllabusZh;
  }

  public void setSyllabusZh(String syllabusZh) {
    this.syllabusZh = syllabusZh;
  }

  public List<OutcomeLine> getOutcomes() {
    return outcomes;
  }

  /** Some more empty lines. */
  void addOutcomes() {
    for (var i = 0; i < MORE; i++) {
      outcomes.add(new OutcomeLine());
    }
  }

  /** Some more empty lines. */
  void addParts() {
    for (var i = 0; i < MORE; i++) {
      parts.add(new Part());
    }
  }

  public RequisiteForm getRequisites() {
    return requisites;
  }

  public List<Part> getParts() {
    return parts;
  }
}

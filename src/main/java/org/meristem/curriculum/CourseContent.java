package org.meristem.curriculum;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.meristem.curriculum.CourseText.AssessmentPart;
import org.meristem.platform.BilingualText;

/** A course's text as a version stores it. */
@Embeddable
public class CourseContent implements Serializable {
  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "title_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
  private BilingualText title;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "area_id")
  private CourseArea area;

  private BigDecimal credits;
  @Embedded private Hours hours;

  @Enumerated(EnumType.STRING)
  @Column(name = "teaching_language")
  private TeachingLanguage language;

  private String instructors;

  @Lob
  @Column(name = "syllabus_en")
  private String syllabusEn;

  @Lob
  @Column(name = "syllabus_zh")
  private String syllabusZh;

  @Lob
  @Convert(converter = OutcomesConverter.class)
  private List<CourseOutcome> outcomes;

  @Lob
  @Convert(converter = AssessmentConverter.class)
  private List<AssessmentPart> assessment;

  private String prerequisites;
  private String corequisites;

  protected CourseContent() {}

  CourseContent(CourseText text) {
    title = text.title();
    area = text.area();
    credits = text.credits();
    hours = text.hours();
    language = text.language();
    instructors = text.instructors();
    syllabusEn = text.syllabus().en();
    syllabusZh = text.syllabus().zh();
    outcomes = text.outcomes();
    assessment = text.assessment();
    prerequisites = text.requisites().groupsText();
    corequisites = text.requisites().alongsideText();
  }

  BilingualText title() {
    return title;
  }

  CourseArea area() {
    return area;
  }

  BigDecimal credits() {
    return credits;
  }

  CourseText text() {
    return new CourseText(
        title(),
        area,
        credits,
        hours,
        language,
        instructors,
        new BilingualText(syllabusEn, syllabusZh),
        outcomes == null ? List.of() : outcomes,
        assessment == null ? List.of() : assessment,
        Requisites.stored(prerequisites, corequisites));
  }
}

package org.meristem.curriculum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.meristem.platform.BilingualText;

/**
 * What a course version says, complete or not yet: the form's content in one piece.
 *
 * @param credits zero or more, at most two decimals; null while unknown
 * @param instructors as they are named in the catalogue
 * @param outcomes what a student can do afterwards
 */
public record CourseText(
    BilingualText title,
    CourseArea area,
    BigDecimal credits,
    Hours hours,
    TeachingLanguage language,
    String instructors,
    BilingualText syllabus,
    List<CourseOutcome> outcomes,
    List<AssessmentPart> assessment,
    Requisites requisites) {
  private static final int WHOLE = 100;

  /** A part of the assessment and its share in percent. */
  public record AssessmentPart(String name, int percent) {}

  public CourseText {
    outcomes = List.copyOf(outcomes);
    assessment = List.copyOf(assessment);
  }

  /** An empty draft. */
  static CourseText empty() {
    return new CourseText(
        new BilingualText(null, null),
        null,
        null,
        new Hours(0, 0, 0, 0, 0),
        null,
        null,
        new BilingualText(null, null),
        List.of(),
        List.of(),
        Requisites.NONE);
  }

  /** The same, but that outcomes which say what those of before said are those of before. */
  CourseText keepingOutcomes(List<CourseOutcome> before) {
    return withOutcomes(CourseOutcome.keeping(before, outcomes));
  }

  /** The same for another course, of which the outcomes are others. */
  CourseText copy() {
    return withOutcomes(
        outcomes.stream()
            .map(outcome -> CourseOutcome.of(outcome.text().en(), outcome.text().zh()))
            .toList());
  }

  private CourseText withOutcomes(List<CourseOutcome> others) {
    return new CourseText(
        title,
        area,
        credits,
        hours,
        language,
        instructors,
        syllabus,
        others,
        assessment,
        requisites);
  }

  public int assessmentSum() {
    return assessment.stream().mapToInt(AssessmentPart::percent).sum();
  }

  /**
   * What keeps this text from being submitted, as keys of texts; the last part of a key is the
   * field.
   */
  public List<String> missing() {
    return Stream.of(
            title.en() == null ? "curriculum.missing.titleEn" : null,
            title.zh() == null ? "curriculum.missing.titleZh" : null,
            area == null ? "curriculum.missing.area" : null,
            credits == null || credits.signum() <= 0 ? "curriculum.missing.credits" : null,
            hours.total() == 0 ? "curriculum.missing.hours" : null,
            language == null ? "curriculum.missing.language" : null,
            instructors == null ? "curriculum.missing.instructors" : null,
            outcomes.isEmpty() ? "curriculum.missing.outcomes" : null,
            assessmentSum() != WHOLE ? "curriculum.missing.assessment" : null)
        .filter(Objects::nonNull)
        .toList();
  }
}

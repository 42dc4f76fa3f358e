package org.meristem.curriculum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.meristem.platform.BilingualText;
import org.meristem.platform.LineText;
import org.meristem.platform.RuleViolation;

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
  public static final int LONGEST_TITLE = 400;
  public static final int LONGEST_INSTRUCTORS = 2000;

  /** A cell of a workbook holds 32,767 characters. */
  public static final int LONGEST_SYLLABUS = 30_000;

  /** Of all learning outcomes in one language, and of all parts of the assessment. */
  public static final int LONGEST_LIST = 15_000;

  public static final int MOST_CREDITS = 100;
  public static final int MOST_HOURS = 2000;

  private static final int LONGEST_PART = 200;
  private static final int BETWEEN = 3;
  private static final int WHOLE = 100;
  private static final BigDecimal LIMIT = BigDecimal.valueOf(1000);

  /**
   * A part of the assessment and its share in percent.
   *
   * @param name in one line
   */
  public record AssessmentPart(String name, int percent) {
    public AssessmentPart {
      name = LineText.of(name);
    }
  }

  /**
   * @throws RuleViolation {@code curriculum.course.credits} where a database would cut them
   */
  public CourseText {
    if (credits != null && !isKept(credits)) {
      throw new RuleViolation("curriculum.course.credits");
    }
    outcomes = List.copyOf(outcomes);
    assessment = List.copyOf(assessment);
  }

  private static boolean isKept(BigDecimal credits) {
    return credits.signum() >= 0
        && credits.compareTo(LIMIT) < 0
        && credits.stripTrailingZeros().scale() <= 2;
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

  /**
   * Forms and workbooks have the same limits.
   *
   * @throws RuleViolation {@code curriculum.text.long} where a text is longer than it may be,
   *     {@code curriculum.text.credits} for credits beyond 0 to 100
   */
  void requireStorable() {
    require(CourseField.TITLE_EN, length(title.en()), LONGEST_TITLE);
    require(CourseField.TITLE_ZH, length(title.zh()), LONGEST_TITLE);
    require(CourseField.INSTRUCTORS, length(instructors), LONGEST_INSTRUCTORS);
    require(CourseField.SYLLABUS_EN, length(syllabus.en()), LONGEST_SYLLABUS);
    require(CourseField.SYLLABUS_ZH, length(syllabus.zh()), LONGEST_SYLLABUS);
    require(CourseField.OUTCOMES, length(outcomes, one -> one.text().en()), LONGEST_LIST);
    require(CourseField.OUTCOMES, length(outcomes, one -> one.text().zh()), LONGEST_LIST);
    require(CourseField.ASSESSMENT, length(assessment, AssessmentPart::name), LONGEST_LIST);
    assessment.forEach(part -> require(CourseField.ASSESSMENT, length(part.name()), LONGEST_PART));
    if (credits != null
        && (credits.signum() < 0 || credits.compareTo(BigDecimal.valueOf(MOST_CREDITS)) > 0)) {
      throw new RuleViolation("curriculum.text.credits", MOST_CREDITS);
    }
  }

  private static int length(String text) {
    return text == null ? 0 : text.length();
  }

  private static <T> int length(List<T> list, Function<T, String> text) {
    return list.stream().mapToInt(one -> length(text.apply(one)) + BETWEEN).sum();
  }

  private static void require(CourseField field, int length, int longest) {
    if (length > longest) {
      throw new RuleViolation("curriculum.text.long", field, length, longest);
    }
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

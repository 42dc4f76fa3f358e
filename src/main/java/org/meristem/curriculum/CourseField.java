package org.meristem.curriculum;

import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.meristem.platform.Texts;

/** The parts of a course's text that people compare and comment on, each as words. */
public enum CourseField {
  TITLE_EN((text, locale) -> text.title().en()),
  TITLE_ZH((text, locale) -> text.title().zh()),
  AREA((text, locale) -> text.area() == null ? null : text.area().name().in(locale)),
  CREDITS(
      (text, locale) ->
          text.credits() == null ? null : text.credits().stripTrailingZeros().toPlainString()),
  HOURS(CourseField::hours),
  LANGUAGE((text, locale) -> text.language() == null ? null : Texts.of(locale, text.language())),
  INSTRUCTORS((text, locale) -> text.instructors()),
  PREREQUISITES((text, locale) -> sentence(locale).before(text.requisites())),
  COREQUISITES((text, locale) -> sentence(locale).alongside(text.requisites())),
  OUTCOMES(
      (text, locale) ->
          text.outcomes().stream().map(CourseOutcome::toString).collect(Collectors.joining("\n"))),
  ASSESSMENT(
      (text, locale) ->
          text.assessment().stream()
              .map(part -> part.percent() + " % " + part.name())
              .collect(Collectors.joining("\n"))),
  SYLLABUS_EN((text, locale) -> text.syllabus().en()),
  SYLLABUS_ZH((text, locale) -> text.syllabus().zh());

  private final BiFunction<CourseText, Locale, String> words;

  CourseField(BiFunction<CourseText, Locale, String> words) {
    this.words = words;
  }

  private static RequisiteSentence sentence(Locale locale) {
    return new RequisiteSentence(Map.of(), locale);
  }

  private static String hours(CourseText text, Locale locale) {
    var hours = text.hours();
    return Texts.of(
        locale,
        "curriculum.hours",
        hours.total(),
        hours.lecture(),
        hours.seminar(),
        hours.laboratory(),
        hours.facility(),
        hours.selfStudy());
  }

  /** What a text says in this field; empty where it says nothing. */
  public String of(CourseText text, Locale locale) {
    var found = words.apply(text, locale);
    return found == null ? "" : found;
  }
}

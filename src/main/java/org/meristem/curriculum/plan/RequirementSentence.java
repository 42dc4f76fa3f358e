package org.meristem.curriculum.plan;

import com.ibm.icu.text.ListFormatter;
import java.util.Locale;
import org.meristem.curriculum.RequisiteSentence;
import org.meristem.platform.Texts;

/** Says in a sentence what a plan asks for. */
public final class RequirementSentence {
  private final RequisiteSentence courses;
  private final Locale locale;

  /**
   * @param courses knows what the courses are called
   */
  public RequirementSentence(RequisiteSentence courses, Locale locale) {
    this.courses = courses;
    this.locale = locale;
  }

  public String of(Requirement requirement) {
    return Texts.of(
        locale,
        "curriculum.plan.sentence." + requirement.kind(),
        requirement.amount() == null ? null : requirement.amount().stripTrailingZeros(),
        requirement.area() == null ? "" : requirement.area().name().in(locale),
        ListFormatter.getInstance(locale)
            .format(requirement.courses().stream().map(courses::title).toList()),
        requirement.title().in(locale));
  }
}

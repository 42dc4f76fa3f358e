package org.meristem.curriculum.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.meristem.curriculum.AcademicTerm;
import org.meristem.curriculum.CourseVersion;
import org.meristem.curriculum.VersionState;
import org.meristem.platform.Texts;
import org.meristem.platform.web.Language;

/**
 * Says where a version stands today: what is published may begin later, what ends may still hold.
 */
@Named
@RequestScoped
public class VersionStates {
  @Inject private Language language;
  @Inject private Clock clock;

  public String text(CourseVersion version) {
    if (isToCome(version)) {
      return said("curriculum.state.toCome", version.effective());
    }
    return isEnding(version)
        ? said("curriculum.state.ending", version.ends())
        : Texts.of(language.getLocale(), version.state());
  }

  public String tone(CourseVersion version) {
    return switch (version.state()) {
      case PUBLISHED, APPROVED -> "green";
      case RETURNED -> "amber";
      case SUBMITTED -> "blue";
      case RETIRED -> isEnding(version) ? "amber" : "grey";
      case DRAFT -> "grey";
    };
  }

  private boolean isToCome(CourseVersion version) {
    return version.effective() != null && version.effective().isAfter(today());
  }

  private boolean isEnding(CourseVersion version) {
    return version.state() == VersionState.RETIRED && version.ends().isAfter(today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private String said(String key, LocalDate from) {
    return Texts.of(language.getLocale(), key, term(from));
  }

  /** The term that a day is the first of. */
  public String term(LocalDate from) {
    return AcademicTerm.at(from).in(language.getLocale());
  }
}

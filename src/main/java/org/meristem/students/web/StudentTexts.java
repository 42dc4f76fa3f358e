package org.meristem.students.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.meristem.people.Sex;
import org.meristem.platform.web.TextsBean;
import org.meristem.students.EpisodeStatus;
import org.meristem.students.StudyMode;

/** The fields of a student's record and their canonical values, as people read them. */
@Named
@RequestScoped
public class StudentTexts {
  @Inject private TextsBean texts;

  public String label(String field) {
    return texts.of(field.contains(".") ? field : "students.column." + field);
  }

  /**
   * @param field its name, or the key of its text
   */
  public String value(String field, String canonical) {
    if (canonical == null) {
      return "—";
    }
    return switch (field.substring(field.lastIndexOf('.') + 1)) {
      case "sex" -> texts.name(Sex.valueOf(canonical));
      case "studyMode" -> texts.name(StudyMode.valueOf(canonical));
      case "status" -> texts.name(EpisodeStatus.valueOf(canonical));
      default -> canonical;
    };
  }

  /** The colour of a status: green in studies, amber away, grey when over. */
  public String tone(EpisodeStatus status) {
    return switch (status) {
      case ENROLLED -> "green";
      case ON_LEAVE, SUSPENDED -> "amber";
      default -> "grey";
    };
  }
}

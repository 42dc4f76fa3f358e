package org.meristem.curriculum.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.meristem.curriculum.CourseCommenting;

/** What an author does with the comments on a draft. */
@Named
@ViewScoped
public class AnswersPage implements Serializable {
  @Inject private VersionNotes notes;
  @Inject private CourseCommenting commenting;

  private final Map<Long, String> answers = new HashMap<>();

  public void settle(long comment) {
    commenting.settle(comment);
    notes.forget();
  }

  public void answer(long comment) {
    commenting.answer(comment, answers.get(comment));
    answers.remove(comment);
    notes.forget();
  }

  /** What is being answered, by comment. */
  public Map<Long, String> getAnswers() {
    return answers;
  }
}

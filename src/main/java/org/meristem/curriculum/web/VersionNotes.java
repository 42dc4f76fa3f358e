package org.meristem.curriculum.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.curriculum.Catalogue;
import org.meristem.curriculum.CourseComment;
import org.meristem.curriculum.CourseStep;

/** What was done to the version of a page and said about it, read once a request. */
@Named
@RequestScoped
public class VersionNotes {
  @Inject private Catalogue catalogue;

  private List<CourseStep> steps;
  private List<CourseComment> comments;

  public List<CourseStep> steps(long version) {
    if (steps == null) {
      steps = catalogue.steps(version);
    }
    return steps;
  }

  public List<CourseComment> comments(long version) {
    if (comments == null) {
      comments = catalogue.comments(version);
    }
    return comments;
  }

  /** For when some have just been added or changed. */
  void forget() {
    steps = null;
    comments = null;
  }
}

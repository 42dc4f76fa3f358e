package org.meristem.curriculum.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.curriculum.Catalogue;
import org.meristem.curriculum.CourseComment;
import org.meristem.curriculum.CourseStep;
import org.meristem.curriculum.CourseVersion;

/** What was done to the version of a page and said about it, read once a request. */
@Named
@RequestScoped
public class VersionNotes {
  @Inject private Catalogue catalogue;

  private Catalogue.Notes notes;

  public List<CourseStep> steps(CourseVersion version) {
    return of(version).steps();
  }

  public List<CourseComment> comments(CourseVersion version) {
    return of(version).comments();
  }

  private Catalogue.Notes of(CourseVersion version) {
    if (notes == null) {
      notes = catalogue.notes(version);
    }
    return notes;
  }

  /** For when some have just been added or changed. */
  void forget() {
    notes = null;
  }
}

package org.meristem.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.meristem.identity.CurrentUser;

/** The caller's drafts as lists of courses bring them in: found, written and given up by code. */
@ApplicationScoped
public class OwnDrafts {
  @Inject private CourseDrafting drafting;
  @Inject private Courses courses;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  /** The texts of the caller's own drafts by course code. */
  @Transactional
  public Map<String, CourseText> all() {
    return drafting.own().stream()
        .filter(version -> version.state().isWritable())
        .collect(Collectors.toMap(version -> version.course().code(), CourseVersion::text));
  }

  /** Who works on a course, by its code, where the caller can write no draft of it for now. */
  @Transactional
  public Map<String, String> takenByOthers() {
    return courses.inWork().stream()
        .filter(version -> !version.isBy(currentUser.getAccount()) || !version.state().isWritable())
        .collect(
            Collectors.toMap(
                version -> version.course().code(), CourseVersion::author, (one, other) -> one));
  }

  /** Throws away the caller's draft of a course that nobody else has seen yet. */
  @Transactional
  public void abandon(String code) {
    for (var version : drafting.own()) {
      if (version.state() == VersionState.DRAFT && version.course().code().equals(code)) {
        courses.remove(version);
      }
    }
  }

  /**
   * Writes the caller's draft of a course, beginning one where there is none. What it needs may
   * name courses that come later in the list; it is looked at again when it is handed in.
   */
  @Transactional
  public void write(String code, CourseText text) {
    var id =
        drafting.own().stream()
            .filter(version -> version.state().isWritable())
            .filter(version -> version.course().code().equals(Course.codeOf(code)))
            .map(CourseVersion::id)
            .findFirst()
            .orElseGet(() -> drafting.start(code));
    var draft = courses.hold(id).orElseThrow();
    draft.write(
        currentUser.getAccount(), text.keepingOutcomes(draft.text().outcomes()), clock.instant());
    courses.flush();
  }
}

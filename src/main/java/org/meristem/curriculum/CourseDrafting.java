package org.meristem.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/** Writing a course: starting it, keeping the draft, handing it in. */
@ApplicationScoped
public class CourseDrafting {
  static final String RECORD = "curriculum.record.courseVersion";

  @Inject private Courses courses;
  @Inject private CurriculumPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /** The caller's own versions. */
  @Transactional
  public List<CourseVersion> own() {
    return courses.byAuthor(currentUser.get().account());
  }

  /** How many of the caller's versions were returned. */
  @Transactional
  public long returned() {
    return courses.count(VersionState.RETURNED, currentUser.get().account());
  }

  /**
   * Starts a course, or a new version of one that is published.
   *
   * @return the id of the draft
   * @throws RuleViolation {@code curriculum.course.inWork} where a version of it is in work already
   */
  @Transactional
  public long start(String code) {
    var user = currentUser.get();
    CurriculumPolicy.require(policy.mayWrite(user));
    var earlier = courses.versions(code);
    for (var version : earlier) {
      if (version.state() != VersionState.PUBLISHED && version.state() != VersionState.RETIRED) {
        throw new RuleViolation(
            "curriculum.course.inWork", version.course().code(), version.author());
      }
    }
    var course = earlier.isEmpty() ? newCourse(code) : earlier.get(0).course();
    var text = earlier.isEmpty() ? CourseText.empty() : earlier.get(0).text();
    var number = earlier.isEmpty() ? 1 : earlier.get(0).number() + 1;
    var draft = new CourseVersion(course, number, user.account(), text, clock.instant());
    courses.add(draft);
    step(draft, CourseStep.Kind.DRAFTED, "curriculum.action.drafted");
    return draft.id();
  }

  private Course newCourse(String code) {
    var course = new Course(code);
    courses.add(course);
    return course;
  }

  /** The texts of the caller's own drafts by course code. */
  @Transactional
  public Map<String, CourseText> drafts() {
    return own().stream()
        .filter(version -> version.state().isWritable())
        .collect(Collectors.toMap(version -> version.course().code(), CourseVersion::text));
  }

  /** Throws away the caller's draft of a course that nobody else has seen yet. */
  @Transactional
  public void abandon(String code) {
    for (var version : own()) {
      if (version.state() == VersionState.DRAFT && version.course().code().equals(code)) {
        courses.remove(version);
      }
    }
  }

  /** Writes the caller's draft of a course, beginning one where there is none. */
  @Transactional
  public void draft(String code, CourseText text) {
    var user = currentUser.get();
    var id =
        own().stream()
            .filter(version -> version.state().isWritable())
            .filter(version -> version.course().code().equals(Course.codeOf(code)))
            .map(CourseVersion::id)
            .findFirst()
            .orElseGet(() -> start(code));
    courses.hold(id).orElseThrow().write(user.account(), text, clock.instant());
    courses.flush();
  }

  /**
   * @throws NotFound where there is no such version
   */
  @Transactional
  public CourseVersion forEditing(long id) {
    var version = courses.find(id).orElseThrow(NotFound::new);
    CurriculumPolicy.require(policy.mayEdit(currentUser.get(), version));
    return version;
  }

  /**
   * Keeps the draft as it is written, complete or not.
   *
   * @param seen the stored version that the writer's form began with
   * @return the version as stored now
   * @throws RuleViolation {@code curriculum.draft.overtaken} where another window has stored
   *     something since
   */
  @Transactional
  public CourseVersion keep(long id, int seen, CourseText text) {
    var version = courses.hold(id).orElseThrow(NotFound::new);
    CurriculumPolicy.require(policy.mayEdit(currentUser.get(), version));
    if (version.version() != seen) {
      throw new RuleViolation("curriculum.draft.overtaken");
    }
    version.write(currentUser.get().account(), text, clock.instant());
    courses.flush();
    return version;
  }

  /** Hands the draft in as it is stored. */
  @Transactional
  public void submit(long id) {
    var version = courses.hold(id).orElseThrow(NotFound::new);
    CurriculumPolicy.require(policy.mayEdit(currentUser.get(), version));
    version.submit(currentUser.get().account(), clock.instant());
    step(version, CourseStep.Kind.SUBMITTED, "curriculum.action.submitted");
  }

  private void step(CourseVersion version, CourseStep.Kind kind, String action) {
    courses.add(new CourseStep(version, kind, currentUser.getAccount(), clock.instant(), null));
    recorded.fire(Recorded.of(action, RECORD, label(version)));
  }

  /** What people call a version: {@code NSE-5102 v3}. */
  static String label(CourseVersion version) {
    return version.course().code() + " v" + version.number();
  }
}

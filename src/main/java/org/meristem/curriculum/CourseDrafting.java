package org.meristem.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/** Writing a course: starting it, keeping the draft, handing it in. */
@ApplicationScoped
public class CourseDrafting {
  static final String RECORD = "curriculum.record.courseVersion";

  @Inject private Courses courses;
  @Inject private RequisiteCheck requisites;
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
    return courses.countReturned(currentUser.get().account());
  }

  /**
   * Starts a course, or a new version of one that is published.
   *
   * @return the id of the draft
   * @throws RuleViolation {@code curriculum.course.inWork} where a version of it is in work already
   */
  @Transactional
  public long start(String code) {
    NotPermitted.unless(policy.mayWrite(currentUser.get()));
    var earlier = courses.versions(code);
    for (var version : earlier) {
      if (version.state().isInWork()) {
        throw new RuleViolation(
            "curriculum.course.inWork", version.course().code(), version.author());
      }
    }
    return earlier.isEmpty()
        ? begin(newCourse(code), 1, CourseText.empty())
        : begin(earlier.get(0).course(), earlier.get(0).number() + 1, earlier.get(0).text());
  }

  /**
   * Starts a course with the text of another.
   *
   * @return the id of the draft
   * @throws RuleViolation {@code curriculum.course.exists} where there is such a course
   */
  @Transactional
  public long copy(long id, String code) {
    var user = currentUser.get();
    NotPermitted.unless(policy.mayWrite(user));
    var model = courses.find(id).orElseThrow(NotPermitted::new);
    NotPermitted.unless(policy.maySee(user, model));
    if (courses.findByCode(code).isPresent()) {
      throw new RuleViolation("curriculum.course.exists", Course.codeOf(code));
    }
    return begin(newCourse(code), 1, model.text().copy());
  }

  private long begin(Course course, int number, CourseText text) {
    var author = currentUser.getAccount();
    var draft = new CourseVersion(course, number, author, text, clock.instant());
    courses.add(draft);
    step(draft, CourseStep.Kind.DRAFTED, "curriculum.action.drafted");
    return draft.id();
  }

  private Course newCourse(String code) {
    var course = new Course(code);
    courses.add(course);
    return course;
  }

  private void write(CourseVersion version, CourseText text) {
    if (!text.requisites().equals(version.text().requisites())) {
      requisites.require(version.course().code(), text.requisites());
    }
    version.write(currentUser.getAccount(), text, clock.instant());
    courses.flush();
  }

  /**
   * @throws NotPermitted where there is no such version of the caller's
   */
  @Transactional
  public CourseVersion forEditing(long id) {
    var version = courses.find(id).orElseThrow(NotPermitted::new);
    NotPermitted.unless(policy.mayEdit(currentUser.get(), version));
    return version;
  }

  /**
   * Keeps the draft as it is written, complete or not.
   *
   * @param seen the stored version that the writer's form began with
   * @return the version as stored now
   * @throws RuleViolation {@code curriculum.draft.overtaken} where another window has stored
   *     something since, and as {@link RequisiteCheck#require}
   */
  @Transactional
  public CourseVersion keep(long id, int seen, CourseText text) {
    var version = courses.hold(id).orElseThrow(NotPermitted::new);
    NotPermitted.unless(policy.mayEdit(currentUser.get(), version));
    if (version.version() != seen) {
      throw new RuleViolation("curriculum.draft.overtaken");
    }
    write(version, text);
    return version;
  }

  /** Hands the draft in as it is stored. */
  @Transactional
  public void submit(long id) {
    var version = courses.hold(id).orElseThrow(NotPermitted::new);
    NotPermitted.unless(policy.mayEdit(currentUser.get(), version));
    requisites.require(version.course().code(), version.text().requisites());
    version.submit(currentUser.get().account(), clock.instant());
    step(version, CourseStep.Kind.SUBMITTED, "curriculum.action.submitted");
  }

  /** Takes back what nobody has judged yet; it is a draft again. */
  @Transactional
  public void withdraw(long id) {
    var version = courses.hold(id).orElseThrow(NotPermitted::new);
    NotPermitted.unless(policy.mayEdit(currentUser.get(), version));
    version.withdraw(currentUser.getAccount());
    step(version, CourseStep.Kind.WITHDRAWN, "curriculum.action.withdrawn");
  }

  private void step(CourseVersion version, CourseStep.Kind kind, String action) {
    courses.add(new CourseStep(version, kind, currentUser.getAccount(), clock.instant(), null));
    recorded.fire(Recorded.of(action, RECORD, label(version)));
  }

  /** What people call a version: {@code NSE-5102 v3}. */
  static String label(CourseVersion version) {
    return version.course().code() + " v" + version.number();
  }

  /** The code of the course that a label names a version of. */
  static String codeIn(String label) {
    return label.split(" ", 2)[0];
  }
}

package org.meristem.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/**
 * Judging what others wrote: publishing it or giving it back with words. Nobody judges their own.
 */
@ApplicationScoped
public class CourseApproval {
  @Inject private Courses courses;
  @Inject private RequisiteCheck requisites;
  @Inject private CurriculumPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /** What waits for judgement or for its publication, longest waiting first. */
  @Transactional
  public List<CourseVersion> queue() {
    NotPermitted.unless(policy.mayJudge(currentUser.get()));
    return courses.waiting();
  }

  @Transactional
  public long waiting() {
    return courses.countWaiting();
  }

  /**
   * @throws RuleViolation as {@link CourseVersion#approve}
   */
  @Transactional
  public void approve(long id) {
    var version = held(id);
    requisites.require(version.course().code(), version.text().requisites());
    version.approve(currentUser.getAccount());
    step(version, CourseStep.Kind.APPROVED, "curriculum.action.approved", null);
  }

  /**
   * The version that holds so far holds until the new one begins.
   *
   * @throws RuleViolation {@code curriculum.publish.order} where it would begin before the version
   *     that it follows, and as {@link CourseVersion#publish}
   */
  @Transactional
  public void publish(long id, AcademicTerm from) {
    var version = held(id);
    version.publish(from, clock.instant());
    for (var other : courses.versions(version.course())) {
      if (other.holdsAfter(from.firstDay()) && !other.id().equals(version.id())) {
        if (from.firstDay().isBefore(other.effective())) {
          throw new RuleViolation("curriculum.publish.order", other.number());
        }
        other.supersede(from);
        step(other, CourseStep.Kind.SUPERSEDED, "curriculum.action.superseded", null);
      }
    }
    step(version, CourseStep.Kind.PUBLISHED, "curriculum.action.published", null);
  }

  /**
   * @throws RuleViolation as {@link CourseVersion#giveBack}
   */
  @Transactional
  public void giveBack(long id, String words) {
    var version = held(id);
    version.giveBack(currentUser.getAccount(), words);
    step(version, CourseStep.Kind.RETURNED, "curriculum.action.returned", words.strip());
  }

  /**
   * The course is taught no more from a term on.
   *
   * @param successor the code of the course that takes its place, or null
   * @param words why
   * @throws RuleViolation {@code curriculum.requisite.unknown} where there is no such successor,
   *     and as {@link CourseVersion#retire}
   */
  @Transactional
  public void retire(long id, AcademicTerm from, String successor, String words) {
    var version = held(id);
    CourseVersion.requireWords(words);
    version.retire(from);
    if (successor != null) {
      version
          .course()
          .succeededBy(
              courses
                  .findByCode(successor)
                  .orElseThrow(() -> new RuleViolation("curriculum.requisite.unknown", successor)));
    }
    step(version, CourseStep.Kind.RETIRED, "curriculum.action.retired", words.strip());
  }

  private CourseVersion held(long id) {
    NotPermitted.unless(policy.mayJudge(currentUser.get()));
    return courses.hold(id).orElseThrow(NotFound::new);
  }

  private void step(CourseVersion version, CourseStep.Kind kind, String action, String words) {
    courses.add(new CourseStep(version, kind, currentUser.getAccount(), clock.instant(), words));
    recorded.fire(
        Recorded.of(action, CourseDrafting.RECORD, CourseDrafting.label(version)).because(words));
  }
}

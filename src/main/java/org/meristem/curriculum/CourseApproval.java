package org.meristem.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/**
 * Judging what others wrote: publishing it or giving it back with words. Nobody judges their own.
 */
@ApplicationScoped
public class CourseApproval {
  @Inject private Courses courses;
  @Inject private CurriculumPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /** What waits for judgement, longest waiting first. */
  @Transactional
  public List<CourseVersion> queue() {
    CurriculumPolicy.require(policy.mayJudge(currentUser.get()));
    return courses.submitted();
  }

  @Transactional
  public long waiting() {
    return courses.count(VersionState.SUBMITTED, "");
  }

  /**
   * @throws RuleViolation as {@link CourseVersion#publish}
   */
  @Transactional
  public void publish(long id, LocalDate from) {
    var version = held(id);
    version.publish(currentUser.getAccount(), from);
    for (var other : courses.versions(version.course().code())) {
      if (!other.id().equals(version.id())) {
        other.retire();
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

  private CourseVersion held(long id) {
    CurriculumPolicy.require(policy.mayJudge(currentUser.get()));
    return courses.hold(id).orElseThrow(NotFound::new);
  }

  private void step(CourseVersion version, CourseStep.Kind kind, String action, String words) {
    courses.add(new CourseStep(version, kind, currentUser.getAccount(), clock.instant(), words));
    recorded.fire(
        Recorded.of(action, CourseDrafting.RECORD, CourseDrafting.label(version)).because(words));
  }
}

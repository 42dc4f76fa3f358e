package org.meristem.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/** What those who judge say about single fields, and what the author answers. */
@ApplicationScoped
public class CourseCommenting {
  @Inject private Courses courses;
  @Inject private CurriculumPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /**
   * @throws RuleViolation {@code curriculum.approval.own} for the author, {@code
   *     curriculum.approval.notSubmitted} once it is published or before it was handed in
   */
  @Transactional
  public void comment(long id, CourseField field, String words) {
    var user = currentUser.get();
    NotPermitted.unless(policy.mayJudge(user));
    var version =
        courses.find(id).filter(one -> policy.maySee(user, one)).orElseThrow(NotFound::new);
    if (version.isBy(user.account())) {
      throw new RuleViolation("curriculum.approval.own");
    }
    requireInWork(version);
    var comment = new CourseComment(version, field, words, user.account(), clock.instant());
    courses.add(comment);
    record("curriculum.action.commented", version, comment.words());
  }

  /** The author's answer to a comment. */
  @Transactional
  public void answer(long id, String words) {
    var comment = own(id);
    comment.answer(words);
    record("curriculum.action.answered", comment.courseVersion(), comment.answer());
  }

  /** The author has dealt with a comment. */
  @Transactional
  public void settle(long id) {
    var comment = own(id);
    comment.settle();
    record("curriculum.action.settled", comment.courseVersion(), comment.words());
  }

  private CourseComment own(long id) {
    var comment = courses.findComment(id).orElseThrow(NotPermitted::new);
    NotPermitted.unless(policy.mayEdit(currentUser.get(), comment.courseVersion()));
    requireInWork(comment.courseVersion());
    return comment;
  }

  private static void requireInWork(CourseVersion version) {
    if (!version.state().isInWork()) {
      throw new RuleViolation("curriculum.approval.notSubmitted", version.state());
    }
  }

  private void record(String action, CourseVersion version, String words) {
    recorded.fire(
        Recorded.of(action, CourseDrafting.RECORD, CourseDrafting.label(version)).because(words));
  }
}

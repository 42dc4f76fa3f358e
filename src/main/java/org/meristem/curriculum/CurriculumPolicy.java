package org.meristem.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;

/**
 * Who may write, judge and read courses: authors their own, directors what others wrote, all what
 * is published.
 */
@ApplicationScoped
public class CurriculumPolicy {
  public boolean mayWrite(SignedIn user) {
    return user.has(Role.FACULTY) || user.has(Role.DIRECTOR);
  }

  public boolean mayEdit(SignedIn user, CourseVersion version) {
    return mayWrite(user) && version.isBy(user.account());
  }

  public boolean mayJudge(SignedIn user) {
    return user.has(Role.DIRECTOR);
  }

  /** Who keeps disciplines, programmes, areas, outcomes and training plans. */
  public boolean mayKeep(SignedIn user) {
    return user.has(Role.DIRECTOR) || user.has(Role.ADMINISTRATOR);
  }

  public boolean maySee(SignedIn user, CourseVersion version) {
    return !version.state().isInWork()
        || version.isBy(user.account())
        || mayJudge(user) && version.state() != VersionState.DRAFT;
  }
}

package org.meristem.talent.plan;

import jakarta.enterprise.context.ApplicationScoped;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.talent.Researcher;

/**
 * Who may do what with a development plan: its researcher writes it, whoever mentors them today
 * reads it once it is handed over, answers and reviews it, directors and administrators see where
 * all plans stand and read what was agreed. The same on page, paper and API.
 */
@ApplicationScoped
public class PlanPolicy {
  /**
   * @param mentors whether the user mentors the researcher today
   */
  public PlanReach reach(SignedIn user, DevelopmentPlan plan, boolean mentors) {
    if (isOwn(user, plan.researcher()) || mentors && plan.state() != PlanState.DRAFT) {
      return PlanReach.WHOLE;
    }
    return (mentors || maySeeAll(user)) && plan.inForce().isPresent()
        ? PlanReach.AGREED
        : PlanReach.NONE;
  }

  /** Whether somebody may know that there is a plan and where it stands. */
  public boolean maySeeStates(SignedIn user, Researcher researcher, boolean mentors) {
    return mentors || maySeeAll(user) || isOwn(user, researcher);
  }

  public boolean maySeeAll(SignedIn user) {
    return user.has(Role.DIRECTOR) || user.has(Role.ADMINISTRATOR);
  }

  public boolean mayWrite(SignedIn user, DevelopmentPlan plan) {
    return isOwn(user, plan.researcher());
  }

  /** Returning, agreeing, answering, reviewing. */
  public boolean mayJudge(SignedIn user, DevelopmentPlan plan, boolean mentors) {
    return mentors && !isOwn(user, plan.researcher());
  }

  private static boolean isOwn(SignedIn user, Researcher researcher) {
    return user.account().equals(researcher.person().account());
  }
}

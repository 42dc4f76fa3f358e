package org.meristem.talent.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.Researchers;

/** A researcher writes their own plan of a year and hands it to the mentor. */
@ApplicationScoped
public class PlanWriting {
  @Inject DevelopmentPlans plans;
  @Inject Researchers researchers;
  @Inject Competencies competencies;
  @Inject PlanDesk desk;
  @Inject PlanMail mail;
  @Inject PlanPolicy policy;
  @Inject CurrentUser currentUser;

  /**
   * Begins the caller's plan of a year, with the list of competencies that is in force.
   *
   * @param year last year, this year or the next
   * @return its id
   * @throws RuleViolation {@code talent.plan.year} for another year, {@code .exists} where there is
   *     one already
   */
  @Transactional
  public long begin(int year) {
    var researcher =
        researchers.findByAccount(currentUser.get().account()).orElseThrow(NotPermitted::new);
    if (Math.abs(year - desk.today().getYear()) > 1) {
      throw new RuleViolation("talent.plan.year", String.valueOf(year));
    }
    if (plans.hasOne(researcher, year)) {
      throw new RuleViolation("talent.plan.exists", String.valueOf(year));
    }
    var text = PlanText.unwritten(competencies.inForce());
    var plan = new DevelopmentPlan(researcher, year, text, desk.now());
    plans.add(plan);
    desk.record("talent.action.planBegun", plan, null);
    return plan.id();
  }

  /**
   * Keeps what is written so far, complete or not.
   *
   * @param seen the stored version that the writer's form began with
   * @throws RuleViolation {@code talent.plan.overtaken} where another window has stored something
   *     since
   */
  @Transactional
  public DevelopmentPlan keep(long id, int seen, PlanText text) {
    var plan = held(id);
    if (plan.version() != seen) {
      throw new RuleViolation("talent.plan.overtaken");
    }
    plan.write(text, desk.now());
    plans.flush();
    return plan;
  }

  /**
   * Hands in what is stored; a second press finds it handed in already and changes nothing.
   *
   * @throws RuleViolation {@code talent.plan.noMentor} where nobody mentors the caller today, and
   *     as {@link PlanText#requireComplete}
   */
  @Transactional
  public void hand(long id) {
    var plan = held(id);
    if (plan.state() != PlanState.WITH_MENTOR) {
      var mentors = desk.mentors(plan.researcher());
      if (mentors.isEmpty()) {
        throw new RuleViolation("talent.plan.noMentor");
      }
      plan.hand();
      mentors.forEach(one -> mail.tellWaiting(plan, one.mentor()));
      desk.record("talent.action.planHanded", plan, null);
    }
  }

  private DevelopmentPlan held(long id) {
    var plan = plans.hold(id).orElseThrow(NotPermitted::new);
    NotPermitted.unless(policy.mayWrite(currentUser.get(), plan));
    return plan;
  }
}

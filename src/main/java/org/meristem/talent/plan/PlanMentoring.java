package org.meristem.talent.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.meristem.identity.CurrentUser;
import org.meristem.people.Person;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;

/** What a mentor does with a plan that was handed over, and how an agreed one is reopened. */
@ApplicationScoped
public class PlanMentoring {
  @Inject DevelopmentPlans plans;
  @Inject PlanDesk desk;
  @Inject PlanMail mail;
  @Inject PlanPolicy policy;
  @Inject CurrentUser currentUser;

  /**
   * Returns it to be changed.
   *
   * @throws RuleViolation {@code talent.plan.words} without words
   */
  @Transactional
  public void giveBack(long id, String words) {
    var plan = held(id);
    mentor(plan);
    plan.giveBack(words);
    mail.tellReturned(plan);
    desk.record("talent.action.planReturned", plan, plan.returnedWords());
  }

  /**
   * Agrees to it, in the name of both: its researcher has handed over just this text.
   *
   * @param seen the stored version that the mentor has read
   * @throws RuleViolation {@code talent.plan.overtaken} where it has changed since
   */
  @Transactional
  public void agree(long id, int seen) {
    var plan = held(id);
    var mentor = mentor(plan);
    if (plan.version() != seen) {
      throw new RuleViolation("talent.plan.overtaken");
    }
    var agreed = plan.agree(mentor, desk.now());
    mail.tellAgreed(plan, agreed);
    desk.record(
        "talent.action.planAgreed",
        plan,
        null,
        new FieldChange("talent.plan.digest", null, agreed.digest()));
  }

  /**
   * Reopens what was agreed, to be written anew; its researcher or a mentor may.
   *
   * @throws RuleViolation {@code talent.plan.words} without a reason
   */
  @Transactional
  public void reopen(long id, String words) {
    var plan = held(id);
    if (!policy.mayWrite(currentUser.get(), plan)) {
      mentor(plan);
    }
    plan.reopen(words);
    desk.record("talent.action.planReopened", plan, words.strip());
  }

  /**
   * Looks back on the year.
   *
   * @throws RuleViolation {@code talent.plan.words} without words
   */
  @Transactional
  public void review(long id, String words) {
    var plan = held(id);
    plan.review(mentor(plan), words, desk.now());
    desk.record("talent.action.planReviewed", plan, null);
  }

  private DevelopmentPlan held(long id) {
    return plans.hold(id).orElseThrow(NotPermitted::new);
  }

  private Person mentor(DevelopmentPlan plan) {
    var mentor = desk.asMentor(plan.researcher());
    NotPermitted.unless(policy.mayJudge(currentUser.get(), plan, mentor.isPresent()));
    return mentor.orElseThrow(NotPermitted::new);
  }
}

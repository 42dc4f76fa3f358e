package org.meristem.talent.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.RecordHistory;
import org.meristem.talent.Researcher;
import org.meristem.talent.Researchers;
import org.meristem.talent.mentor.Mentorship;

/** Development plans for those who may read them. */
@ApplicationScoped
public class PlanReading {
  private static final int MOST_ENTRIES = 100;

  @Inject DevelopmentPlans plans;
  @Inject Researchers researchers;
  @Inject PlanDesk desk;
  @Inject PlanPolicy policy;
  @Inject CurrentUser currentUser;
  @Inject RecordHistory history;

  /** The caller's own, the latest year first. */
  @Transactional
  public List<PlanLine> own() {
    return researchers
        .findByAccount(currentUser.get().account())
        .map(one -> plans.lines(List.of(one.id())))
        .orElse(List.of());
  }

  /** Those of the researchers whom the caller mentors today; what waits for the caller first. */
  @Transactional
  public List<PlanLine> mentored() {
    var ids = mentees().stream().map(Researcher::id).toList();
    return plans.lines(ids).stream()
        .sorted(Comparator.comparing(one -> one.state() != PlanState.WITH_MENTOR))
        .toList();
  }

  /** Those whom the caller mentors today. */
  @Transactional
  public List<Researcher> mentees() {
    return desk.mentored().stream().map(Mentorship::researcher).distinct().toList();
  }

  /** Where all plans of a year stand, researchers without one too unless they have left. */
  @Transactional
  public List<PlanLine> all(int year) {
    NotPermitted.unless(policy.maySeeAll(currentUser.get()));
    return plans.lines(year);
  }

  /**
   * Those of a year that stand in one state.
   *
   * @param state null for any
   * @param missing whether only researchers without a plan stay
   */
  @Transactional
  public List<PlanLine> all(int year, PlanState state, boolean missing) {
    return all(year).stream()
        .filter(one -> missing ? one.id() == null : state == null || one.state() == state)
        .toList();
  }

  /**
   * The plans of a researcher, the latest year first.
   *
   * @throws NotFound where nobody has the number; to whoever may not see all it is forbidden
   */
  @Transactional
  public List<PlanLine> of(String number) {
    var user = currentUser.get();
    var researcher =
        researchers.findByNumbers(List.of(number)).stream()
            .findFirst()
            .orElseThrow(NotPermitted.orNotFound(policy.maySeeAll(user)));
    var mentors = desk.asMentor(researcher).isPresent();
    NotPermitted.unless(policy.maySeeStates(user, researcher, mentors));
    return plans.lines(List.of(researcher.id()));
  }

  /**
   * @throws NotFound where there is no such plan
   * @throws NotPermitted where the caller may read nothing of it
   */
  @Transactional
  public PlanView view(long id) {
    var user = currentUser.get();
    var plan = plans.find(id).orElseThrow(NotPermitted.orNotFound(policy.maySeeAll(user)));
    var mentors = desk.mentors(plan.researcher());
    var mentor = desk.asMentor(mentors).isPresent();
    var reach = policy.reach(user, plan, mentor);
    NotPermitted.unless(reach != PlanReach.NONE);
    plan.notes();
    var own = policy.mayWrite(user, plan);
    return new PlanView(plan, reach, own, policy.mayJudge(user, plan, mentor), mentors);
  }

  /**
   * A version as it was agreed.
   *
   * @param number from 1; null for the last
   * @throws NotFound where there is none
   */
  @Transactional
  public AgreedPlan version(long id, Integer number) {
    return view(id).plan().versions().stream()
        .filter(one -> number == null || one.number() == number)
        .reduce((first, last) -> last)
        .orElseThrow(NotFound::new);
  }

  /** Other years of the same researcher of which something was agreed, the latest first. */
  @Transactional
  public List<PlanLine> otherYears(PlanView view) {
    return plans.lines(List.of(view.plan().researcher().id())).stream()
        .filter(one -> !one.id().equals(view.plan().id()) && one.versions() > 0)
        .toList();
  }

  /** What was done with a plan, newest first; for its researcher and mentors. */
  @Transactional
  public List<RecordHistory.Entry> steps(PlanView view) {
    return view.own() || view.judged()
        ? history.of(PlanDesk.RECORD, view.plan().label(), MOST_ENTRIES)
        : List.of();
  }
}

package org.meristem.curriculum.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.meristem.curriculum.CurriculumPolicy;
import org.meristem.curriculum.Programmes;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.SignedIn;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;

/** Keeping training plans: begun or rolled over, put together, published. */
@ApplicationScoped
public class PlanKeeping {
  static final String RECORD = "curriculum.record.plan";

  @Inject private Plans plans;
  @Inject private Programmes programmes;
  @Inject private CurriculumPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /** The plans that the caller may see: all, or what is published. */
  @Transactional
  public List<TrainingPlan> all() {
    var user = currentUser.get();
    return plans.all().stream().filter(plan -> isSeen(plan, user)).toList();
  }

  /**
   * @throws NotFound where there is none that the caller may see
   */
  @Transactional
  public TrainingPlan plan(String programme, int entryYear) {
    var plan = plans.find(programme, entryYear).orElseThrow(NotFound::new);
    requireSeen(plan);
    return plan;
  }

  /**
   * @throws NotFound where the caller may not see the plan
   */
  public void requireSeen(TrainingPlan plan) {
    if (!isSeen(plan, currentUser.get())) {
      throw new NotFound();
    }
  }

  private boolean isSeen(TrainingPlan plan, SignedIn user) {
    return !plan.isDraft() || policy.mayKeep(user);
  }

  /** Whether those who enter a programme in a year have a plan to go by. */
  @Transactional
  public boolean isPublished(String programme, int entryYear) {
    return plans.find(programme, entryYear).filter(plan -> !plan.isDraft()).isPresent();
  }

  /**
   * The plan of a year, with what the latest one before asked for.
   *
   * @throws RuleViolation {@code curriculum.plan.exists} where the year has one
   */
  @Transactional
  public TrainingPlan rollOver(String programme, int entryYear) {
    requireKeeper();
    var found = programmes.findByCode(programme).orElseThrow(NotFound::new);
    if (plans.find(programme, entryYear).isPresent()) {
      throw new RuleViolation("curriculum.plan.exists", programme, String.valueOf(entryYear));
    }
    var plan = new TrainingPlan(found, entryYear);
    plans
        .before(programme, entryYear)
        .ifPresent(before -> before.requirements().forEach(plan::take));
    plan.changed(clock.instant());
    plans.add(plan);
    record("curriculum.action.planBegun", plan);
    return plan;
  }

  @Transactional
  public void add(String programme, int entryYear, Requirement requirement) {
    change(programme, entryYear, plan -> plan.add(requirement));
  }

  /**
   * @throws RuleViolation as {@link TrainingPlan#remove}
   */
  @Transactional
  public void remove(String programme, int entryYear, String requirement) {
    change(programme, entryYear, plan -> plan.remove(requirement));
  }

  /**
   * @throws RuleViolation as {@link TrainingPlan#raise}
   */
  @Transactional
  public void raise(String programme, int entryYear, String requirement) {
    change(programme, entryYear, plan -> plan.raise(requirement));
  }

  private void change(String programme, int entryYear, Consumer<TrainingPlan> change) {
    requireKeeper();
    var plan = plans.hold(programme, entryYear).orElseThrow(NotFound::new);
    var before = words(plan);
    change.accept(plan);
    plan.changed(clock.instant());
    plans.flush();
    recorded.fire(
        Recorded.of("curriculum.action.planChanged", RECORD, label(plan))
            .changing(
                List.of(new FieldChange("curriculum.plan.requirements", before, words(plan)))));
  }

  /**
   * From then on it never changes.
   *
   * @throws RuleViolation as {@link TrainingPlan#publish}
   */
  @Transactional
  public void publish(String programme, int entryYear) {
    requireKeeper();
    var plan = plans.hold(programme, entryYear).orElseThrow(NotFound::new);
    plan.publish(currentUser.getAccount(), clock.instant());
    plan.changed(clock.instant());
    record("curriculum.action.published", plan);
  }

  /** The plans that name a course, for those who may see them. */
  @Transactional
  public List<TrainingPlan> naming(String course) {
    var user = currentUser.get();
    return plans.naming(course).stream()
        .filter(plan -> !plan.isDraft() || policy.mayKeep(user))
        .toList();
  }

  private void requireKeeper() {
    NotPermitted.unless(policy.mayKeep(currentUser.get()));
  }

  private void record(String action, TrainingPlan plan) {
    recorded.fire(Recorded.of(action, RECORD, label(plan)));
  }

  private static String label(TrainingPlan plan) {
    return plan.programme().code() + " " + plan.entryYear();
  }

  private static String words(TrainingPlan plan) {
    return plan.requirements().stream()
        .map(Requirement::toString)
        .collect(Collectors.joining("; "));
  }
}

package org.meristem.talent.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;

/** Quarterly notes on an agreed plan: its researcher writes them, a mentor answers. */
@ApplicationScoped
public class PlanNotes {
  /** What a form began with where there was no note yet. */
  public static final int NONE = -1;

  @Inject DevelopmentPlans plans;
  @Inject PlanDesk desk;
  @Inject PlanPolicy policy;
  @Inject CurrentUser currentUser;

  /**
   * @param quarter 1 to 4
   * @param seen the stored version of the note that the form began with, or {@link #NONE}
   * @throws RuleViolation {@code talent.note.early} before the quarter begins, {@code .agreed}
   *     where nothing is agreed yet or the year was reviewed, {@code .overtaken} where another
   *     window has stored something since, and as {@link QuarterNote#write}
   */
  @Transactional
  public void write(long id, int quarter, int seen, String words) {
    var plan = held(id);
    NotPermitted.unless(policy.mayWrite(currentUser.get(), plan));
    requireAgreed(plan);
    var begins = QuarterNote.begins(plan.year(), quarter);
    if (desk.today().isBefore(begins)) {
      throw new RuleViolation("talent.note.early", quarter, begins);
    }
    var found = plan.note(quarter).orElse(null);
    requireSeen(found, seen);
    var before = found == null ? null : found.words();
    if (found == null) {
      found = new QuarterNote(plan, quarter, words, desk.now());
      plan.add(found);
    } else {
      found.write(words, desk.now());
    }
    plans.flush();
    record("talent.action.noted", plan, before, found.words());
  }

  /**
   * @param seen the stored version of the note that the form began with
   * @throws NotFound where there is no note on that quarter
   * @throws RuleViolation as {@link #write}
   */
  @Transactional
  public void answer(long id, int quarter, int seen, String words) {
    var plan = held(id);
    var mentor = desk.asMentor(plan.researcher());
    NotPermitted.unless(policy.mayJudge(currentUser.get(), plan, mentor.isPresent()));
    requireAgreed(plan);
    var note = plan.note(quarter).orElseThrow(NotFound::new);
    requireSeen(note, seen);
    var before = note.answer();
    note.answer(mentor.orElseThrow(NotPermitted::new), words, desk.now());
    plans.flush();
    record("talent.action.answered", plan, before, note.answer());
  }

  private static void requireSeen(QuarterNote note, int seen) {
    if ((note == null ? NONE : note.version()) != seen) {
      throw new RuleViolation("talent.note.overtaken");
    }
  }

  private DevelopmentPlan held(long id) {
    return plans.hold(id).orElseThrow(NotPermitted::new);
  }

  private static void requireAgreed(DevelopmentPlan plan) {
    if (plan.inForce().isEmpty() || plan.state() == PlanState.REVIEWED) {
      throw new RuleViolation("talent.note.agreed");
    }
  }

  private void record(String action, DevelopmentPlan plan, String before, String after) {
    desk.record(action, plan, null, new FieldChange("talent.note", before, after));
  }
}

package org.meristem.curriculum.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.meristem.curriculum.Catalogue;
import org.meristem.curriculum.CurriculumPolicy;
import org.meristem.curriculum.Programmes;
import org.meristem.curriculum.plan.PlanKeeping;
import org.meristem.curriculum.plan.TrainingPlan;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.BilingualText;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.SearchText;

/** The outcomes of programmes and what leads there: read by all who see the plan, kept by few. */
@ApplicationScoped
public class OutcomeKeeping {
  /** The refusal of a new outcome whose code the programme has already. */
  public static final String EXISTS = "curriculum.keep.exists";

  private static final String RECORD = "curriculum.record.outcome";

  @Inject private Outcomes outcomes;
  @Inject private Programmes programmes;
  @Inject private PlanKeeping plans;
  @Inject private Catalogue catalogue;
  @Inject private CurriculumPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /**
   * By the courses that the plan can use: those that it names or that are in an area it asks for
   * credits in, as they are taught from its first term on, or from today where that has passed.
   *
   * @throws NotFound where the caller may not see the plan
   */
  @Transactional
  public OutcomeMap map(TrainingPlan plan) {
    return map(plan, outcomes.changedAt(plan.programme().code()).orElse(null));
  }

  private OutcomeMap map(TrainingPlan plan, Instant changedAt) {
    plans.requireSeen(plan);
    var today = LocalDate.now(clock);
    var first = plan.firstTerm().firstDay();
    var programme = plan.programme().code();
    return new OutcomeMap(
        outcomes.of(programme),
        catalogue.taught(plan.courses(), plan.areas(), first.isAfter(today) ? first : today),
        outcomes.links(programme),
        changedAt);
  }

  /**
   * @throws NotFound as {@link #map}
   */
  @Transactional
  public Coverage coverage(TrainingPlan plan) {
    return Coverage.of(
        plan, catalogue.areas(), map(plan, null)); // no page tells when the map changed
  }

  /**
   * A new outcome, or other words for one that there is.
   *
   * @param seen the stored version that the form began with; null for a new one
   * @throws RuleViolation {@code curriculum.keep.code} or {@code curriculum.keep.names} where
   *     something is missing, {@code curriculum.keep.exists} where the code of a new one is taken
   */
  @Transactional
  public void keep(String programme, String code, Integer seen, BilingualText text) {
    requireKeeper();
    if (seen == null && isTaken(programme, code)) {
      throw new RuleViolation(EXISTS);
    }
    var found = outcomes.hold(programme, code);
    var before = found.map(ProgrammeOutcome::text).orElse(null);
    if (found.isPresent()) {
      found.get().requireUnchangedSince(seen);
      found.get().say(text, clock.instant());
    } else {
      var of = programmes.findByCode(programme).orElseThrow(NotFound::new);
      outcomes.add(new ProgrammeOutcome(of, code, text, clock.instant()));
    }
    record("curriculum.action.kept", programme, code, "curriculum.map.words", before, text);
  }

  private boolean isTaken(String programme, String code) {
    return code != null
        && outcomes.of(programme).stream()
            .anyMatch(one -> SearchText.of(one.code()).equals(SearchText.of(code)));
  }

  /** Takes one away, with what leads there. */
  @Transactional
  public void remove(String programme, String code) {
    requireKeeper();
    var found = outcomes.hold(programme, code).orElseThrow(NotFound::new);
    outcomes.remove(found);
    record(
        "curriculum.action.removed", programme, code, "curriculum.map.words", found.text(), null);
  }

  /**
   * Says what an outcome of a course contributes.
   *
   * @param contributions empty for nothing
   */
  @Transactional
  public void link(
      String programme,
      String code,
      String course,
      UUID courseOutcome,
      Set<Contribution> contributions) {
    requireKeeper();
    var outcome = outcomes.hold(programme, code).orElseThrow(NotFound::new);
    var found = outcomes.link(outcome, course, courseOutcome);
    var before = found.map(link -> Contribution.letters(link.contributions())).orElse("");
    if (contributions.isEmpty()) {
      found.ifPresent(outcomes::remove);
    } else if (found.isPresent()) {
      found.get().contribute(contributions, clock.instant());
    } else {
      outcomes.add(new OutcomeLink(outcome, course, courseOutcome, contributions, clock.instant()));
    }
    record(
        "curriculum.action.mapped",
        programme,
        code + " ← " + course,
        "curriculum.map.contributes",
        before,
        Contribution.letters(contributions));
  }

  private void requireKeeper() {
    NotPermitted.unless(policy.mayKeep(currentUser.get()));
  }

  private void record(
      String action, String programme, String code, String field, Object before, Object after) {
    outcomes.changed(programme, clock.instant());
    recorded.fire(
        Recorded.of(action, RECORD, programme + " " + code)
            .changing(List.of(new FieldChange(field, said(before), said(after)))));
  }

  private static String said(Object value) {
    return value instanceof BilingualText text ? text.en() + " / " + text.zh() : (String) value;
  }
}

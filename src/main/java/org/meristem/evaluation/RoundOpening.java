package org.meristem.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.meristem.identity.Accounts;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.Role;
import org.meristem.people.People;
import org.meristem.people.Person;
import org.meristem.platform.BilingualText;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.Researchers;

/** Opening a round: every candidate is judged by every evaluator of the panel. */
@ApplicationScoped
public class RoundOpening {
  @Inject private Rounds rounds;
  @Inject private Researchers researchers;
  @Inject private People people;
  @Inject private Accounts accounts;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /**
   * What a director decides.
   *
   * @param due the last minute for reviews, in the round's zone
   * @param candidates numbers of researchers
   * @param evaluators staff numbers
   */
  public record Plan(
      String template,
      BilingualText title,
      LocalDateTime due,
      ZoneId zone,
      List<String> candidates,
      List<String> evaluators) {}

  /** The staff who may be asked for reviews: those whose account has the role. */
  @Transactional
  public List<Person> panel() {
    var names = accounts.namesWith(Role.EVALUATOR);
    return people.staff().stream().filter(person -> names.contains(person.account())).toList();
  }

  /**
   * Opens the round and invites the panel.
   *
   * @return the round's id
   * @throws RuleViolation where template, day or people will not do, and {@code
   *     evaluation.conflict.…} with the names where an evaluator is too close to a candidate
   */
  @Transactional
  public long open(Plan plan) {
    EvaluationPolicy.require(policy.mayDirect(currentUser.get()));
    var template =
        rounds
            .findTemplate(plan.template())
            .orElseThrow(() -> new RuleViolation("evaluation.round.noTemplate"));
    var candidates = researchers.findByNumbers(plan.candidates());
    var evaluators =
        panel().stream().filter(one -> plan.evaluators().contains(one.staffNumber())).toList();
    if (candidates.isEmpty() || evaluators.isEmpty()) {
      throw new RuleViolation("evaluation.round.people");
    }
    if (plan.title().en() == null && plan.title().zh() == null) {
      throw new RuleViolation("evaluation.round.noTitle");
    }
    var due = plan.due().atZone(plan.zone()).toInstant();
    var round =
        new Round(
            template, plan.title(), due, plan.zone(), currentUser.getAccount(), clock.instant());
    rounds.add(round);
    for (var researcher : candidates) {
      var candidate = new Candidate(round, researcher, null);
      rounds.add(candidate);
      evaluators.forEach(evaluator -> rounds.add(new Review(candidate, evaluator)));
    }
    rounds.flush();
    recorded.fire(
        Recorded.of(
            "evaluation.action.opened", "evaluation.record.round", plan.title().toString()));
    return round.id();
  }
}

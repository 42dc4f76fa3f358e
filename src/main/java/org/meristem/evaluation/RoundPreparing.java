package org.meristem.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.meristem.evaluation.review.Reviews;
import org.meristem.evaluation.template.Template;
import org.meristem.evaluation.template.Templates;
import org.meristem.identity.Accounts;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.Role;
import org.meristem.people.People;
import org.meristem.people.Person;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.Researchers;

/** Putting a round together: its rules, who is judged and who judges. */
@ApplicationScoped
public class RoundPreparing {
  static final String RECORD = "evaluation.record.round";

  @Inject private Rounds rounds;
  @Inject private RoundReading reading;
  @Inject private Reviews reviews;
  @Inject private Templates templates;
  @Inject private Researchers researchers;
  @Inject private People people;
  @Inject private Accounts accounts;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /** The staff who may judge: those whose account has the role. */
  @Transactional
  public List<Person> possiblePanel() {
    var names = accounts.namesWith(Role.EVALUATOR);
    return people.staff().stream().filter(person -> names.contains(person.account())).toList();
  }

  /**
   * @param chair a staff number of the panel
   * @return the round's id
   * @throws RuleViolation {@code evaluation.round.noTemplate} or {@code .noChair} where there is no
   *     such
   */
  @Transactional
  public long begin(String template, String chair, RoundTerms terms) {
    requireDirector();
    var round =
        new Round(
            template(template), chair(chair), terms, currentUser.getAccount(), clock.instant());
    rounds.add(round);
    rounds.flush();
    record("evaluation.action.roundBegun", round);
    return round.id();
  }

  /**
   * @param seen the stored version that the form began with
   * @throws RuleViolation as {@link #begin} and {@link Round#agree}
   */
  @Transactional
  public void agree(long id, int seen, String template, String chair, RoundTerms terms) {
    requireDirector();
    var round = held(id);
    round.requireUnchangedSince(seen);
    round.agree(template(template), chair(chair), terms);
    record("evaluation.action.roundChanged", round);
  }

  private Template template(String code) {
    return templates
        .findPublished(code)
        .orElseThrow(() -> new RuleViolation("evaluation.round.noTemplate"));
  }

  private Person chair(String number) {
    return possiblePanel().stream()
        .filter(one -> one.staffNumber().equals(number))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("evaluation.round.noChair"));
  }

  /**
   * Who is judged; those who are already stay.
   *
   * @param numbers of researchers
   */
  @Transactional
  public void addCandidates(long id, Collection<String> numbers) {
    requireDirector();
    var round = preparing(id);
    var known = rounds.candidates(round);
    var next = known.stream().mapToInt(Candidate::number).max().orElse(0);
    for (var researcher : researchers.findByNumbers(numbers)) {
      if (known.stream().noneMatch(one -> Objects.equals(one.researcher().id(), researcher.id()))) {
        rounds.add(new Candidate(round, researcher, ++next));
      }
    }
    record("evaluation.action.candidatesAdded", round, String.join(", ", numbers));
  }

  /** Takes somebody out with all they have put together and all who were to judge them. */
  @Transactional
  public void removeCandidate(long candidate) {
    requireDirector();
    var found = rounds.findCandidate(candidate).orElseThrow(NotFound::new);
    var round = preparing(found.round().id());
    reviews.of(found).forEach(reviews::remove);
    rounds.remove(found);
    record("evaluation.action.candidateRemoved", round, found.researcher().number());
  }

  /**
   * Who judges; those who do already keep their place.
   *
   * @param numbers staff numbers
   * @param most the most reviews that each of them takes on; null for no limit
   */
  @Transactional
  public void addMembers(long id, Collection<String> numbers, Integer most) {
    requireDirector();
    var round = held(id);
    var chosen =
        new HashSet<>(numbers); // unlike immutable ones it can be asked for a missing number
    var wanted =
        possiblePanel().stream().filter(one -> chosen.contains(one.staffNumber())).toList();
    for (var person : wanted) {
      rounds
          .findMember(round, person)
          .ifPresentOrElse(
              member -> member.takesAtMost(most),
              () -> rounds.add(new PanelMember(round, person, most)));
    }
    record(
        "evaluation.action.membersAdded",
        round,
        wanted.stream().map(Person::staffNumber).collect(Collectors.joining(", ")));
  }

  /** Takes somebody out of the panel of a round in preparation, with what they were to judge. */
  @Transactional
  public void removeMember(long member) {
    requireDirector();
    var found = rounds.findMember(member).orElseThrow(NotFound::new);
    var round = preparing(found.round().id());
    reviews.of(round, found.person()).forEach(reviews::remove);
    rounds.remove(found);
    record("evaluation.action.memberRemoved", round, found.person().staffNumber());
  }

  private Round preparing(long id) {
    var round = held(id);
    round.requireState(RoundState.PREPARING);
    return round;
  }

  private Round held(long id) {
    reading.round(id);
    return rounds.hold(id).orElseThrow(NotFound::new);
  }

  private void requireDirector() {
    NotPermitted.unless(policy.mayDirect(currentUser.get()));
  }

  private void record(String action, Round round) {
    record(action, round, null);
  }

  private void record(String action, Round round, String words) {
    recorded.fire(Recorded.of(action, RECORD, round.title()).because(words));
  }
}

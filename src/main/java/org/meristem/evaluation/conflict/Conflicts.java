package org.meristem.evaluation.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.Round;
import org.meristem.identity.CurrentUser;
import org.meristem.people.Person;
import org.meristem.people.TieSource;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/**
 * What keeps people from judging each other, asked on every way to a review or a dossier: who
 * assigns by hand, lets it be done, replaces, imports or opens gets a {@link Clearance} here or
 * nothing.
 */
@ApplicationScoped
public class Conflicts {
  @Inject private ConflictRecords records;
  @Inject @Any private Instance<TieSource> sources;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /**
   * @throws RuleViolation {@code evaluation.conflict.found} with judge, candidate and what is known
   */
  @Transactional
  public Clearance clear(Candidate candidate, Person judge) {
    return clear(among(candidate.round(), List.of(judge)), candidate, judge);
  }

  /**
   * The same for many, with what is known of all of them.
   *
   * @throws RuleViolation as {@link #clear(Candidate, Person)}
   */
  public Clearance clear(ConflictMatrix known, Candidate candidate, Person judge) {
    if (known.blocks(candidate, judge)) {
      throw new RuleViolation(
          "evaluation.conflict.found",
          judge.name(),
          candidate.label(),
          known.between(candidate, judge).get(0).kind());
    }
    return new Clearance(candidate, judge);
  }

  /** What is known between a round's candidates and these persons. */
  @Transactional
  public ConflictMatrix among(Round round, Collection<Person> judges) {
    return among(round, judges, records.waivers(round));
  }

  /** The same where the round's waivers are at hand. */
  @Transactional
  public ConflictMatrix among(Round round, Collection<Person> judges, List<Waiver> waivers) {
    var ids = judges.stream().map(Person::id).toList();
    return new ConflictMatrix(
        sources.stream().flatMap(source -> source.ties(ids).stream()).toList(),
        records.declared(ids),
        waivers,
        round.sharedWorkSince());
  }

  @Transactional
  public List<Waiver> waivers(Round round) {
    return records.waivers(round);
  }

  /**
   * From now on the one does not judge the other, in any round.
   *
   * @throws RuleViolation {@code evaluation.conflict.reason} without words
   */
  @Transactional
  public void declare(Person judge, Person judged, ConflictKind kind, String words) {
    records.add(
        new DeclaredConflict(
            judge, judged, kind, words, currentUser.getAccount(), clock.instant()));
  }

  /**
   * Somebody may judge a candidate all the same; the caller has checked who signs that.
   *
   * @throws RuleViolation {@code evaluation.waiver.reason} without a reason, {@code .self} of
   *     oneself, {@code .none} where nothing is to be lifted
   */
  @Transactional
  public void waive(Candidate candidate, Person judge, String reason) {
    var known = among(candidate.round(), List.of(judge));
    var found = known.between(candidate, judge);
    if (found.stream().anyMatch(one -> one.kind() == ConflictKind.SELF)) {
      throw new RuleViolation("evaluation.waiver.self");
    }
    if (found.isEmpty() || known.isWaived(candidate, judge)) {
      throw new RuleViolation("evaluation.waiver.none");
    }
    records.add(new Waiver(candidate, judge, reason, currentUser.getAccount(), clock.instant()));
    recorded.fire(
        Recorded.of(
                "evaluation.action.waived",
                "evaluation.record.candidate",
                candidate.researcher().number())
            .because(judge.name() + ": " + reason));
  }
}

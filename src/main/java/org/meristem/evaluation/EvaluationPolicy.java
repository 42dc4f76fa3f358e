package org.meristem.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import org.meristem.evaluation.review.Review;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.people.Person;

/**
 * Who prepares rounds (directors), who leads one (its chair), who writes a review (its evaluator,
 * nobody else) and who puts a dossier together (its candidate). That nobody sees who judges them is
 * asked of {@link RoundReading}, as it needs to know the candidates.
 */
@ApplicationScoped
public class EvaluationPolicy {
  public boolean mayDirect(SignedIn user) {
    return user.has(Role.DIRECTOR);
  }

  /** Chairs lead the round; directors where it has none. */
  public boolean mayLead(SignedIn user, Round round) {
    return round.chair() == null ? mayDirect(user) : isOf(user, round.chair());
  }

  /** Whether somebody may see how a round goes. */
  public boolean mayFollow(SignedIn user, Round round) {
    return mayDirect(user) || mayLead(user, round);
  }

  public boolean mayWrite(SignedIn user, Review review) {
    return user.has(Role.EVALUATOR) && isOf(user, review.evaluator());
  }

  public boolean mayPresent(SignedIn user, Candidate candidate) {
    return isOf(user, candidate.researcher().person());
  }

  private static boolean isOf(SignedIn user, Person person) {
    return user.account().equals(person.account());
  }
}

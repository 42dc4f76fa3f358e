package org.meristem.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.platform.NotPermitted;

/**
 * Who may open rounds and see results (directors), and who writes a review (its evaluator, nobody
 * else).
 */
@ApplicationScoped
public class EvaluationPolicy {
  public boolean mayDirect(SignedIn user) {
    return user.has(Role.DIRECTOR);
  }

  public boolean mayWrite(SignedIn user, Review review) {
    return user.has(Role.EVALUATOR) && user.account().equals(review.evaluator().account());
  }

  /**
   * @throws NotPermitted unless allowed
   */
  static void require(boolean allowed) {
    if (!allowed) {
      throw new NotPermitted();
    }
  }
}

package org.meristem.evaluation.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.Round;
import org.meristem.evaluation.RoundState;
import org.meristem.people.Person;

/** The stored reviews. */
@ApplicationScoped
public class Reviews {
  @Inject EntityManager em;

  /** Reviews with all that belongs to them; v is the review, c its candidate, r the round. */
  private TypedQuery<Review> query(String rest) {
    return em.createQuery(
            "select v from Review v join fetch v.evaluator e join v.candidate c join c.round r "
                + rest,
            Review.class)
        .setHint(QueryHints.FETCH, "v.candidate.round.template")
        .setHint(QueryHints.FETCH, "v.candidate.researcher.person");
  }

  /** Those of a round, by candidate. */
  public List<Review> of(Round round) {
    return query("where r = :round order by c.number, v.id")
        .setParameter("round", round)
        .getResultList();
  }

  public List<Review> of(Candidate candidate) {
    return query("where c = :candidate order by v.id")
        .setParameter("candidate", candidate)
        .getResultList();
  }

  /** What somebody is asked to judge in a round. */
  public List<Review> of(Round round, Person evaluator) {
    return query("where r = :round and e = :evaluator order by c.number")
        .setParameter("round", round)
        .setParameter("evaluator", evaluator)
        .getResultList();
  }

  /** What an account is asked to judge once rounds are open, the soonest due first. */
  List<Review> asked(String account) {
    return query(
            "where e.account = :account and r.state <> :preparing and v.state <> :withdrawn"
                + " order by r.due, r.id, c.number")
        .setParameter("account", account)
        .setParameter("preparing", RoundState.PREPARING)
        .setParameter("withdrawn", ReviewState.WITHDRAWN)
        .getResultList();
  }

  /** How many of these wait. */
  long waiting(String account) {
    return em.createQuery(
            "select count(v) from Review v where v.evaluator.account = :account and v.state in"
                + " :open and v.candidate.round.state = :taken",
            Long.class)
        .setParameter("account", account)
        .setParameter("open", List.of(ReviewState.INVITED, ReviewState.IN_PROGRESS))
        .setParameter("taken", RoundState.OPEN)
        .getSingleResult();
  }

  public Optional<Review> find(long id) {
    return query("where v.id = :id").setParameter("id", id).getResultStream().findFirst();
  }

  /** The review for a change, held until the transaction ends. */
  public Optional<Review> hold(long id) {
    var found = em.find(Review.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found != null) {
      em.refresh(found);
    }
    return Optional.ofNullable(found);
  }

  /**
   * Several reviews for a change, held until the transaction ends, by their ids. They are asked for
   * in the order of these, which is as near as Derby comes to holding rows in an order.
   */
  Map<Long, Review> hold(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    em.createQuery("select v from Review v where v.id in :ids", Review.class)
        .setParameter("ids", ids.stream().sorted().toList())
        .setHint(QueryHints.REFRESH, HintValues.TRUE)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
    return query("where v.id in :ids")
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(Review::id, one -> one));
  }

  /** Whether somebody is asked to review. */
  public boolean asks(Person evaluator) {
    return !em.createQuery("select v.id from Review v where v.evaluator = :person", Long.class)
        .setParameter("person", evaluator)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  public void add(Review review) {
    em.persist(review);
  }

  public void remove(Review review) {
    em.remove(review);
  }

  void flush() {
    em.flush();
  }
}

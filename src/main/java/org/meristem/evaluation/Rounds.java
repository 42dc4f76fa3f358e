package org.meristem.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.config.QueryHints;
import org.meristem.people.Person;
import org.meristem.talent.Researcher;

/** The stored templates, rounds, candidates and reviews. */
@ApplicationScoped
public class Rounds {

  @Inject EntityManager em;

  /** Reviews with all that belongs to them; v is the review, c its candidate, r the round. */
  private TypedQuery<Review> reviews(String rest) {
    return em.createQuery(
            "select v from Review v join fetch v.evaluator e join v.candidate c join c.round r "
                + rest,
            Review.class)
        .setHint(QueryHints.FETCH, "v.candidate.round.template")
        .setHint(QueryHints.FETCH, "v.candidate.researcher.person");
  }

  public List<Template> templates() {
    return em.createQuery("select t from Template t order by t.code", Template.class)
        .getResultList();
  }

  public Optional<Template> findTemplate(String code) {
    return em.createQuery("select t from Template t where t.code = :code", Template.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  public List<Criterion> criteria() {
    return em.createQuery("select c from Criterion c join fetch c.template", Criterion.class)
        .getResultList();
  }

  public void remove(Criterion criterion) {
    em.remove(criterion);
  }

  /** Whether somebody is asked to review. */
  public boolean asks(Person evaluator) {
    return any("select v.id from Review v where v.evaluator = :subject", evaluator);
  }

  /** Whether a round judges a researcher. */
  public boolean judges(Researcher researcher) {
    return any("select c.id from Candidate c where c.researcher = :subject", researcher);
  }

  private boolean any(String query, Object subject) {
    return !em.createQuery(query, Long.class)
        .setParameter("subject", subject)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Whether a round was opened from a template: then it is frozen. */
  public boolean isUsed(String template) {
    return em.createQuery("select count(r) from Round r where r.template.code = :code", Long.class)
            .setParameter("code", template)
            .getSingleResult()
        > 0;
  }

  List<Round> all() {
    return em.createQuery(
            "select r from Round r join fetch r.template order by r.due desc, r.id desc",
            Round.class)
        .getResultList();
  }

  Optional<Round> find(long id) {
    return Optional.ofNullable(em.find(Round.class, id));
  }

  List<Review> reviews(long round) {
    return reviews("where r.id = :round order by c.id, v.id")
        .setParameter("round", round)
        .getResultList();
  }

  /** What one account is asked to review, the soonest due first. */
  List<Review> reviewsOf(String account) {
    return reviews("where e.account = :account order by r.due, v.id")
        .setParameter("account", account)
        .getResultList();
  }

  Optional<Review> findReview(long id) {
    return reviews("where v.id = :id").setParameter("id", id).getResultStream().findFirst();
  }

  /** The review for a change, held until the transaction ends. */
  Optional<Review> holdReview(long id) {
    var found = em.find(Review.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found != null) {
      em.refresh(found);
    }
    return Optional.ofNullable(found);
  }

  public void add(Template template) {
    em.persist(template);
    em.flush();
  }

  public void add(Criterion criterion) {
    em.persist(criterion);
  }

  void add(Round round) {
    em.persist(round);
  }

  void add(Candidate candidate) {
    em.persist(candidate);
  }

  void add(Review review) {
    em.persist(review);
  }

  void flush() {
    em.flush();
  }
}

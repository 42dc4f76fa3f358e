package org.meristem.talent.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.config.QueryHints;
import org.meristem.talent.Researcher;
import org.meristem.talent.ResearcherUse;

/** The stored versions of rules, extensions and answers. */
@ApplicationScoped
public class EligibilityRecords implements ResearcherUse {
  @Inject EntityManager em;

  /** All versions of all rules, by code and number. */
  List<EligibilityRule> versions() {
    return em.createQuery(
            "select v from EligibilityRule v order by v.code, v.number", EligibilityRule.class)
        .getResultList();
  }

  /** What somebody asked for, the latest first. */
  List<Extension> extensions(Researcher researcher) {
    return em.createQuery(
            "select e from Extension e where e.researcher = :researcher order by e.id desc",
            Extension.class)
        .setParameter("researcher", researcher)
        .getResultList();
  }

  Optional<Extension> extension(long id) {
    return Optional.ofNullable(em.find(Extension.class, id));
  }

  /** The requests that wait for a decision, the oldest first, at most so many. */
  List<Extension> open(int most) {
    return em.createQuery(
            "select e from Extension e where e.state = :state order by e.id", Extension.class)
        .setParameter("state", ExtensionState.REQUESTED)
        .setHint(QueryHints.FETCH, "e.researcher.person")
        .setMaxResults(most)
        .getResultList();
  }

  List<StatedAnswer> answers(Researcher researcher) {
    return em.createQuery(
            "select a from StatedAnswer a where a.researcher = :researcher order by a.code",
            StatedAnswer.class)
        .setParameter("researcher", researcher)
        .getResultList();
  }

  /** Whether an extension or an answer is about a researcher, so that the record has to stay. */
  @Override
  public boolean concerns(Researcher researcher) {
    return !extensions(researcher).isEmpty() || !answers(researcher).isEmpty();
  }

  void add(Object record) {
    em.persist(record);
    em.flush();
  }

  void flush() {
    em.flush();
  }
}

package org.meristem.talent.track.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.config.QueryHints;
import org.meristem.platform.SearchText;
import org.meristem.talent.Researcher;
import org.meristem.talent.ResearcherUse;

/** The stored seed funding. */
@ApplicationScoped
public class Fundings implements ResearcherUse {
  @Inject EntityManager em;

  /** All of it with the members and their persons, the latest first. */
  List<SeedFunding> all() {
    return em.createQuery(
            "select f from SeedFunding f order by f.from desc, f.id", SeedFunding.class)
        .setHint(QueryHints.FETCH, "f.researcher.person")
        .getResultList();
  }

  /** That of one member, the latest first. */
  public List<SeedFunding> of(String number) {
    return em.createQuery(
            "select f from SeedFunding f where lower(f.researcher.number) = :number"
                + " order by f.from desc, f.id",
            SeedFunding.class)
        .setParameter("number", SearchText.of(number))
        .getResultList();
  }

  @Override
  public boolean concerns(Researcher researcher) {
    return !of(researcher.number()).isEmpty();
  }

  Optional<SeedFunding> find(long id) {
    return Optional.ofNullable(em.find(SeedFunding.class, id));
  }

  void add(SeedFunding funding) {
    em.persist(funding);
    em.flush();
  }

  void remove(SeedFunding funding) {
    em.remove(funding);
    em.flush();
  }

  void flush() {
    em.flush();
  }
}

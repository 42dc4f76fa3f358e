package org.meristem.talent.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.config.QueryHints;
import org.meristem.talent.MemberState;
import org.meristem.talent.Researcher;
import org.meristem.talent.ResearcherUse;

/** The stored development plans. */
@ApplicationScoped
public class DevelopmentPlans implements ResearcherUse {
  private static final String LINE =
      "select p.id, r.number, n.name, n.latinName, p.year, p.state,"
          + " (select count(v.id) from AgreedPlan v where v.plan = p) ";

  @Inject EntityManager em;

  Optional<DevelopmentPlan> find(long id) {
    return em.createQuery(
            "select p from DevelopmentPlan p join fetch p.researcher where p.id = :id",
            DevelopmentPlan.class)
        .setParameter("id", id)
        .setHint(QueryHints.FETCH, "p.researcher.person")
        .getResultStream()
        .findFirst();
  }

  /** The plan for a change, held until the transaction ends. */
  Optional<DevelopmentPlan> hold(long id) {
    var found = em.find(DevelopmentPlan.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found != null) {
      em.refresh(found);
    }
    return Optional.ofNullable(found);
  }

  /** Whether a researcher has a plan in a year; until the transaction ends no other begins one. */
  boolean hasOne(Researcher researcher, int year) {
    em.lock(researcher, LockModeType.PESSIMISTIC_WRITE);
    return lines(List.of(researcher.id())).stream().anyMatch(one -> one.year() == year);
  }

  @Override
  public boolean concerns(Researcher researcher) {
    return !lines(List.of(researcher.id())).isEmpty();
  }

  /** The plans of some researchers, by number, the latest year first. */
  List<PlanLine> lines(Collection<Long> researchers) {
    return researchers.isEmpty()
        ? List.of()
        : em.createQuery(
                LINE
                    + "from DevelopmentPlan p join p.researcher r join r.person n"
                    + " where r.id in :researchers order by r.number, p.year desc",
                Object[].class)
            .setParameter("researchers", researchers)
            .getResultStream()
            .map(row -> line(row, 0))
            .toList();
  }

  /** All researchers with their plans of a year, those without one too unless they have left. */
  List<PlanLine> lines(int year) {
    return em.createQuery(
            LINE
                + "from Researcher r join r.person n"
                + " left join DevelopmentPlan p on p.researcher = r and p.year = :year"
                + " where p.id is not null or r.state <> :left"
                + " order by r.number",
            Object[].class)
        .setParameter("year", year)
        .setParameter("left", MemberState.LEFT)
        .getResultStream()
        .map(row -> line(row, year))
        .toList();
  }

  private static PlanLine line(Object[] row, int year) {
    return new PlanLine(
        (Long) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        row[0] == null ? year : (Integer) row[4],
        (PlanState) row[5],
        row[6] == null ? 0 : ((Number) row[6]).longValue());
  }

  void add(DevelopmentPlan plan) {
    em.persist(plan);
    em.flush();
  }

  void flush() {
    em.flush();
  }
}

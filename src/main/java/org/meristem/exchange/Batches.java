package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meristem.platform.Slice;
import org.meristem.workbook.Fault;

/** The stored batches with their staged rows and problems. */
@ApplicationScoped
public class Batches {
  @Inject EntityManager em;

  void add(ImportBatch batch) {
    em.persist(batch);
    em.flush();
  }

  public Optional<ImportBatch> find(long id) {
    return Optional.ofNullable(em.find(ImportBatch.class, id));
  }

  /** The batch, held until the transaction ends, so that only one of two can move it on. */
  Optional<ImportBatch> hold(long id) {
    var batch = em.find(ImportBatch.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (batch != null) {
      em.refresh(batch);
    }
    return Optional.ofNullable(batch);
  }

  /** The latest batches of these kinds, newest first. */
  public List<ImportBatch> latest(Collection<String> kinds, int most) {
    return kinds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select b from ImportBatch b where b.kind in :kinds order by b.madeAt desc, b.id desc",
                ImportBatch.class)
            .setParameter("kinds", kinds)
            .setMaxResults(most)
            .getResultList();
  }

  /** Those that a stopped server left in the middle. */
  List<ImportBatch> interrupted() {
    return em.createQuery("select b from ImportBatch b where b.state in :states", ImportBatch.class)
        .setParameter("states", List.of(ImportState.STAGING, ImportState.APPLYING))
        .getResultList();
  }

  void add(StagedRow row) {
    em.persist(row);
  }

  void add(RowProblem problem) {
    em.persist(problem);
  }

  /** Brings a chunk to the database and lets go of it, so that memory stays bounded. */
  void flushAndForget() {
    em.flush();
    em.clear();
  }

  void forgetStaging(long batch) {
    em.createQuery("delete from StagedRow r where r.batch = :batch")
        .setParameter("batch", batch)
        .executeUpdate();
    em.createQuery("delete from RowProblem p where p.batch = :batch")
        .setParameter("batch", batch)
        .executeUpdate();
  }

  /** The rows whose key stands more than once in the batch. */
  List<StagedRow> duplicates(long batch) {
    return em.createQuery(
            "select r from StagedRow r where r.batch = :batch and r.key in (select d.key from StagedRow d"
                + " where d.batch = :batch and d.key is not null group by d.key having count(d) > 1)"
                + " order by r.number",
            StagedRow.class)
        .setParameter("batch", batch)
        .getResultList();
  }

  Map<Outcome, Integer> counts(long batch) {
    var counts = new EnumMap<Outcome, Integer>(Outcome.class);
    em.createQuery(
            "select r.outcome, count(r) from StagedRow r where r.batch = :batch group by r.outcome",
            Object[].class)
        .setParameter("batch", batch)
        .getResultStream()
        .forEach(row -> counts.put((Outcome) row[0], ((Long) row[1]).intValue()));
    return counts;
  }

  int warnings(long batch) {
    return em.createQuery(
            "select count(p) from RowProblem p where p.batch = :batch and p.severity = :severity",
            Long.class)
        .setParameter("batch", batch)
        .setParameter("severity", Fault.Severity.WARNING)
        .getSingleResult()
        .intValue();
  }

  /** The rows after a row that applying writes, in the order of the sheet. */
  List<StagedRow> toWrite(long batch, int afterRow, int most) {
    return em.createQuery(
            "select r from StagedRow r where r.batch = :batch and r.number > :row and r.outcome in :outcomes"
                + " order by r.number",
            StagedRow.class)
        .setParameter("batch", batch)
        .setParameter("row", afterRow)
        .setParameter("outcomes", List.of(Outcome.NEW, Outcome.CHANGED))
        .setMaxResults(most)
        .getResultList();
  }

  /** The rows of a batch for its preview; of one outcome or of all. */
  public Slice<StagedRow> rows(long batch, Outcome outcome, int first, int most) {
    var where = " from StagedRow r where r.batch = :batch and r.outcome in :outcomes";
    var outcomes = outcome == null ? List.of(Outcome.values()) : List.of(outcome);
    var rows =
        em.createQuery("select r" + where + " order by r.number", StagedRow.class)
            .setParameter("batch", batch)
            .setParameter("outcomes", outcomes)
            .setFirstResult(first)
            .setMaxResults(most)
            .getResultList();
    var total =
        em.createQuery("select count(r)" + where, Long.class)
            .setParameter("batch", batch)
            .setParameter("outcomes", outcomes)
            .getSingleResult();
    return new Slice<>(rows, total);
  }

  public Slice<RowProblem> problems(long batch, int first, int most) {
    var rows =
        em.createQuery(
                "select p from RowProblem p where p.batch = :batch order by p.row, p.id",
                RowProblem.class)
            .setParameter("batch", batch)
            .setFirstResult(first)
            .setMaxResults(most)
            .getResultList();
    var total =
        em.createQuery("select count(p) from RowProblem p where p.batch = :batch", Long.class)
            .setParameter("batch", batch)
            .getSingleResult();
    return new Slice<>(rows, total);
  }

  /** The problems of some rows, for a page of the preview. */
  public List<RowProblem> problemsOf(long batch, Collection<Integer> rows) {
    return rows.isEmpty()
        ? List.of()
        : em.createQuery(
                "select p from RowProblem p where p.batch = :batch and p.row in :rows order by p.row, p.id",
                RowProblem.class)
            .setParameter("batch", batch)
            .setParameter("rows", rows)
            .getResultList();
  }
}

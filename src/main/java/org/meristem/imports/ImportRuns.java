package org.meristem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.meristem.platform.Address;

/** The stored runs: whoever owns a batch's run is the only one to finish its step. */
@ApplicationScoped
public class ImportRuns {
  private static final int GATE = 1;

  private final String owner = Address.node();

  @Inject EntityManager em;
  @Inject Clock clock;

  void begin(long batch, int total) {
    forget(batch);
    em.flush();
    em.persist(new ImportRun(batch, owner, total, clock.instant()));
  }

  /** Tells now and then how far a run is and that its owner is alive, whatever becomes of it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void reached(long batch, int rows) {
    var run = em.find(ImportRun.class, batch);
    if (run != null && run.isOwnedBy(owner)) {
      run.reached(rows, clock.instant());
    }
  }

  /**
   * Ends the caller's run.
   *
   * @return false where another has taken it over meanwhile
   */
  boolean end(long batch) {
    var run = em.find(ImportRun.class, batch, LockModeType.PESSIMISTIC_WRITE);
    if (run == null || !run.isOwnedBy(owner)) {
      return false;
    }
    em.remove(run);
    return true;
  }

  void forget(long batch) {
    Optional.ofNullable(em.find(ImportRun.class, batch)).ifPresent(em::remove);
  }

  public Optional<ImportRun> find(long batch) {
    return Optional.ofNullable(em.find(ImportRun.class, batch));
  }

  /**
   * The batches that this process left when it was stopped, and those of others that have stopped.
   *
   * @param alone whether no other process shares the database
   */
  @Transactional
  public List<Long> abandonedAtStart(boolean alone) {
    return em.createQuery(
            "select r.batch from ImportRun r"
                + " where :alone = 1 or r.owner = :owner or r.leaseUntil < :now",
            Long.class)
        .setParameter("alone", alone ? 1 : 0)
        .setParameter("owner", owner)
        .setParameter("now", clock.instant())
        .getResultList();
  }

  /**
   * The batches whose owner has not been heard of for long: it has stopped, or could not even note
   * that its step had failed, as when the database was away.
   */
  @Transactional
  public List<Long> abandoned() {
    return em.createQuery("select r.batch from ImportRun r where r.leaseUntil < :now", Long.class)
        .setParameter("now", clock.instant())
        .getResultList();
  }

  /** Lets one writer at a time through until its transaction ends, so that two never cross. */
  void passGate() {
    em.createNativeQuery("update import_gate set passed = passed + 1 where id = " + GATE)
        .executeUpdate();
  }
}

package org.meristem.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * A long step of a batch that somebody works on: who, until when they hold it, and how far it is.
 */
@Entity
@Table(name = "import_run")
public class ImportRun {
  /** Whoever has not been heard of for so long has stopped. */
  static final Duration LEASE = Duration.ofMinutes(2);

  @Id
  @Column(name = "batch_id")
  private long batch;

  @Column(name = "run_owner")
  private String owner;

  @Column(name = "lease_until")
  private Instant leaseUntil;

  @Column(name = "rows_done")
  private int done;

  @Column(name = "rows_total")
  private int total;

  protected ImportRun() {}

  ImportRun(long batch, String owner, int total, Instant now) {
    this.batch = batch;
    this.owner = owner;
    this.total = total;
    this.leaseUntil = now.plus(LEASE);
  }

  void reached(int rows, Instant now) {
    done = rows;
    leaseUntil = now.plus(LEASE);
  }

  boolean isOwnedBy(String name) {
    return owner.equals(name);
  }

  long batch() {
    return batch;
  }

  public int done() {
    return done;
  }

  /** How many rows there are to do, or 0 where that is not known yet. */
  public int total() {
    return total;
  }

  /** From 0 to 100. */
  public int percent() {
    return total == 0 ? 0 : Math.min(100, (int) (100L * done / total));
  }
}

package org.meristem.imports;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.Ahead;
import org.meristem.platform.NotFound;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/**
 * What entering a batch and taking it back have in common: whole or not at all, once however often
 * it is asked for, one batch at a time.
 */
abstract class ImportWriting {
  /** Every row is written, then recorded. */
  private static final int STEPS = 2;

  @Inject Batches batches;
  @Inject ImportRuns runs;
  @Inject Intakes intakes;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;
  @Inject Ahead ahead;
  @Inject Event<Recorded> recorded;
  @Inject Event<Recorded.Many> recordedMany;

  /** The state of a batch that is being written. */
  abstract ImportState state();

  /** Moves the batch to that state; says whether it is for the caller to do the work. */
  abstract boolean moveOn(ImportBatch batch, Instant now);

  abstract void write(ImportBatch batch, Intake intake, Progress progress);

  /** What is said of a row that was written. */
  abstract Recorded said(ImportRecords records, StagedRow row);

  /** What was done to the batch, as a text key. */
  abstract String action();

  abstract void ended(ImportBatch batch, String by, Instant at);

  /**
   * Marks a batch as being written.
   *
   * @return whether it is for the caller to do it
   * @throws RuleViolation where the batch is not in a state for it
   */
  @Transactional
  public boolean begin(long id) {
    var batch = intakes.permitted(batches.hold(id), currentUser.get());
    if (!moveOn(batch, clock.instant())) {
      return false;
    }
    runs.begin(id, STEPS * batch.counts().rows());
    return true;
  }

  /**
   * Does it, where the batch still waits for it.
   *
   * @throws RuleViolation {@code imports.apply.stale} where a record has changed since the preview
   *     was made, {@code imports.apply.overtaken} where another has taken over
   */
  @Transactional
  public void run(long id) {
    var batch = batches.find(id).orElseThrow(NotFound::new);
    if (batch.state() != state()) {
      return;
    }
    var intake = intakes.permitted(batch.kind(), currentUser.get());
    var progress = new Progress(runs, id);
    runs.passGate();
    write(batch, intake, progress);
    record(id, new ImportRecords(intake), progress);
    recorded.fire(Recorded.of(action(), "imports.record.import", batch.fileName()));
    if (!runs.end(id)) {
      throw new RuleViolation("imports.apply.overtaken");
    }
    ended(batches.hold(id).orElseThrow(), currentUser.getAccount(), clock.instant());
  }

  /** The trail comes last, so that others who write to it wait no longer than they must. */
  private void record(long id, ImportRecords records, Progress progress) {
    var packed = batches.packed(id);
    recordedMany.fire(
        new Recorded.Many(
            new Iterator<>() {
              @Override
              public boolean hasNext() {
                return packed.hasNext();
              }

              @Override
              public Supplier<List<Recorded>> next() {
                var part = packed.next();
                progress.add(RowChunks.SIZE);
                return () ->
                    part.get().stream()
                        .filter(StagedRow::isWritten)
                        .map(row -> said(records, row))
                        .toList();
              }
            }));
  }
}

package org.meristem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/** Enters what was staged: all rows or none, once however often it is asked for. */
@ApplicationScoped
public class ImportApplying {
  /** Every row is entered, then recorded. */
  private static final int STEPS = 2;

  @Inject private Batches batches;
  @Inject private ImportRuns runs;
  @Inject private Intakes intakes;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;
  @Inject private Event<Recorded.Many> recordedMany;

  /**
   * Marks a batch as being applied.
   *
   * @return whether it is for the caller to apply it
   * @throws RuleViolation as {@link ImportBatch#beginApplying}
   */
  @Transactional
  public boolean begin(long id) {
    var batch = batches.hold(id).orElseThrow(NotFound::new);
    intakes.permitted(batch.kind(), currentUser.get());
    if (!batch.beginApplying()) {
      return false;
    }
    runs.begin(id, STEPS * batch.counts().rows());
    return true;
  }

  /**
   * @throws RuleViolation {@code imports.apply.stale} where a record has changed since the preview
   *     was made
   */
  @Transactional
  public void apply(long id) {
    var batch = batches.find(id).orElseThrow(NotFound::new);
    if (batch.state() != ImportState.APPLYING) {
      return;
    }
    var intake = intakes.permitted(batch.kind(), currentUser.get());
    runs.passGate();
    var done = new AtomicInteger();
    batches.eachRows(
        id,
        rows -> {
          enter(intake, rows.stream().filter(StagedRow::isWritten).toList());
          runs.reached(id, done.addAndGet(rows.size()));
        });
    record(intake, id, done);
    recorded.fire(Recorded.of("imports.action.applied", "imports.record.import", batch.fileName()));
    if (!runs.end(id)) {
      throw new RuleViolation("imports.apply.overtaken");
    }
    batches.hold(id).orElseThrow().applied(currentUser.getAccount(), clock.instant());
  }

  private static void enter(Intake intake, List<StagedRow> rows) {
    var fresh = rows.stream().filter(row -> row.outcome() == Outcome.NEW).toList();
    var changed = rows.stream().filter(row -> row.outcome() == Outcome.CHANGED).toList();
    var present = intake.present(rows.stream().map(StagedRow::match).collect(Collectors.toSet()));
    fresh.forEach(row -> requireUntouched(row, present.get(row.match()) == null));
    changed.forEach(
        row ->
            requireUntouched(
                row,
                present.containsKey(row.match())
                    && present.get(row.match()).values().equals(row.before())));
    intake.add(fresh.stream().map(StagedRow::values).toList());
    intake.update(changed.stream().map(StagedRow::values).toList());
    intake.released(overwritten(changed, present));
  }

  private static Map<String, Set<String>> overwritten(
      List<StagedRow> changed, Map<String, Standing> present) {
    var released = new HashMap<String, Set<String>>();
    for (var row : changed) {
      var fields = new HashSet<>(present.get(row.match()).byHand());
      fields.retainAll(row.changes().stream().map(Recorded.FieldChange::field).toList());
      if (!fields.isEmpty()) {
        released.put(row.match(), fields);
      }
    }
    return released;
  }

  private static void requireUntouched(StagedRow row, boolean untouched) {
    if (!untouched) {
      throw new RuleViolation("imports.apply.stale", row.key());
    }
  }

  /** The trail comes last, so that others who write to it wait no longer than they must. */
  private void record(Intake intake, long id, AtomicInteger done) {
    var records = new ImportRecords(intake);
    batches.eachRows(
        id,
        rows -> {
          recordedMany.fire(new Recorded.Many(records(records, rows)));
          runs.reached(id, done.addAndGet(rows.size()));
        });
  }

  private static List<Recorded> records(ImportRecords records, List<StagedRow> rows) {
    return rows.stream()
        .filter(StagedRow::isWritten)
        .map(
            row ->
                records.of(
                    row.outcome() == Outcome.NEW
                        ? "imports.action.entered"
                        : "imports.action.changed",
                    row,
                    row.changes()))
        .toList();
  }
}

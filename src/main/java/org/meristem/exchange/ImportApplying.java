package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/** Enters what was staged: all rows or none, once however often it is asked for. */
@ApplicationScoped
public class ImportApplying {
  private static final int CHUNK = 500;

  @Inject private Batches batches;
  @Inject private Intakes intakes;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

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
    return batch.beginApplying();
  }

  /**
   * @throws RuleViolation {@code exchange.apply.stale} where a record has changed since the preview
   *     was made
   */
  @Transactional
  public void apply(long id) {
    var batch = batches.hold(id).orElseThrow(NotFound::new);
    if (batch.state() != ImportState.APPLYING) {
      return;
    }
    var intake = intakes.permitted(batch.kind(), currentUser.get());
    var last = 0;
    for (var chunk = batches.toWrite(id, last, CHUNK);
        !chunk.isEmpty();
        chunk = batches.toWrite(id, last, CHUNK)) {
      last = chunk.get(chunk.size() - 1).number();
      requireFresh(intake, chunk);
      intake.enter(chunk.stream().map(StagedRow::values).toList());
      chunk.forEach(row -> record(intake, row));
      batches.flushAndForget();
    }
    var applied = batches.hold(id).orElseThrow();
    applied.applied(currentUser.getAccount(), clock.instant());
    recorded.fire(
        Recorded.of("exchange.action.applied", "exchange.record.import", applied.fileName()));
  }

  private static void requireFresh(Intake intake, List<StagedRow> chunk) {
    var present = intake.present(chunk.stream().map(StagedRow::key).toList());
    for (var row : chunk) {
      var now = present.get(row.key());
      var asStaged =
          row.outcome() == Outcome.NEW
              ? now == null
              : new TreeMap<>(row.before()).equals(now == null ? null : new TreeMap<>(now));
      if (!asStaged) {
        throw new RuleViolation("exchange.apply.stale", row.key());
      }
    }
  }

  private void record(Intake intake, StagedRow row) {
    var changes =
        row.changes().stream()
            .map(
                change ->
                    new Recorded.FieldChange(
                        intake.column(change.field()).orElseThrow().headerKey(),
                        change.before(),
                        change.after()))
            .toList();
    recorded.fire(
        Recorded.of(
                row.outcome() == Outcome.NEW
                    ? "exchange.action.entered"
                    : "exchange.action.changed",
                intake.recordType(),
                row.key())
            .changing(changes));
  }
}

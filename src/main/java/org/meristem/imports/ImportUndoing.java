package org.meristem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;
import org.meristem.workbook.Fault;

/**
 * Takes an applied import back: every field gets what it had before, except in records that
 * somebody has changed since; those stay and are named.
 */
@ApplicationScoped
public class ImportUndoing {
  @Inject private Batches batches;
  @Inject private ImportRuns runs;
  @Inject private Intakes intakes;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;
  @Inject private Event<Recorded.Many> recordedMany;

  /**
   * Marks a batch as being taken back.
   *
   * @return whether it is for the caller to do it
   * @throws RuleViolation as {@link ImportBatch#beginUndoing}
   */
  @Transactional
  public boolean begin(long id) {
    var batch = batches.hold(id).orElseThrow(NotFound::new);
    intakes.permitted(batch.kind(), currentUser.get());
    if (!batch.beginUndoing(clock.instant())) {
      return false;
    }
    runs.begin(id, batch.counts().rows());
    return true;
  }

  @Transactional
  public void undo(long id) {
    var batch = batches.find(id).orElseThrow(NotFound::new);
    if (batch.state() != ImportState.UNDOING) {
      return;
    }
    var intake = intakes.permitted(batch.kind(), currentUser.get());
    runs.passGate();
    var done = 0;
    for (var chunk : batches.chunks(id)) {
      done += takeBack(intake, batches.chunk(chunk), batch.sheet());
      batches.flushAndForget();
      runs.reached(id, done);
    }
    var records = new ImportRecords(intake);
    for (var chunk : batches.chunks(id)) {
      recordedMany.fire(new Recorded.Many(records(records, batches.chunk(chunk).rows())));
      batches.flushAndForget();
    }
    recorded.fire(Recorded.of("imports.action.undone", "imports.record.import", batch.fileName()));
    var counts = batches.counts(id);
    if (!runs.end(id)) {
      throw new RuleViolation("imports.apply.overtaken");
    }
    batches.hold(id).orElseThrow().undone(counts, currentUser.getAccount(), clock.instant());
  }

  private static int takeBack(Intake intake, StagedChunk chunk, String sheet) {
    var rows = chunk.rows();
    var written = rows.stream().filter(StagedRow::isWritten).toList();
    var present = intake.present(matches(written));
    var inUse = intake.inUse(matches(only(written, Outcome.NEW)));
    var after = new ArrayList<StagedRow>();
    for (var row : rows) {
      after.add(row.isWritten() ? judged(intake, row, present, inUse, sheet) : row);
    }
    intake.remove(matches(only(after, Outcome.NEW)));
    intake.update(only(after, Outcome.CHANGED).stream().map(StagedRow::before).toList());
    chunk.hold(after);
    return rows.size();
  }

  private static StagedRow judged(
      Intake intake,
      StagedRow row,
      Map<String, Standing> present,
      Set<String> inUse,
      String sheet) {
    var now = present.get(row.match());
    var code =
        now == null || !now.values().equals(row.values())
            ? "undo.changed-since"
            : inUse.contains(row.match()) ? "undo.in-use" : null;
    return code == null
        ? row
        : row.becoming(
            Outcome.KEPT,
            new Fault(sheet, null, intake.key(), row.key(), code, Fault.Severity.WARNING, null));
  }

  private static Set<String> matches(List<StagedRow> rows) {
    return rows.stream().map(StagedRow::match).collect(Collectors.toSet());
  }

  private static List<StagedRow> only(List<StagedRow> rows, Outcome outcome) {
    return rows.stream().filter(row -> row.outcome() == outcome).toList();
  }

  private static List<Recorded> records(ImportRecords records, List<StagedRow> rows) {
    return rows.stream()
        .filter(StagedRow::isWritten)
        .map(
            row ->
                records.of(
                    row.outcome() == Outcome.NEW
                        ? "imports.action.removed"
                        : "imports.action.restored",
                    row,
                    row.changes().stream()
                        .map(
                            change ->
                                new FieldChange(change.field(), change.after(), change.before()))
                        .toList()))
        .toList();
  }
}

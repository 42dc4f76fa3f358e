package org.meristem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.workbook.Fault;

/**
 * Takes an applied import back: every field gets what it had before, except in records that
 * somebody has changed since; those stay and are named.
 */
@ApplicationScoped
public class ImportUndoing extends ImportWriting {
  @Override
  ImportState state() {
    return ImportState.UNDOING;
  }

  @Override
  boolean moveOn(ImportBatch batch, Instant now) {
    return batch.beginUndoing(now);
  }

  @Override
  void write(ImportBatch batch, Intake intake, Progress progress) {
    for (var id : batches.chunks(batch.id())) {
      var chunk = batches.chunk(id);
      var rows = takenBack(intake, chunk.rows(), batch.sheet());
      chunk.hold(rows);
      batches.flushAndForget();
      progress.add(rows.size());
    }
  }

  private static List<StagedRow> takenBack(Intake intake, List<StagedRow> rows, String sheet) {
    var written = rows.stream().filter(StagedRow::isWritten).toList();
    var present = intake.present(matches(written));
    var inUse = intake.inUse(matches(only(written, Outcome.NEW)));
    var movedOn = intake.movedOn(before(only(written, Outcome.CHANGED)));
    var after = new ArrayList<StagedRow>();
    for (var row : rows) {
      after.add(row.isWritten() ? judged(intake, row, present, inUse, movedOn, sheet) : row);
    }
    intake.remove(matches(only(after, Outcome.NEW)));
    intake.restore(before(only(after, Outcome.CHANGED)));
    return after;
  }

  private static List<Map<String, String>> before(List<StagedRow> rows) {
    return rows.stream().map(StagedRow::before).toList();
  }

  private static StagedRow judged(
      Intake intake,
      StagedRow row,
      Map<String, Standing> present,
      Set<String> inUse,
      Set<String> movedOn,
      String sheet) {
    var now = present.get(row.match());
    var code =
        now == null || !now.values().equals(row.values()) || movedOn.contains(row.match())
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

  @Override
  Recorded said(ImportRecords records, StagedRow row) {
    return records.of(
        row.outcome() == Outcome.NEW ? "imports.action.removed" : "imports.action.restored",
        row,
        row.changes().stream()
            .map(change -> new FieldChange(change.field(), change.after(), change.before()))
            .toList());
  }

  @Override
  String action() {
    return "imports.action.undone";
  }

  @Override
  void ended(ImportBatch batch, String by, Instant at) {
    batch.undone(batches.counts(batch.id()), by, at);
  }
}

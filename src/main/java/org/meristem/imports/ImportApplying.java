package org.meristem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/** Enters what was staged. */
@ApplicationScoped
public class ImportApplying extends ImportWriting {
  /** Some rows, unpacked, with their new records ready to be entered. */
  private record Ready(List<StagedRow> rows, Runnable adding) {
    List<StagedRow> only(Outcome outcome) {
      return rows.stream().filter(row -> row.outcome() == outcome).toList();
    }
  }

  @Override
  ImportState state() {
    return ImportState.APPLYING;
  }

  @Override
  boolean moveOn(ImportBatch batch, Instant now) {
    return batch.beginApplying();
  }

  @Override
  void write(ImportBatch batch, Intake intake, Progress progress) {
    var adding = intake.adding();
    ahead.each(
        batches.packed(batch.id()),
        packed -> ready(packed.get(), adding),
        ready -> {
          enter(intake, ready);
          batches.flushAndForget();
          progress.add(ready.rows().size());
        });
  }

  private static Ready ready(
      List<StagedRow> rows, Function<List<Map<String, String>>, Runnable> adding) {
    return new Ready(
        rows,
        adding.apply(
            rows.stream()
                .filter(row -> row.outcome() == Outcome.NEW)
                .map(StagedRow::values)
                .toList()));
  }

  private static void enter(Intake intake, Ready ready) {
    var changed = ready.only(Outcome.CHANGED);
    var present =
        intake.present(
            ready.rows().stream()
                .filter(StagedRow::isWritten)
                .map(StagedRow::match)
                .collect(Collectors.toSet()));
    ready.only(Outcome.NEW).forEach(row -> requireUntouched(row, present.get(row.match()) == null));
    changed.forEach(
        row ->
            requireUntouched(
                row,
                present.containsKey(row.match())
                    && present.get(row.match()).values().equals(row.before())));
    ready.adding().run();
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

  @Override
  Recorded said(ImportRecords records, StagedRow row) {
    return records.of(
        row.outcome() == Outcome.NEW ? "imports.action.entered" : "imports.action.changed",
        row,
        row.changes());
  }

  @Override
  String action() {
    return "imports.action.applied";
  }

  @Override
  void ended(ImportBatch batch, String by, Instant at) {
    batch.applied(by, at);
  }
}

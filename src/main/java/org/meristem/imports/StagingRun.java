package org.meristem.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meristem.imports.RowCheck.LateFault;
import org.meristem.platform.SearchText;
import org.meristem.workbook.Fault;
import org.meristem.workbook.Fault.Severity;
import org.meristem.workbook.TableRow;

/** One reading of an upload: says of each row what it would do, chunk by chunk. */
final class StagingRun {
  private final ImportBatch batch;
  private final Intake intake;
  private final Batches batches;
  private final Progress progress;

  private final Set<String> keys = new HashSet<>();
  private final Set<String> doubled = new HashSet<>();
  private RowCheck check;
  private RowMerge merge;
  private int chunks;
  private int known;

  StagingRun(ImportBatch batch, Intake intake, Batches batches, Progress progress) {
    this.batch = batch;
    this.intake = intake;
    this.batches = batches;
    this.progress = progress;
  }

  /** The first rows come next, it may be for a second time. */
  void begin() {
    batches.forgetStaging(batch.id());
    check = intake.check();
    keys.clear();
    doubled.clear();
    chunks = 0;
    known = 0;
    merge = new RowMerge(intake, batch.choices());
  }

  void stage(List<TableRow> read) {
    var matches = read.stream().map(this::match).filter(match -> !match.isEmpty());
    var present = intake.present(matches.collect(Collectors.toSet()));
    var rows = new ArrayList<StagedRow>();
    for (var row : read) {
      var match = match(row);
      if (!match.isEmpty() && !keys.add(match)) {
        doubled.add(match);
      }
      rows.add(staged(row, present.get(match)));
    }
    batches.add(new StagedChunk(batch.id(), chunks++, rows));
    progress.add(rows.size());
  }

  /** Spoils the rows of which only the others tell that they are wrong. */
  void end() {
    var late = new HashMap<>(check.afterwards());
    // two rows with one key are both faults: nobody can say which is meant
    doubled.forEach(match -> late.put(match, new LateFault(intake.key(), "duplicate.key", null)));
    if (!late.isEmpty()) {
      for (var id : batches.chunks(batch.id())) {
        var chunk = batches.chunk(id);
        chunk.hold(chunk.rows().stream().map(row -> spoiled(row, late.get(row.match()))).toList());
        batches.flushAndForget();
      }
    }
  }

  private String match(TableRow row) {
    return SearchText.of(row.values().get(intake.key()));
  }

  private StagedRow staged(TableRow row, Standing standing) {
    var key = row.values().get(intake.key());
    if (standing == null && key != null && batch.mode() == ImportMode.UPDATE) {
      row.add(intake.key(), "key.unknown", Severity.ERROR);
    }
    var before = standing == null ? Map.<String, String>of() : standing.values();
    var values = standing == null ? merge.entered(row) : merge.merged(row, standing);
    check.look(row.holding(values), before);
    known += standing != null && batch.mode() == ImportMode.ADD ? 1 : 0;
    return new StagedRow(
        row.number(),
        key,
        outcome(row, standing, values),
        values,
        before,
        readOtherwise(row, values),
        row.faults());
  }

  /** What cells hold that is not what will be stored of them. */
  private Map<String, String> readOtherwise(TableRow row, Map<String, String> values) {
    var typed = new HashMap<String, String>();
    for (var column : intake.columns()) {
      var cell = row.typed().get(column.field());
      var value = values.get(column.field());
      if (cell != null
          && value != null
          && row.values().containsKey(column.field())
          && !column.isAsTyped(cell, value)) {
        typed.put(column.field(), cell);
      }
    }
    return typed;
  }

  private Outcome outcome(TableRow row, Standing standing, Map<String, String> values) {
    if (row.isFaulty()) {
      return Outcome.ERROR;
    }
    if (standing == null) {
      return Outcome.NEW;
    }
    return batch.mode() == ImportMode.ADD || values.equals(standing.values())
        ? Outcome.UNCHANGED
        : Outcome.CHANGED;
  }

  private StagedRow spoiled(StagedRow row, LateFault why) {
    return row.key() == null || why == null ? row : row.becoming(Outcome.ERROR, fault(row, why));
  }

  private Fault fault(StagedRow row, LateFault why) {
    var letters =
        batch.head().stream()
            .filter(column -> column.field().equals(why.field()))
            .map(HeadColumn::letters)
            .findFirst();
    return new Fault(
        batch.sheet(),
        letters.map(found -> found + row.number()).orElse(null),
        why.field(),
        why.field().equals(intake.key()) ? row.key() : row.values().get(why.field()),
        why.code(),
        Severity.ERROR,
        why.advice());
  }

  /** How many known records an import that only adds passes over. */
  int known() {
    return known;
  }

  /** How many fields keep what people edited by hand. */
  int byHand() {
    return merge.byHand();
  }
}

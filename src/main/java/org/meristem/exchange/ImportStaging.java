package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.meristem.workbook.Cell;
import org.meristem.workbook.Fault;
import org.meristem.workbook.TableReader;
import org.meristem.workbook.TableRow;

/**
 * Reads an upload into staged rows: what each row would do, and every fault; whole or not at all.
 */
@ApplicationScoped
public class ImportStaging {
  private static final int CHUNK = 500;

  @Inject Batches batches;
  @Inject Intakes intakes;

  /** Stages a batch that waits for it; another state is left as it is. */
  @Transactional
  public void stage(long id) {
    var batch = batches.hold(id).orElseThrow();
    if (batch.state() != ImportState.STAGING) {
      return;
    }
    batches.forgetStaging(id);
    var intake = intakes.of(batch.kind());
    var mode = batch.mode();
    var chunk = new ArrayList<TableRow>();
    var sheet = new String[1];
    var skipped = new int[1];
    var found =
        new TableReader(intake.columns())
            .read(
                batch.fileName(),
                batch.content(),
                (name, row) -> {
                  sheet[0] = name;
                  chunk.add(row);
                  if (chunk.size() == CHUNK) {
                    skipped[0] += stage(id, intake, mode, name, chunk);
                  }
                });
    skipped[0] += stage(id, intake, mode, sheet[0], chunk);
    spoilDuplicates(id, intake, found);
    batches.flushAndForget();
    batches
        .hold(id)
        .orElseThrow()
        .staged(found, batches.counts(id), batches.warnings(id), notices(found, skipped[0]));
  }

  /** Stages a chunk and empties it; gives how many known records an add-only import passes over. */
  private int stage(long id, Intake intake, ImportMode mode, String sheet, List<TableRow> chunk) {
    intake.check(sheet, chunk);
    var keys =
        chunk.stream()
            .map(row -> row.values().get(intake.key()))
            .filter(key -> key != null)
            .collect(Collectors.toSet());
    var present = intake.present(keys);
    var skipped = 0;
    for (var row : chunk) {
      var before = present.get(row.values().get(intake.key()));
      if (mode == ImportMode.UPDATE && before == null && row.values().containsKey(intake.key())) {
        row.faults().add(row.fault(sheet, intake.key(), "key.unknown", Fault.Severity.ERROR));
      }
      skipped += mode == ImportMode.ADD && before != null ? 1 : 0;
      batches.add(staged(id, intake, mode, row, before));
      row.faults().forEach(fault -> batches.add(new RowProblem(id, row.number(), fault)));
    }
    batches.flushAndForget();
    chunk.clear();
    return skipped;
  }

  /** An empty cell keeps what stands there; what a file does not mention is not touched. */
  private static StagedRow staged(
      long id, Intake intake, ImportMode mode, TableRow row, Map<String, String> before) {
    var known = before == null ? Map.<String, String>of() : before;
    var values = new TreeMap<>(known);
    values.putAll(row.values());
    var faulty = row.faults().stream().anyMatch(fault -> fault.severity() == Fault.Severity.ERROR);
    var outcome =
        faulty
            ? Outcome.ERROR
            : before == null
                ? Outcome.NEW
                : mode == ImportMode.ADD || values.equals(new TreeMap<>(known))
                    ? Outcome.UNCHANGED
                    : Outcome.CHANGED;
    return new StagedRow(id, row.number(), row.values().get(intake.key()), outcome, values, known);
  }

  /** Two rows with one key are both faults: nobody can say which is meant. */
  private void spoilDuplicates(long id, Intake intake, TableReader.Summary found) {
    var column =
        found.head().columns().entrySet().stream()
            .filter(entry -> entry.getValue().field().equals(intake.key()))
            .map(entry -> Cell.letters(entry.getKey()))
            .findFirst()
            .orElseThrow();
    for (var row : batches.duplicates(id)) {
      row.spoil();
      batches.add(
          new RowProblem(
              id,
              row.number(),
              new Fault(
                  found.head().sheet(),
                  column + row.number(),
                  intake.key(),
                  row.key(),
                  "duplicate.key",
                  Fault.Severity.ERROR,
                  null)));
    }
  }

  private static List<Said> notices(TableReader.Summary found, int skipped) {
    var notices = new ArrayList<Said>();
    if (found.head().nationalId()) {
      notices.add(Said.of("exchange.notice.nationalId"));
    }
    if (!found.head().ignored().isEmpty()) {
      notices.add(Said.of("exchange.notice.ignored", String.join(", ", found.head().ignored())));
    }
    if (found.summaryRows() > 0) {
      notices.add(Said.of("exchange.notice.summary", found.summaryRows()));
    }
    if (skipped > 0) {
      notices.add(Said.of("exchange.notice.skipped", skipped));
    }
    return notices;
  }
}

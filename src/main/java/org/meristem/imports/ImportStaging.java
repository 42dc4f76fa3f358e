package org.meristem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.meristem.platform.Ahead;
import org.meristem.workbook.TableReader;

/**
 * Reads an upload into staged rows: what each row would do, and every fault; whole or not at all.
 */
@ApplicationScoped
public class ImportStaging {
  @Inject Batches batches;
  @Inject Uploads uploads;
  @Inject ImportRuns runs;
  @Inject Intakes intakes;
  @Inject Ahead ahead;

  /** Stages a batch that waits for it; another state is left as it is. */
  @Transactional
  public void stage(long id) {
    var batch = batches.find(id).orElseThrow();
    if (batch.state() != ImportState.STAGING) {
      return;
    }
    var intake = intakes.of(batch.kind());
    var reader =
        new TableReader(
            intake.columns(batch.mode()),
            batch.choices().table(),
            batches.headerChoices(batch.kind()));
    var run = new StagingRun(batch, intake, batches, new Progress(runs, id));
    var name = batch.fileName();
    var found =
        uploads.read(
            id, file -> ahead.fed(staging -> reader.read(name, file, new RowChunks(run, staging))));
    batch.recognised(found.head());
    if (!batch.choices().table().columns().isEmpty()) {
      batches.remember(batch.kind(), found.head().headerSet(), batch.choices().table().columns());
    }
    run.end();
    var counts = batches.counts(id);
    batches.flushAndForget();
    if (runs.end(id)) {
      batches.hold(id).orElseThrow().staged(found.head(), counts, notices(found, run));
    }
  }

  private static List<Said> notices(TableReader.Summary found, StagingRun run) {
    var notices = new ArrayList<Said>();
    if (found.hiddenSheet()) {
      notices.add(Said.of("imports.notice.hiddenSheet", found.head().sheet()));
    }
    if (!found.unreadSheets().isEmpty()) {
      notices.add(Said.of("imports.notice.unreadSheets", String.join(", ", found.unreadSheets())));
    }
    if (found.encoding() != null) {
      notices.add(
          Said.of("imports.notice.encoding", found.encoding(), String.join(", ", found.sample())));
    }
    if (found.head().nationalId()) {
      notices.add(Said.of("imports.notice.nationalId"));
    }
    if (!found.head().ignored().isEmpty()) {
      notices.add(Said.of("imports.notice.ignored", String.join(", ", found.head().ignored())));
    }
    if (!found.hiddenColumns().isEmpty()) {
      notices.add(
          Said.of("imports.notice.hiddenColumns", String.join(", ", found.hiddenColumns())));
    }
    count(notices, "imports.notice.hiddenRows", found.hiddenRows());
    count(notices, "imports.notice.filled", found.filledCells());
    count(notices, "imports.notice.summary", found.summaryRows());
    count(notices, "imports.notice.skipped", run.known());
    count(notices, "imports.notice.byHand", run.byHand());
    return notices;
  }

  private static void count(List<Said> notices, String key, int count) {
    if (count > 0) {
      notices.add(Said.of(key, count));
    }
  }
}

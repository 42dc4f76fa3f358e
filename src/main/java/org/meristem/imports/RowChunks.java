package org.meristem.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.meristem.workbook.TableHead;
import org.meristem.workbook.TableReader;
import org.meristem.workbook.TableRow;

/** Hands the rows of a reading on to be staged, some hundred at a time. */
final class RowChunks implements TableReader.Taker {
  static final int SIZE = 500;

  private final StagingRun run;
  private final Consumer<Runnable> staging;
  private List<TableRow> waiting = new ArrayList<>();

  RowChunks(StagingRun run, Consumer<Runnable> staging) {
    this.run = run;
    this.staging = staging;
  }

  @Override
  public void begin(TableHead head) {
    waiting = new ArrayList<>();
    staging.accept(run::begin);
  }

  @Override
  public void row(TableRow row) {
    waiting.add(row);
    if (waiting.size() == SIZE) {
      end();
    }
  }

  @Override
  public void end() {
    if (!waiting.isEmpty()) {
      var rows = waiting;
      waiting = new ArrayList<>();
      staging.accept(() -> run.stage(rows));
    }
  }
}

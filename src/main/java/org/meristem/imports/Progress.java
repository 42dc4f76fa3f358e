package org.meristem.imports;

import java.util.concurrent.TimeUnit;

/** Counts the rows that a run has dealt with and tells of them now and then. */
final class Progress {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

  private final ImportRuns runs;
  private final long batch;
  private int rows;
  private long told = System.nanoTime();

  Progress(ImportRuns runs, long batch) {
    this.runs = runs;
    this.batch = batch;
  }

  void add(int more) {
    rows += more;
    if (System.nanoTime() - told > PAUSE) {
      runs.reached(batch, rows);
      told = System.nanoTime();
    }
  }
}

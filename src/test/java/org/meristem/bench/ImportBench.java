package org.meristem.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.meristem.testing.Imports;
import org.meristem.testing.RosterFile;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * Times an import, from the upload to "applied" with audit trail, beside the bare pipe, in turn, on
 * a server of its own with production's flags. Arguments: database, rows, runs, further JVM flags.
 */
final class ImportBench {
  private static final int WARM = 3000;

  private final TestDatabase database;
  private final int rows;
  private final List<String> flags;
  private final Timing bare = new Timing();
  private final Timing fresh = new Timing();
  private final Timing again = new Timing();
  private final Timing undone = new Timing();
  private final Timing list = new Timing();
  private final Timing previews = new Timing();

  private ImportBench(TestDatabase database, int rows, List<String> flags) {
    this.database = database;
    this.rows = rows;
    this.flags = flags;
  }

  public static void main(String[] arguments) throws Exception {
    var bench =
        new ImportBench(
            TestDatabase.valueOf(arguments[0]),
            Integer.parseInt(arguments[1]),
            List.of(arguments).subList(3, arguments.length));
    for (var i = 0; i < Integer.parseInt(arguments[2]); i++) {
      bench.run();
    }
    bench.weigh();
    bench.print();
    System.exit(0);
  }

  private void run() throws IOException, SQLException, InterruptedException {
    var file = RosterFile.of(rows);
    BarePipe.run(RosterFile.of(WARM), BenchDatabase.of(database));
    bare.add(BarePipe.run(file, BenchDatabase.of(database)));
    try (var meristem = RunningMeristem.demo(database, flags)) {
      var warmth = bring(meristem, RosterFile.of(WARM));
      new Imports(meristem).undo(warmth.id);
      var stop = new AtomicBoolean();
      var watcher = new Thread(() -> watch(meristem, stop));
      watcher.start();
      var first = bring(meristem, file);
      stop.set(true);
      watcher.join();
      fresh.add(first.seconds);
      previews.add(first.preview);
      again.add(bring(meristem, file).seconds);
      var begin = System.nanoTime();
      new Imports(meristem).undo(first.id);
      undone.add(Timing.since(begin));
    }
  }

  /** One more import, untimed, with a collection of garbage every second. */
  private void weigh() throws IOException, InterruptedException {
    try (var meristem = RunningMeristem.demo(database, LiveHeap.noted(flags))) {
      new Imports(meristem).undo(bring(meristem, RosterFile.of(WARM)).id);
      LiveHeap.during(meristem, () -> bring(meristem, RosterFile.of(rows)));
    }
  }

  /** What one import took, in seconds. */
  private record Taken(long id, double preview, double seconds) {}

  private Taken bring(RunningMeristem meristem, Path file) {
    var imports = new Imports(meristem);
    var content = Imports.bytes(file);
    var begin = System.nanoTime();
    var cpu = meristem.cpuSeconds();
    var batch = imports.stage("roster.xlsx", content);
    var preview = Timing.since(begin);
    if (!Imports.counts(batch).startsWith("unchanged")) {
      batch = imports.apply(Imports.id(batch));
    }
    System.out.printf(
        "%s %s: %.2f s, of processor %.2f s, preview %.2f s%n",
        batch.getString("state"),
        Imports.counts(batch),
        Timing.since(begin),
        meristem.cpuSeconds() - cpu,
        preview);
    return new Taken(Imports.id(batch), preview, Timing.since(begin));
  }

  /**
   * How long the list of students takes to answer meanwhile, asked for twice a second; where one
   * waits, those that would have been asked for in that time wait too.
   */
  private void watch(RunningMeristem meristem, AtomicBoolean stop) {
    while (!stop.get()) {
      var begin = System.nanoTime();
      meristem.get("director", "/students?size=50");
      for (var waited = Timing.since(begin); waited > 0; waited -= 0.5) {
        list.add(waited);
      }
      Timing.pause(500);
    }
  }

  private void print() throws IOException {
    System.out.printf("%s, %d rows, %d runs, medians%n", database, rows, bare.count());
    System.out.printf(
        "bare pipe           %6.2f s  %6.0f rows/s%n", bare.median(), rows / bare.median());
    System.out.printf(
        "import              %6.2f s  %6.0f rows/s  %3.0f %% of the bare pipe%n",
        fresh.median(), rows / fresh.median(), 100 * bare.median() / fresh.median());
    System.out.printf("  of it the preview %6.2f s%n", previews.median());
    System.out.printf("the same again      %6.2f s%n", again.median());
    System.out.printf("taken back          %6.2f s%n", undone.median());
    System.out.printf(
        "list meanwhile, p95 %6.0f ms, longest %6.0f ms of %d%n",
        1000 * list.at(0.95), 1000 * list.at(1), list.count());
    System.out.println(LiveHeap.found());
  }
}

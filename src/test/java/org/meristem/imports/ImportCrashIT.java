package org.meristem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.meristem.testing.Imports;
import org.meristem.testing.RosterFile;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * A process killed in the middle of reading, applying or taking back leaves nothing or all; the
 * batch says which, and goes on. Ten kills, five on each database.
 */
class ImportCrashIT {
  private static final int ROWS = 6000;
  private static final String OURS = "@example.edu";
  private static final String FILE = "crash.xlsx";

  private RunningMeristem meristem;
  private Imports imports;
  private int before;

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void nothingIsHalfDoneOnTheEmbeddedDatabase() {
    on(
        TestDatabase.DERBY,
        () -> {
          killedWhileReading(this::isListed, 0).ifPresent(imports::discard);
          var id = killedWhileReading(this::isListed, 900).orElseGet(this::read);
          killedWhileApplying(id, batch -> true);
          killedWhileApplying(id, batch -> batch.getInt("progress", 0) >= 40);
          requireApplied(id);
          killedWhileUndoing(id, batch -> batch.getInt("progress", 0) >= 60);
          requireUndone(id);
        });
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void norOnPostgresql() {
    on(
        TestDatabase.POSTGRESQL,
        () -> {
          killedWhileReading(() -> true, 0).ifPresent(imports::discard);
          var id = killedWhileReading(this::isListed, 400).orElseGet(this::read);
          killedWhileApplying(id, batch -> batch.getInt("progress", 0) >= 20);
          killedWhileApplying(id, batch -> batch.getInt("progress", 0) >= 80);
          requireApplied(id);
          killedWhileUndoing(id, batch -> true);
          requireUndone(id);
        });
  }

  private void on(TestDatabase database, Runnable kills) {
    try (var running = RunningMeristem.demo(database)) {
      meristem = running;
      imports = new Imports(running);
      before = imports.students(OURS);
      kills.run();
    }
  }

  private long read() {
    return Imports.id(imports.stage(FILE, content()));
  }

  private void requireApplied(long id) {
    if (imports.state(id).getString("state").equals("READY")) {
      imports.apply(id);
    }
    assertThat(imports.state(id).getString("state")).isEqualTo("APPLIED");
    assertThat(imports.students(OURS)).isEqualTo(before + ROWS);
  }

  private void requireUndone(long id) {
    if (imports.state(id).getString("state").equals("APPLIED")) {
      imports.undo(id);
    }
    assertThat(imports.state(id).getString("state")).isEqualTo("UNDONE");
    assertThat(imports.students(OURS)).isEqualTo(before);
  }

  /**
   * Killed so many milliseconds after something was seen of the upload; after a restart it is read
   * to its end, or nothing of it is there.
   */
  private Optional<Long> killedWhileReading(BooleanSupplier seen, int later) {
    inBackground(() -> imports.upload(FILE, content(), Map.of()));
    while (!seen.getAsBoolean()) {
      pause(5);
    }
    pause(later);
    meristem.kill();
    meristem.start();
    assertThat(imports.students(OURS)).as("reading changes nothing").isEqualTo(before);
    var left = batch();
    left.ifPresent(
        id -> {
          var batch = imports.settled(id);
          assertThat(batch.getString("state")).as(batch.toString()).isEqualTo("READY");
          assertThat(Imports.counts(batch)).isEqualTo("new " + ROWS);
        });
    return left;
  }

  private boolean isListed() {
    return batch().isPresent();
  }

  /** The upload of ours that was neither discarded nor taken back. */
  private Optional<Long> batch() {
    return imports.all().stream()
        .filter(batch -> batch.getString("file").equals(FILE))
        .filter(batch -> !batch.getString("state").equals("DISCARDED"))
        .map(Imports::id)
        .findFirst();
  }

  private static byte[] content() {
    return Imports.bytes(RosterFile.of(ROWS));
  }

  private void killedWhileApplying(long id, Predicate<JsonObject> when) {
    if (!imports.state(id).getString("state").equals("READY")) {
      return;
    }
    inBackground(() -> imports.post(id, "apply"));
    killOnce(id, "APPLYING", when);
    var state = imports.settled(id).getString("state");
    assertThat(state).isIn("READY", "APPLIED");
    assertThat(imports.students(OURS))
        .as("the batch says " + state)
        .isEqualTo(state.equals("READY") ? before : before + ROWS);
  }

  private void killedWhileUndoing(long id, Predicate<JsonObject> when) {
    if (!imports.state(id).getString("state").equals("APPLIED")) {
      return;
    }
    inBackground(() -> imports.post(id, "undo"));
    killOnce(id, "UNDOING", when);
    var state = imports.settled(id).getString("state");
    assertThat(state).isIn("APPLIED", "UNDONE");
    assertThat(imports.students(OURS))
        .as("the batch says " + state)
        .isEqualTo(state.equals("UNDONE") ? before : before + ROWS);
  }

  /** Kills as soon as the step has come so far, or has ended before that. */
  private void killOnce(long id, String busy, Predicate<JsonObject> when) {
    var begun = false;
    while (true) {
      var batch = imports.state(id);
      var working = batch.getString("state").equals(busy);
      if (working && when.test(batch) || begun && !working) {
        break;
      }
      begun |= working;
      pause(5);
    }
    meristem.kill();
    meristem.start();
  }

  private static void inBackground(Runnable request) {
    new Thread(
            () -> {
              try {
                request.run();
              } catch (UncheckedIOException e) {
                return; // the connection ends with the process
              }
            })
        .start();
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.meristem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.testing.Imports;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** Two administrators bring in overlapping files at once. */
class ImportTogetherIT {
  private static final int EACH = 600;
  private static final int OVERLAP = 200;

  @ParameterizedTest
  @EnumSource
  void oneResultAndNoRowIsLost(TestDatabase database) throws Exception {
    var imports = new Imports(RunningMeristem.shared(database));
    var one = Imports.id(imports.stage("one.csv", roster(0, "one", false)));
    var other = Imports.id(imports.stage("other.csv", roster(EACH - OVERLAP, "other", true)));
    var answers = together(() -> imports.apply(one), () -> imports.apply(other));

    assertThat(answers)
        .allSatisfy(batch -> assertThat(batch.getString("state")).isIn("APPLIED", "READY"))
        .anySatisfy(batch -> assertThat(batch.getString("state")).isEqualTo("APPLIED"));
    for (var batch : answers) {
      if (batch.getString("state").equals("READY")) {
        assertThat(batch.getString("failure")).contains("Somebody has changed");
        assertThat(Imports.counts(batch)).isEqualTo("new 400 changed 200");
        assertThat(imports.apply(Imports.id(batch)).getString("state")).isEqualTo("APPLIED");
      }
    }
    assertThat(imports.students("together.example")).isEqualTo(2 * EACH - OVERLAP);
    var ofOne = imports.students("@one.together.example");
    var ofOther = imports.students("@other.together.example");
    assertThat(List.of(ofOne, ofOther)).containsExactlyInAnyOrder(EACH, EACH - OVERLAP);
    takenBack(imports, answers);
  }

  /** Leaves the register as it was: first goes what had to wait for the other. */
  private static void takenBack(Imports imports, List<JsonObject> answers) {
    answers.stream()
        .sorted(Comparator.comparing(batch -> batch.getString("state").equals("APPLIED")))
        .map(Imports::id)
        .forEach(id -> assertThat(imports.undo(id).getString("state")).isEqualTo("UNDONE"));
    assertThat(imports.students("together.example")).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void pressedBySeveralAtOnceOneImportIsDoneOnce(TestDatabase database) throws Exception {
    var imports = new Imports(RunningMeristem.shared(database));
    var id = Imports.id(imports.stage("one.csv", roster(0, "one", false)));
    var answers =
        together(() -> imports.apply(id), () -> imports.apply(id), () -> imports.apply(id));
    assertThat(answers)
        .allSatisfy(batch -> assertThat(batch.getString("state")).isEqualTo("APPLIED"));
    assertThat(imports.students("@one.together.example")).isEqualTo(EACH);
    takenBack(imports, answers.subList(0, 1));
  }

  @SafeVarargs
  private static List<JsonObject> together(Callable<JsonObject>... acts)
      throws InterruptedException {
    var executor = Executors.newFixedThreadPool(acts.length);
    try {
      return executor.invokeAll(List.of(acts)).stream()
          .map(
              done -> {
                try {
                  return done.get();
                } catch (InterruptedException | ExecutionException e) {
                  throw new IllegalStateException(e);
                }
              })
          .toList();
    } finally {
      executor.shutdown();
    }
  }

  /** So many students from a number on; backwards, so that two writers would cross. */
  private static byte[] roster(int first, String house, boolean backwards) {
    var text =
        new StringBuilder("Student number,Name,Date of birth,Programme code,Entry year,E-mail\n");
    for (var i = 0; i < EACH; i++) {
      var number = first + (backwards ? EACH - 1 - i : i);
      text.append(
          "2031%08d,Student %d,2001-02-03,NSE-AMS,2025,s%d@%s.together.example%n"
              .formatted(number, number, number, house));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}

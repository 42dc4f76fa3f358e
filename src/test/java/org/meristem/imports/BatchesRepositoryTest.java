package org.meristem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.testing.TestDatabase;
import org.meristem.workbook.Fault;
import org.meristem.workbook.TableHead;

class BatchesRepositoryTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Instant LIMIT = NOW.minus(ImportBatch.KEPT);

  @ParameterizedTest
  @EnumSource
  void onlyFilesThatNobodyCanTakeBackAnyMoreAreOutlived(TestDatabase database) {
    database.rolledBack(
        em -> {
          var old = stored(em, LIMIT.minus(Duration.ofDays(1)));
          applied(old, LIMIT.minusSeconds(1));
          var appliedLately = stored(em, LIMIT.minus(Duration.ofDays(1)));
          applied(appliedLately, LIMIT.plusSeconds(1));
          var neverApplied = stored(em, LIMIT.minusSeconds(1));
          staged(neverApplied);
          stored(em, LIMIT.minusSeconds(1)); // still being read
          em.flush();
          assertThat(batches(em).outlived(LIMIT)).containsExactlyInAnyOrder(old, neverApplied);
          old.letGo();
          em.flush();
          assertThat(batches(em).outlived(LIMIT)).containsExactly(neverApplied);
        });
  }

  @ParameterizedTest
  @EnumSource
  void aPreviewIsReadInSlicesOverAllChunks(TestDatabase database) {
    database.rolledBack(
        em -> {
          var batches = batches(em);
          var id = stored(em, NOW).id();
          for (var chunk = 0; chunk < 3; chunk++) {
            batches.add(new StagedChunk(id, chunk, rows(chunk)));
          }
          assertThat(batches.counts(id).rows()).isEqualTo(30);
          assertThat(batches.rows(id, null, 8, 4).rows())
              .extracting(StagedRow::number)
              .containsExactly(8, 9, 10, 11);
          var errors = batches.rows(id, Outcome.ERROR, 1, 9);
          assertThat(errors.total()).isEqualTo(3);
          assertThat(errors.rows()).extracting(StagedRow::number).containsExactly(10, 20);
          assertThat(batches.problems(id, 0, 9).rows())
              .extracting(Fault::cell)
              .containsExactly("A0", "A10", "A20");
          batches.forgetStaging(id);
          assertThat(batches.counts(id).rows()).isZero();
        });
  }

  /** Ten rows, the first of them faulty. */
  private static List<StagedRow> rows(int chunk) {
    return IntStream.range(chunk * 10, chunk * 10 + 10)
        .mapToObj(
            number ->
                new StagedRow(
                    number,
                    "k" + number,
                    number % 10 == 0 ? Outcome.ERROR : Outcome.NEW,
                    Map.of("name", "𠮷·" + number),
                    Map.of(),
                    number % 10 == 0 ? List.of(fault("A" + number)) : List.of()))
        .toList();
  }

  private static Fault fault(String cell) {
    return new Fault("S", cell, "name", null, "required", Fault.Severity.ERROR, null);
  }

  private static ImportBatch stored(EntityManager em, Instant made) {
    var batch =
        new ImportBatch("students", "a.xlsx", ImportMode.UPSERT, ImportChoices.NONE, "admin", made);
    batches(em).add(batch);
    return batch;
  }

  private static void staged(ImportBatch batch) {
    var row = new StagedRow(2, "1", Outcome.NEW, Map.of(), Map.of(), List.of());
    batch.staged(new TableHead("S", 1, 2, List.of()), ImportCounts.of(List.of(row)), List.of());
  }

  private static void applied(ImportBatch batch, Instant at) {
    staged(batch);
    batch.beginApplying();
    batch.applied("admin", at);
  }

  private static Batches batches(EntityManager em) {
    var batches = new Batches();
    batches.em = em;
    return batches;
  }
}

package org.meristem.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meristem.platform.Languages;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;
import org.meristem.workbook.TableHead;

class ImportBatchTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private final ImportBatch batch =
      new ImportBatch("students", "a.xlsx", ImportMode.UPSERT, ImportChoices.NONE, "admin", NOW);

  @Test
  void aBatchIsAppliedOnceHoweverOftenItIsAskedFor() {
    staged(List.of(Outcome.NEW, Outcome.NEW, Outcome.UNCHANGED));
    assertThat(batch.isApplicable()).isTrue();
    assertThat(batch.beginApplying()).isTrue();
    assertThat(batch.beginApplying()).isFalse();
    batch.applied("admin", NOW);
    assertThat(batch.beginApplying()).isFalse();
    assertThat(batch.state()).isEqualTo(ImportState.APPLIED);
  }

  @Test
  void faultsStandInTheWay() {
    staged(List.of(Outcome.NEW, Outcome.ERROR));
    assertThat(refusal()).isEqualTo("imports.apply.errors");
    assertThat(batch.isApplicable()).isFalse();
  }

  @Test
  void nothingToChangeIsNothingToApply() {
    staged(List.of(Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.UNCHANGED));
    assertThat(refusal()).isEqualTo("imports.apply.nothing");
    assertThat(batch.counts().rows()).isEqualTo(3);
  }

  @Test
  void whatIsNotReadOrNotReadableIsNotApplied() {
    assertThat(refusal()).isEqualTo("imports.apply.notReady");
    batch.brokenOff(Said.of(new RuleViolation("workbook.file.damaged")));
    assertThat(refusal()).isEqualTo("imports.apply.notReady");
    assertThat(batch.failure().in(Languages.CHINESE)).contains("工作簿已损坏");
  }

  @Test
  void anInterruptedApplyCanBePressedAgain() {
    staged(List.of(Outcome.NEW));
    batch.beginApplying();
    batch.brokenOff(Said.of("imports.failure.stopped"));
    assertThat(batch.beginApplying()).isTrue();
  }

  @Test
  void noticesAreKeptForReadersOfBothLanguages() {
    staged(
        List.of(Outcome.NEW),
        Said.of("imports.notice.ignored", "备注\tx, y"),
        Said.of("imports.notice.nationalId"));
    assertThat(batch.notices()).hasSize(2);
    assertThat(batch.notices().get(0).in(Languages.ENGLISH)).endsWith("备注 x, y");
    assertThat(batch.notices().get(1).in(Languages.CHINESE)).contains("身份证号");
  }

  @Test
  void aRowTellsOnlyWhatDiffers() {
    var row =
        new StagedRow(
            7,
            "1",
            Outcome.CHANGED,
            Map.of("name", "A", "status", "ON_LEAVE"),
            Map.of("name", "A", "status", "ENROLLED"),
            List.of());
    assertThat(row.changes()).containsExactly(new FieldChange("status", "ENROLLED", "ON_LEAVE"));
  }

  @Test
  void valuesSurviveTheirStorage() {
    var converter = new ValuesConverter();
    var values = Map.of("name", "𠮷\"田\n·", "x", "");
    assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(values)))
        .isEqualTo(values);
  }

  private void staged(List<Outcome> outcomes, Said... notices) {
    var rows =
        outcomes.stream()
            .map(outcome -> new StagedRow(2, "1", outcome, Map.of(), Map.of(), List.of()))
            .toList();
    batch.staged(new TableHead("Sheet", 1, 2, List.of()), ImportCounts.of(rows), List.of(notices));
  }

  private String refusal() {
    return catchThrowableOfType(RuleViolation.class, batch::beginApplying).key();
  }
}

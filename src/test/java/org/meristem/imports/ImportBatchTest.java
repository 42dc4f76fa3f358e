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
import org.meristem.workbook.TableReader;

class ImportBatchTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private final ImportBatch batch =
      new ImportBatch(
          "students", "a.xlsx", "digest", new byte[] {1}, ImportMode.UPSERT, "admin", NOW);

  @Test
  void aBatchIsAppliedOnceHoweverOftenItIsAskedFor() {
    staged(Map.of(Outcome.NEW, 2, Outcome.UNCHANGED, 1));
    assertThat(batch.isApplicable()).isTrue();
    assertThat(batch.beginApplying()).isTrue();
    assertThat(batch.beginApplying()).isFalse();
    batch.applied("admin", NOW);
    assertThat(batch.beginApplying()).isFalse();
    assertThat(batch.state()).isEqualTo(ImportState.APPLIED);
  }

  @Test
  void faultsStandInTheWay() {
    staged(Map.of(Outcome.NEW, 2, Outcome.ERROR, 1));
    assertThat(refusal()).isEqualTo("imports.apply.errors");
    assertThat(batch.isApplicable()).isFalse();
  }

  @Test
  void nothingToChangeIsNothingToApply() {
    staged(Map.of(Outcome.UNCHANGED, 3));
    assertThat(refusal()).isEqualTo("imports.apply.nothing");
    assertThat(batch.rows()).isEqualTo(3);
  }

  @Test
  void whatIsNotReadOrNotReadableIsNotApplied() {
    assertThat(refusal()).isEqualTo("imports.apply.notReady");
    batch.failed(Said.of(new RuleViolation("workbook.file.damaged")));
    assertThat(refusal()).isEqualTo("imports.apply.notReady");
    assertThat(batch.failure().in(Languages.CHINESE)).contains("工作簿已损坏");
  }

  @Test
  void anInterruptedApplyCanBePressedAgain() {
    staged(Map.of(Outcome.NEW, 1));
    batch.beginApplying();
    batch.backToReady();
    assertThat(batch.beginApplying()).isTrue();
  }

  @Test
  void noticesAreKeptForReadersOfBothLanguages() {
    staged(
        Map.of(Outcome.NEW, 1),
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
            1,
            7,
            "1",
            Outcome.CHANGED,
            Map.of("name", "A", "status", "ON_LEAVE"),
            Map.of("name", "A", "status", "ENROLLED"));
    assertThat(row.changes()).containsExactly(new FieldChange("status", "ENROLLED", "ON_LEAVE"));
  }

  @Test
  void valuesSurviveTheirStorage() {
    var converter = new ValuesConverter();
    var values = Map.of("name", "𠮷\"田\n·", "x", "");
    assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(values)))
        .isEqualTo(values);
  }

  @Test
  void studentsAndCanonicalTextAreTheSame() {
    var values =
        Map.of(
            "studentNumber",
            "1",
            "name",
            "A",
            "birthDate",
            "2000-02-29",
            "programme",
            "NSE-PHD",
            "entryYear",
            "2025",
            "status",
            "ON_LEAVE",
            "sex",
            "MALE");
    assertThat(StudentValues.of(StudentValues.entry(values))).isEqualTo(values);
  }

  private void staged(Map<Outcome, Integer> counts, Said... notices) {
    var head = new TableHead("Sheet", 1, Map.of(), List.of(), false);
    batch.staged(new TableReader.Summary(head, 3, 0), counts, 0, List.of(notices));
  }

  private String refusal() {
    return catchThrowableOfType(RuleViolation.class, batch::beginApplying).key();
  }
}
